import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ErrorCode } from '@groundwork/domain';
import { endOperator } from '../support/operator.ts';
import { newRequest, readRequest, type Request } from '../support/trade.ts';
import { newKey } from '../support/world.ts';

/** Nothing here is accepted, so nothing changes, and one world serves all of it. */
let world: Awaited<ReturnType<typeof newRequest>>;

beforeAll(async () => {
  world = await newRequest();
});
afterAll(endOperator);

type Answered = { status: number; text: string; errors: { extensions: Record<string, unknown> }[] };

async function post(who: 'consultant' | 'approver', body: unknown): Promise<Answered> {
  const { status, text } = await world[who].client.post(body);
  return { status, text, errors: (JSON.parse(text) as { errors?: Answered['errors'] }).errors ?? [] };
}

const add = (goal: unknown, more: object = {}) =>
  post('consultant', {
    query: 'mutation Add($input: AddItemInput!) { addItem(input: $input) { id } }',
    variables: { input: { strategyId: world.strategy.id, content: { goal }, idempotencyKey: newKey(), ...more } },
  });

const decide = (more: object) =>
  post('approver', {
    query: 'mutation Decide($input: DecideInput!) { decide(input: $input) { id } }',
    variables: {
      input: {
        requestId: world.request.id,
        outcome: 'REQUEST_CHANGES',
        seenHash: world.request.revision.sha256,
        reason: 'Why',
        idempotencyKey: newKey(),
        ...more,
      },
    },
  });

const ask = (query: string, variables: object = {}) => post('consultant', { query, variables });
const cursor = (...key: unknown[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

const NASTY: readonly (readonly [string, string])[] = [
  ['NUL', 'a\u0000b'],
  ['a lone surrogate', 'a\ud800b'],
  ['a bell', 'a\u0007b'],
];

describe('text that cannot be stored', () => {
  it.each(NASTY)('is refused at the field of an item: %s', async (_, text) => {
    const { errors } = await add({ statement: text });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'statement', reason: 'input.notText' }],
    });
  });

  it.each(NASTY)('is refused as the reason of a decision: %s', async (_, reason) => {
    const { errors } = await decide({ reason });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: 'reason' }] });
  });

  it.each(NASTY)('is refused as a remark: %s', async (_, text) => {
    const { errors } = await decide({ remarks: [{ itemId: world.goal.id, text }] });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: 'remarks.0.text' }] });
  });

  it.each(NASTY)('is no hash of what was shown: %s', async (_, seenHash) => {
    expect((await decide({ seenHash })).errors[0]?.extensions).toMatchObject({ code: 'STALE' });
  });

  it.each(NASTY)('is no key: %s', async (_, idempotencyKey) => {
    const { errors } = await add({ statement: 'Goal' }, { idempotencyKey: `12345678${idempotencyKey}` });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: 'idempotencyKey' }] });
  });

  it.each(NASTY)('is the id of nothing: %s', async (_, id) => {
    const { errors } = await ask('query Request($id: ID!) { approvalRequest(id: $id) { id } }', { id });
    expect(errors[0]?.extensions).toEqual({ code: 'NOT_FOUND', reason: 'row.notFound' });
  });

  it.each(NASTY)('is the strategy of nothing: %s', async (_, strategyId) => {
    expect((await add({ statement: 'Goal' }, { strategyId })).errors[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it.each(NASTY)('is nobody’s address: %s', async (_, email) => {
    const { errors } = await ask('mutation SignIn($input: SignInInput!) { signIn(input: $input) { name } }', {
      input: { email, password: 'wrong' },
    });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: 'email' }] });
  });

  it.each(NASTY)('is part of no client’s name: %s', async (_, search) => {
    const query = 'query Search($search: String) { organisations(search: $search) { totalCount } }';
    expect(JSON.parse((await ask(query, { search })).text)).toEqual({ data: { organisations: { totalCount: 0 } } });
  });
});

describe('a page marker that nobody gave', () => {
  const lists = {
    approvalInbox: 'query List($after: String) { approvalInbox(after: $after) { totalCount } }',
    organisations: 'query List($after: String) { organisations(after: $after) { totalCount } }',
    ledger: 'query List($after: String, $id: ID!) { ledger(chainId: $id, after: $after) { totalCount } }',
  };
  const markers = [
    'garbage',
    '',
    cursor(),
    cursor('x'),
    cursor('x', 'y'),
    cursor('2026-02-30', '01890a5d-ac96-774b-bcce-b302099a8057'),
    cursor('2026-01-01T00:00:00Z', 'nobody'),
    cursor('1e400'),
    cursor('1.5'),
    cursor('-1'),
    cursor('9'.repeat(30)),
    cursor('a\u0000b', 'c'),
    cursor({ toString: 1 }, 2),
  ];
  const cases = Object.entries(lists).flatMap(([name, query]) =>
    markers.map((marker) => [name, marker, query] as const),
  );

  it.each(cases)('is refused or begins an empty page in %s: %s', async (_, after, query) => {
    const { errors } = await ask(query, { after, ...(query.includes('$id') ? { id: world.strategy.id } : {}) });
    const codes = errors.map(({ extensions }) => extensions['code']);
    expect(['', ErrorCode.INVALID]).toContain(codes.join());
  });

  it.each([0, -1, 101, 2 ** 31 - 1])('is no better with %d rows to a page', async (first) => {
    const { errors } = await ask('query List($first: Int!) { approvalInbox(first: $first) { totalCount } }', { first });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', reason: 'input.pageSize' });
  });
});

