import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ErrorCode, isReason } from '@groundwork/domain';
import { endOperator } from '../support/operator.ts';
import { sharedServers } from '../support/servers.ts';
import { newPlan, type Plan } from '../support/trade.ts';

/** Nothing here is answered, so nothing changes, and one world serves all of it. */
let plan: Plan;

beforeAll(async () => {
  plan = await newPlan();
});
afterAll(endOperator);

type Answered = {
  status: number;
  text: string;
  errors: { message: string; extensions: { code: string; reason?: string } }[];
};

const OWN = { 'content-type': 'application/json', 'x-groundwork': '1' };
const SIMPLE = JSON.stringify({ query: '{ viewer { name } }' });

async function send(init: RequestInit & { path?: string } = {}): Promise<Answered> {
  const { path = '/graphql', ...rest } = init;
  const headers = { cookie: plan.consultant.client.cookie, ...(rest.headers ?? OWN) };
  const answer = await fetch(`${sharedServers().apiUrl}${path}`, { method: 'POST', body: SIMPLE, ...rest, headers });
  const text = await answer.text();
  const body = text.startsWith('{') ? (JSON.parse(text) as { errors?: Answered['errors'] }) : {};
  return { status: answer.status, text, errors: body.errors ?? [] };
}

const ask = (query: string, variables?: object): Promise<Answered> =>
  send({ body: JSON.stringify({ query, variables }) });
const circle = (times: number): string => (times === 0 ? '{ name }' : `{ fields { type ${circle(times - 1)} } }`);

/** What a foreign page could make a browser send, and what is no request at all. */
const REFUSED: readonly (readonly [string, Parameters<typeof send>[0], number])[] = [
  ['without the header of our own', { headers: { 'content-type': 'application/json' } }, 403],
  ['with another value in it', { headers: { ...OWN, 'x-groundwork': 'yes' } }, 403],
  ['from a foreign origin', { headers: { ...OWN, origin: 'https://evil.example' } }, 403],
  ['from an origin that hides itself', { headers: { ...OWN, origin: 'null' } }, 403],
  ['from our name under another scheme', { headers: { ...OWN, origin: 'https://localhost' } }, 403],
  ['by GET', { method: 'GET', body: null, path: '/graphql?query={viewer{name}}' }, 405],
  ['by PUT', { method: 'PUT' }, 405],
  ['as a form', { headers: { ...OWN, 'content-type': 'application/x-www-form-urlencoded' } }, 415],
  ['as a form with files', { headers: { ...OWN, 'content-type': 'multipart/form-data; boundary=x' } }, 415],
  ['as plain text', { headers: { ...OWN, 'content-type': 'text/plain' } }, 415],
  ['without a type', { headers: { ...OWN, 'content-type': '' } }, 415],
  ['in another charset', { headers: { ...OWN, 'content-type': 'application/json; charset=utf-16' } }, 415],
  ['compressed', { headers: { ...OWN, 'content-encoding': 'gzip' } }, 415],
  ['as JSON that is cut off', { body: '{"query":"{ viewer' }, 400],
  ['as JSON that is none', { body: 'query' }, 400],
  ['empty', { body: '' }, 400],
  ['as a list of requests', { body: `[${SIMPLE},${SIMPLE}]` }, 400],
  ['as a number', { body: '7' }, 400],
  ['as null', { body: 'null' }, 400],
  ['without a query', { body: '{}' }, 400],
  ['with a query that is no text', { body: '{"query":{"a":1}}' }, 400],
  ['with variables that are no object', { body: '{"query":"{ viewer { name } }","variables":"x"}' }, 400],
  ['with a body above 256 KiB', { body: JSON.stringify({ query: ' '.repeat(256 * 1024) }) }, 413],
];

