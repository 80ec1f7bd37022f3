import { beforeEach, describe, expect, it } from '@jest/globals';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { GrowingLine } from './growing-line';

describe('a line that is written in place', () => {
  let line: ComponentFixture<GrowingLine>;
  let heard: unknown[];
  const control = () => line.nativeElement.querySelector('textarea') as HTMLTextAreaElement;
  const press = (key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, cancelable: true, ...more });
    control().dispatchEvent(event);
    return event;
  };
  const paste = (text: string) => {
    const event = new Event('paste', { cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    control().dispatchEvent(event);
    return event;
  };

  beforeEach(async () => {
    heard = [];
    line = TestBed.createComponent(GrowingLine);
    line.componentRef.setInput('label', 'Strength 1');
    const { componentInstance } = line;
    componentInstance.entered.subscribe(() => heard.push('entered'));
    componentInstance.erased.subscribe(() => heard.push('erased'));
    componentInstance.moved.subscribe((step) => heard.push(step));
    componentInstance.pasted.subscribe((lines) => heard.push(lines));
    componentInstance.written.subscribe((text) => heard.push(text));
    await line.whenStable();
  });

  it('goes on to the next line with Enter', () => {
    expect(press('Enter').defaultPrevented).toBe(true);
    expect(heard).toEqual(['entered']);
  });

  it('leaves Enter alone while a word is being composed', () => {
    expect(press('Enter', { isComposing: true }).defaultPrevented).toBe(false);
    expect(heard).toEqual([]);
  });

  it('moves with Alt and an arrow', () => {
    press('ArrowUp', { altKey: true });
    press('ArrowDown', { altKey: true });
    press('ArrowDown');
    expect(heard).toEqual([-1, 1]);
  });

  it('goes away with Backspace only when it is empty', async () => {
    press('Backspace');
    line.componentRef.setInput('value', 'x');
    await line.whenStable();
    press('Backspace');
    expect(heard).toEqual(['erased']);
  });

  it('makes rows of several pasted lines, and leaves one line to the browser', () => {
    expect(paste('- one\n- two').defaultPrevented).toBe(true);
    expect(paste('only one\n').defaultPrevented).toBe(false);
    expect(heard).toEqual([['one', 'two']]);
  });

  it('holds no line break, however it came in', () => {
    control().value = 'one\ntwo';
    control().dispatchEvent(new Event('input'));
    expect(heard).toEqual(['one two']);
  });

  it('ties its error to the control', async () => {
    line.componentRef.setInput('error', 'At most 300 characters.');
    await line.whenStable();
    const description = control().getAttribute('aria-describedby') ?? '';
    expect(control().getAttribute('aria-invalid')).toBe('true');
    expect(line.nativeElement.querySelector(`#${description}`)?.textContent).toContain('At most 300');
  });
});
