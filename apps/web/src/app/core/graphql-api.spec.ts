import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ApplicationRef, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { TypedDocument } from '@groundwork/contract';
import { GraphqlApi } from './graphql-api';

type Greeting = TypedDocument<{ greeting: string }, { name: string }>;
const GREETING: Greeting = { text: 'query Greeting($name: String!){greeting(name:$name)}' };

const router = { url: '/clients/o1?tab=1', navigate: jest.fn<Router['navigate']>(() => Promise.resolve(true)) };
const send = jest.fn<typeof fetch>();

function answers(body: unknown, status = 200): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  send.mockImplementation(() =>
    Promise.resolve({ ok: status < 400, status, json: async () => JSON.parse(text) } as Response),
  );
}

function refuses(code: string, reason: string): void {
  answers({ data: null, errors: [{ message: 'As the server says it.', extensions: { code, reason } }] });
}

describe('the one door to the server', () => {
  const realFetch = globalThis.fetch;
  let api: GraphqlApi;

  beforeEach(() => {
    jest.clearAllMocks();
    globalThis.fetch = send;
    TestBed.configureTestingModule({ providers: [{ provide: Router, useValue: router }] });
    api = TestBed.inject(GraphqlApi);
  });
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  it('sends the text and the variables with the header that forms cannot send', async () => {
    answers({ data: { greeting: 'Hello Ana' } });
    await expect(api.mutate(GREETING, { name: 'Ana' })).resolves.toEqual({ greeting: 'Hello Ana' });
    const [address, options] = send.mock.calls[0] ?? [];
    expect(address).toBe('/graphql');
    expect(options?.headers).toMatchObject({ 'x-groundwork': '1', 'content-type': 'application/json' });
    expect(JSON.parse(String(options?.body))).toEqual({ query: GREETING.text, variables: { name: 'Ana' } });
  });

  it('turns a refusal into a failure with code, reason and fields', async () => {
    const fields = [{ path: 'name', reason: 'input.required' }];
    answers({
      data: null,
      errors: [{ message: 'No.', extensions: { code: 'INVALID', reason: 'input.invalid', fields } }],
    });
    await expect(api.mutate(GREETING, { name: '' })).rejects.toMatchObject({
      code: 'INVALID',
      reason: 'input.invalid',
      fields,
    });
  });

  it('leads to sign-in and remembers the page when nobody is signed in any more', async () => {
    refuses('UNAUTHENTICATED', 'auth.signedOut');
    await expect(api.mutate(GREETING, { name: 'Ana' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(router.navigate).toHaveBeenCalledWith(['/sign-in'], { queryParams: { returnTo: '/clients/o1?tab=1' } });
  });

  it('stays where it is when a password is wrong', async () => {
    refuses('UNAUTHENTICATED', 'auth.wrongCredentials');
    await expect(api.mutate(GREETING, { name: 'Ana' })).rejects.toMatchObject({ reason: 'auth.wrongCredentials' });
    expect(router.navigate).not.toHaveBeenCalled();
  });

  it('tells a line that is down from a server that is busy', async () => {
    send.mockImplementation(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(api.mutate(GREETING, { name: 'Ana' })).rejects.toMatchObject({ code: 'NETWORK' });
    expect(api.isConnectionLost()).toBe(true);

    answers('<html>Bad gateway</html>', 502);
    await expect(api.mutate(GREETING, { name: 'Ana' })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(api.isConnectionLost()).toBe(false);
  });

  it('says nothing of an unknown code but that it is ours', async () => {
    refuses('SOMETHING_NEW', 'x');
    await expect(api.mutate(GREETING, { name: 'Ana' })).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  it('asks again when the variables change, and not at all while there are none', async () => {
    answers({ data: { greeting: 'Hello' } });
    const name = signal<string | undefined>(undefined);
    const query = TestBed.runInInjectionContext(() => {
      return api.query(GREETING, () => (name() ? { name: name() ?? '' } : undefined));
    });
    const settle = () => TestBed.inject(ApplicationRef).whenStable();
    await settle();
    expect(send).not.toHaveBeenCalled();

    name.set('Ana');
    await settle();
    name.set('Ben');
    await settle();
    expect(query.value()).toEqual({ greeting: 'Hello' });
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('keeps the failure of a read for the page to show', async () => {
    refuses('NOT_FOUND', 'row.notFound');
    const query = TestBed.runInInjectionContext(() => api.query(GREETING, () => ({ name: 'Ana' })));
    await TestBed.inject(ApplicationRef).whenStable();
    expect(query.error()).toMatchObject({ code: 'NOT_FOUND', reason: 'row.notFound' });
    expect(query.value()).toBeUndefined();
  });

  it('keeps the last answer when asking again fails, but never shows it under other variables', async () => {
    answers({ data: { greeting: 'Hello Ana' } });
    const name = signal('Ana');
    const query = TestBed.runInInjectionContext(() => api.query(GREETING, () => ({ name: name() })));
    const settle = () => TestBed.inject(ApplicationRef).whenStable();
    await settle();
    expect(query.value()).toEqual({ greeting: 'Hello Ana' });

    refuses('UNAVAILABLE', 'service.unavailable');
    query.reload();
    await settle();
    expect(query.error()?.code).toBe('UNAVAILABLE');
    expect(query.value()).toEqual({ greeting: 'Hello Ana' });

    name.set('Ben');
    await settle();
    expect(query.value()).toBeUndefined();
  });
});