describe('a request', () => {
  it.each(REFUSED)('%s is refused in good manners', async (_, init, status) => {
    const answer = await send(init);
    expect([answer.status, answer.errors.length > 0]).toEqual([status, true]);
  });

  it.each(REFUSED)('%s is told no data', async (_, init) => {
    expect((await send(init)).text).not.toContain(plan.consultant.name);
  });

  it.each(['origin of its own', 'no origin'])('with %s is answered', async (origin) => {
    const headers = origin === 'no origin' ? OWN : { ...OWN, origin: sharedServers().apiUrl };
    expect((await send({ headers })).text).toContain(plan.consultant.name);
  });

  it('is never kept by anybody on the way', async () => {
    const { headers } = await plan.consultant.client.post({ query: '{ viewer { name } }' });
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('a document that asks for too much is not looked at', () => {
  const aliases = (count: number): string =>
    `{ ${Array.from({ length: count }, (_, index) => `a${index}: viewer { name }`).join(' ')} }`;
  const many = (name: string, times: number): string => Array.from({ length: times }, () => name).join(' ');
  const bomb = Array.from(
    { length: 12 },
    (_, index) => `fragment F${index} on Viewer { ${many(`...F${index + 1}`, 2)} }`,
  );
  const oneMutation = /one mutation at a time/;
  const documents: readonly (readonly [string, string, RegExp])[] = [
    ['the schema, in a circle', `{ __schema { types ${circle(6)} } }`, /introspection depth/i],
    ['sixteen aliases', aliases(16), /Aliases limit of 15/],
    ['a bomb of aliases', aliases(150), /800 tokens/],
    ['more than 800 tokens', `{ viewer { ${many('name', 900)} } }`, /800 tokens/],
    ['six directives', `{ viewer { ${many('name @include(if: true)', 6)} } }`, /Directives limit of 5/],
    ['a fragment that holds itself', '{ viewer { ...A } } fragment A on Viewer { name ...A }', /within itself/],
    [
      'a bomb of fragments',
      `{ viewer { ...F0 } } ${bomb.join(' ')} fragment F12 on Viewer { name }`,
      /too many selections/,
    ],
    ['two changes', 'mutation { signOut again: signOut }', oneMutation],
    [
      'two changes through a fragment',
      'mutation { signOut ...A } fragment A on Mutation { again: signOut }',
      oneMutation,
    ],
    ['two changes in two operations', 'mutation A { signOut } mutation B { signOut }', oneMutation],
    ['a list deeper than it is long', `{ strategy(id: ${'['.repeat(500)}${']'.repeat(500)}) { id } }`, /800 tokens/],
    ['no end', '{ viewer { name ', /<EOF>/],
  ];

  it.each(documents)('%s', async (_, query, words) => {
    const { status, errors } = await ask(query);
    expect([status, errors.map(({ message }) => message).join()]).toEqual([400, expect.stringMatching(words)]);
  });

  it.each(documents)('%s, and that within two seconds', async (_, query) => {
    const startedAt = performance.now();
    await ask(query);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it('fifteen aliases are not too much', async () => {
    expect((await ask(aliases(15))).errors).toEqual([]);
  });

  it('leaves whoever sent two changes signed in', async () => {
    await ask('mutation { signOut again: signOut }');
    expect((await send()).text).toContain(plan.consultant.name);
  });
});

describe('every error', () => {
  const GRAPHQLS_OWN = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST'];
  const REFUSALS: readonly (readonly [string, () => Promise<Answered>])[] = [
    ['a syntax error', () => ask('{')],
    ['a field that there is not', () => ask('{ salary }')],
    ['a value that does not fit', () => ask('query A($id: ID!) { strategy(id: $id) { id } }', { id: [] })],
    ['nothing there', () => ask('{ strategy(id: "nothing") { id } }')],
    ['a page too long', () => ask('{ organisations(first: 1000) { totalCount } }')],
    [
      'a role that may not',
      () =>
        ask('mutation A($i: DecideInput!) { decide(input: $i) { id } }', {
          i: { requestId: 'x', outcome: 'APPROVE', seenHash: 'x', idempotencyKey: 'x' },
        }),
    ],
    ...REFUSED.map(([name, init]) => [`a request ${name}`, () => send(init)] as const),
  ];

  it.each(REFUSALS)('carries a code, and a reason where it is ours: %s', async (_, refused) => {
    const { code = '', reason = '' } = (await refused()).errors[0]?.extensions ?? {};
    const isOurs = Object.hasOwn(ErrorCode, code) && isReason(reason);
    expect(isOurs || GRAPHQLS_OWN.includes(code)).toBe(true);
  });

  it.each(REFUSALS)('shows nothing of our insides: %s', async (_, refused) => {
    expect((await refused()).text).not.toMatch(/stack|node_modules|\.(?:ts|js):\d|SELECT |QueryFailed|dist\/api/i);
  });
});
