import { beforeEach, describe, expect, it } from '@jest/globals';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { DecisionBar } from './decision-bar';

describe('the bar of decisions', () => {
  let bar: ComponentFixture<DecisionBar>;
  let heard: string[];
  const text = () => bar.nativeElement.textContent as string;
  const click = async (words: string) => {
    const buttons = [...bar.nativeElement.querySelectorAll('button')] as HTMLButtonElement[];
    buttons.find((button) => button.textContent?.includes(words))?.click();
    await bar.whenStable();
  };

  beforeEach(async () => {
    heard = [];
    bar = TestBed.createComponent(DecisionBar);
    bar.componentRef.setInput('subject', 'version 2 of Purpose for National Archives');
    bar.componentRef.setInput('fingerprint', '0799 f376 618a');
    bar.componentInstance.approved.subscribe(() => heard.push('approved'));
    bar.componentInstance.asked.subscribe(() => heard.push('asked'));
    await bar.whenStable();
  });

  it('says exactly what is approved before it is recorded, in one step', async () => {
    await click('Approve');
    expect(heard).toEqual([]);
    expect(text()).toContain('You approve version 2 of Purpose for National Archives, exactly as it stands above.');
    expect(text()).toContain('0799 f376 618a');
    await click('Record my approval');
    expect(heard).toEqual(['approved']);
  });

  it('swallows a second click while the first is on its way', async () => {
    await click('Approve');
    await click('Record my approval');
    bar.componentRef.setInput('isSending', true);
    await bar.whenStable();
    await click('Record my approval');
    expect(heard).toEqual(['approved']);
  });

  it('asks for a reason before it asks for changes', async () => {
    await click('Request changes');
    await click('Request changes');
    expect(heard).toEqual([]);
    expect(text()).toContain('Say what should change');
    bar.componentRef.setInput('reason', 'Too broad.');
    await bar.whenStable();
    await click('Request changes');
    expect(heard).toEqual(['asked']);
  });
});
