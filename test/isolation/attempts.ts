import { randomUUID } from 'node:crypto';
import { describeSlot, rootFields, type RootField, type Slot } from './contract.ts';
import type { Principal } from './isolated-world.ts';
import type { Plot } from './plot.ts';
import { rowOf } from './rows.ts';

type Variables = Readonly<Record<string, unknown>>;

/** One call that somebody makes, and what it is held against. */
export type Attempt = {
  readonly principal: Principal;
  readonly field: RootField;
  /** What is tried, in words. */
  readonly what: string;
  readonly variables: Variables;
  /** Answered alike, byte for byte: the same call with an id that belongs to nobody. */
  readonly asIf?: Variables;
  readonly expects: 'REFUSAL' | 'SUCCESS' | 'EITHER';
  /** Rows of the victim that the call itself names. */
  readonly named: readonly string[];
};

/**
 * Each tries every operation and every slot: `BRIEF` with the rows that operations are meant for, `ROWS` with one of each
 * table too, `THOROUGH` also with what is no id at all.
 */
export type Depth = 'BRIEF' | 'ROWS' | 'THOROUGH';

/** Everything that one principal tries: generated from the contract. */
export function attemptsOf(principal: Principal, victim: Plot, depth: Depth): Attempt[] {
  return rootFields.flatMap((field) => [
    ...wholeCalls(principal, victim, field),
    ...field.slots
      .filter(({ carries }) => carries === 'ID')
      .flatMap((slot) => namedRows(principal, victim, field, slot, depth)),
    ...field.slots
      .filter(({ carries }) => carries === 'CURSOR')
      .flatMap((slot) => cursors(principal, victim, field, slot)),
  ]);
}

/** The victim's own call, word for word, and the principal's. */
function wholeCalls(principal: Principal, victim: Plot, field: RootField): Attempt[] {
  const { variables, strange } = rowOf(field.name);
  const idSlots = field.slots.filter(({ carries }) => carries === 'ID');
  const copied = strange?.(victim) ?? variables(victim);
  const key = victim.keys[field.name];
  const copies = [copied, ...(key ? [fill(copied, ['input', 'idempotencyKey'], key)] : [])];
  const named = [...JSON.stringify(copied).matchAll(/[0-9a-f-]{36}|[0-9a-f]{64}/g)].map(([text]) => text);
  const attempts: Attempt[] = copies.map((given, index) => ({
    principal,
    field,
    what: index === 0 ? 'the rightful call' : 'the rightful call with its key',
    variables: given,
    ...(idSlots.length > 0 ? { asIf: withNobodys(given, idSlots) } : {}),
    expects: idSlots.length > 0 || strange ? 'REFUSAL' : 'EITHER',
    named,
  }));
  if (field.kind === 'mutation' || !principal.reachesOwn) return attempts;
  return [
    ...attempts,
    { principal, field, what: 'the own rows', variables: variables(principal.own), expects: 'SUCCESS', named: [] },
  ];
}

/** Each row of the victim in this one place; the rest of the call is right. */
function namedRows(principal: Principal, victim: Plot, field: RootField, slot: Slot, depth: Depth): Attempt[] {
  // Called anew for each attempt: a key that was used once would answer for what was done with it.
  const base = (): Variables => rowOf(field.name).variables(principal.own, slot.path);
  const asIf = fill(base(), slot.path, randomUUID());
  const attempt = (what: string, id: unknown, expects: Attempt['expects'], named: readonly string[]): Attempt => ({
    principal,
    field,
    what: `${describeSlot(slot)} = ${what}`,
    variables: fill(base(), slot.path, id),
    ...(expects === 'REFUSAL' ? { asIf } : {}),
    expects,
    named,
  });
  const rows = Object.entries(rowsOf(victim, depth)).map(([what, id]) => attempt(what, id, 'REFUSAL', [id]));
  const others = attempt('another id that belongs to nobody', randomUUID(), 'REFUSAL', []);
  if (depth !== 'THOROUGH') return [...rows, others];
  const [target = ''] = Object.values(victim.ids).flat();
  const disguised = [
    target.toUpperCase(),
    `{${target}}`,
    target.replaceAll('-', ''),
    `urn:uuid:${target}`,
    ` ${target}`,
  ];
  return [
    ...rows,
    others,
    ...disguised.map((id) => attempt(`disguised ${id}`, id, 'EITHER', [target, id])),
    ...NO_IDS.map((id) => attempt(`malformed ${JSON.stringify(id).slice(0, 40)}`, id, 'EITHER', [])),
  ];
}