describe('a value of the wrong type', () => {
  const goals: readonly (readonly [string, unknown])[] = [
    ['a number for text', { statement: 7 }],
    ['a list for text', { statement: ['a'] }],
    ['an object for text', { statement: { toString: 'a' } }],
    ['an unknown choice', { archetype: 'MONEY' }],
    ['a choice from every object’s prototype', { archetype: 'constructor' }],
    ['a date that is garbage', { horizon: 'garbage' }],
    ['a day that there is not', { horizon: '2026-02-30' }],
    ['a date as a number', { horizon: 2026 }],
    ['a field that there is not', { agencyId: 'mine' }],
    ['the system’s own field', { version: 7 }],
    ['a name that every object has', { toString: 'a' }],
    ['null for a whole item', null],
    ['a list for a whole item', []],
  ];

  it.each(goals)('is refused: %s', async (_, goal) => {
    expect((await add(goal)).errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it.each([2 ** 53, 2 ** 31, 1.5, '1', -(2 ** 31) - 1])('is refused as a version: %p', async (seenVersion) => {
    const { errors } = await ask('mutation Remove($input: RemoveItemInput!) { removeItem(input: $input) { stage } }', {
      input: { id: world.goal.id, seenVersion },
    });
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it.each([
    ['two kinds', { goal: { statement: 'a' }, answer: { statement: 'b' } }],
    ['no kind', {}],
    ['a kind that there is not', { tactic: { statement: 'a' } }],
  ])('is refused: %s in one item', async (_, content) => {
    expect((await add(undefined, { content })).errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('is refused: an outcome that there is not', async () => {
    expect((await decide({ outcome: 'APPROVED' })).errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('is refused: a stage that there is not', async () => {
    const { errors } = await ask('query Draft($id: ID!) { stage(strategyId: $id, stage: FINAL) { stage } }', {
      id: world.strategy.id,
    });
    expect(errors[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it.each([
    ['periodFrom', 'garbage'],
    ['periodFrom', '2026-02-30'],
    ['periodUntil', '2026'],
    ['language', 'Klingon, please'],
    ['title', ''],
    ['title', 'x'.repeat(201)],
  ])('is refused at the door of a strategy: %s is "%s"', async (field, value) => {
    const input = { organisationId: world.organisation.id, title: 'Strategy', idempotencyKey: newKey() };
    const { errors } = await ask(
      'mutation Start($input: CreateStrategyInput!) { createStrategy(input: $input) { id } }',
      {
        input: { ...input, [field]: value },
      },
    );
    expect(['BAD_USER_INPUT', 'INVALID']).toContain(errors[0]?.extensions['code']);
  });
});

describe('a key that would reach into every object', () => {
  it.each([
    '{"query":"{ viewer { name } }","variables":{"__proto__":{"isAdmin":true}}}',
    '{"query":"{ viewer { name } }","__proto__":{"operationName":"x"}}',
    '{"query":"{ viewer { name } }","variables":{"constructor":{"prototype":{"isAdmin":true}}}}',
  ])('changes nothing for anybody: %s', async (body) => {
    expect((await world.consultant.client.post(body)).status).toBeLessThan(500);
  });

  it('is refused in an item', async () => {
    const { strategy, consultant } = world;
    const goal = '{"statement":"a","__proto__":{"owner":"x"}}';
    const { text } = await consultant.client.post(
      `{"query":"mutation Add($input: AddItemInput!) { addItem(input: $input) { id } }","variables":{"input":{"strategyId":"${strategy.id}","idempotencyKey":"${newKey()}","content":{"goal":${goal}}}}}`,
    );
    expect(text).toContain('errors');
  });
});

describe('after all of this', () => {
  it('the request stands as it stood', async () => {
    const { canDecide: _, ...asked }: Request = world.request;
    const { canDecide: __, ...now } = await readRequest(world.consultant, world.request.id);
    expect(now).toEqual(asked);
  });
});
