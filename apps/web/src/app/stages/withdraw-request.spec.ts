import { beforeEach, describe, expect, it } from '@jest/globals';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { GraphqlApi } from '../core/graphql-api';
import { WithdrawRequest } from './withdraw-request';

describe('taking a request back', () => {
  let page: ComponentFixture<WithdrawRequest>;
  let sent: unknown[];
  const press = async (words: string) => {
    const buttons: HTMLButtonElement[] = [...page.nativeElement.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent?.includes(words))?.click();
    await page.whenStable();
  };

  beforeEach(async () => {
    sent = [];
    const mutate = (_document: unknown, variables: unknown) => Promise.resolve(sent.push(variables));
    TestBed.configureTestingModule({ providers: [{ provide: GraphqlApi, useValue: { mutate } }] });
    page = TestBed.createComponent(WithdrawRequest);
    page.componentRef.setInput('requestId', 'q1');
    page.componentRef.setInput('number', 2);
    document.body.append(page.nativeElement);
    await page.whenStable();
  });

  it('asks first, with the focus on the question', async () => {
    await press('Withdraw …');
    expect(document.activeElement?.textContent).toContain('Withdraw version 2?');
    expect(sent).toEqual([]);
  });

  it('gives the focus back when it is left', async () => {
    await press('Withdraw …');
    await press('Leave it');
    expect(document.activeElement?.textContent).toContain('Withdraw …');
  });

  it('promises of the reason only that it stands in the history', async () => {
    await press('Withdraw …');
    expect(page.nativeElement.textContent).toContain('The reason stands in the history.');
    await press('Withdraw version 2');
    expect(sent).toEqual([{ input: { requestId: 'q1', reason: null } }]);
  });
});