const NO_IDS: readonly unknown[] = [
  '',
  ' ',
  'x',
  0,
  -1,
  null,
  [],
  {},
  'f'.repeat(36),
  '-'.repeat(36),
  '0'.repeat(5_000),
  "' OR '1'='1",
  '00000000-0000-0000-0000-000000000000',
  'a\u0000b',
  '\ud800',
  '__proto__',
  '../../etc/passwd',
];

/** Rows of the victim by what they are: those that the operations are for, and if there is time one of each table. */
function rowsOf(
  { ids, agency, organisation, strategyId, secondStrategyId, people, items, toDecide, toWithdraw }: Plot,
  depth: Depth,
): Readonly<Record<string, string>> {
  const meant = {
    organisation: organisation.id,
    strategy: strategyId,
    'strategy (second)': secondStrategyId,
    membership: people.contributor.membershipId,
    'item (goal)': items.goal.id,
    'item (presence)': items.presence.id,
    'item (stakeholder)': items.stakeholder.id,
    'item (removed)': items.removed.id,
    'request (open)': toDecide.id,
  };
  if (depth === 'BRIEF') return meant;
  const first = Object.entries(ids).flatMap(([table, [id]]) => (id ? [[`row of ${table}`, id] as const] : []));
  const more = { agency: agency.id, 'request (to withdraw)': toWithdraw.id, 'item (frozen)': toWithdraw.itemId };
  return { ...meant, ...more, ...Object.fromEntries(first) };
}

/** Cursors that were never given out: around the victim's rows, and nonsense. */
function cursors(principal: Principal, victim: Plot, field: RootField, slot: Slot): Attempt[] {
  const base = rowOf(field.name).variables(principal.own, slot.path);
  const cursor = (...key: unknown[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');
  const keys: unknown[][] = [
    [victim.canary, victim.organisation.id],
    ['', victim.organisation.id],
    ['2000-01-01T00:00:00Z', victim.toDecide.id],
    ['-infinity', victim.toDecide.id],
    ['garbage', victim.toDecide.id],
    ['2000-01-01', 'garbage'],
    ['99'],
    ['1e308'],
    ['-1'],
    ['1.5'],
    ['Infinity'],
    ['9'.repeat(30)],
    ['garbage'],
    [victim.strategyId],
    [{}, []],
  ];
  return [...keys.map((key) => cursor(...key)), 'garbage', '', 'e30', victim.organisation.id].map((after) => ({
    principal,
    field,
    what: `${describeSlot(slot)} = ${Buffer.from(after, 'base64url').toString().slice(0, 80)}`,
    variables: fill(base, slot.path, after),
    expects: 'EITHER' as const,
    named: [victim.canary, victim.organisation.id, victim.toDecide.id, victim.strategyId],
  }));
}

function withNobodys(variables: Variables, slots: readonly Slot[]): Variables {
  return slots
    .filter(({ path }) => has(variables, path))
    .reduce<Variables>((before, { path }) => fill(before, path, randomUUID()), variables);
}

function has(value: unknown, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  if (typeof value !== 'object' || value === null) return false;
  const inner = Array.isArray(value) && name === '*' ? (value as unknown[])[0] : (value as Variables)[name];
  return inner !== undefined && has(inner, rest);
}

/** The same variables with another value in one place. */
export function fill(variables: Variables, path: readonly string[], value: unknown): Variables {
  return filled(variables, path, value) as Variables;
}

function filled(container: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (name === '*') {
    const list = Array.isArray(container) ? (container as unknown[]) : [];
    return [filled(list[0] ?? {}, rest, value)];
  }
  const before = typeof container === 'object' && container !== null ? (container as Variables) : {};
  return { ...before, [name]: filled(before[name], rest, value) };
}
