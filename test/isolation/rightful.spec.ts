import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Act, PERMISSIONS, Role } from '@groundwork/domain';
import { Refusal } from '../support/client.ts';
import { endOperator } from '../support/operator.ts';
import { sharedServers } from '../support/servers.ts';
import { newAgency, type Person } from '../support/world.ts';
import { describeSlot, rootFields, scalars } from './contract.ts';
import { cultivate, newCanary, type Plot } from './plot.ts';
import { ROWS, rowOf } from './rows.ts';

let plot: Plot;

beforeAll(async () => {
  const admin = await (await newAgency()).hires('ADMIN');
  plot = await cultivate(admin, newCanary(), sharedServers().superuserUrl);
});

afterAll(endOperator);

const guarded = rootFields.filter(({ name }) => ROWS[name] && rowOf(name).act !== 'PUBLIC');

/** Each role with each operation that the permission table keeps it from, and with each that it allows. */
const calls = guarded.flatMap((field) =>
  Object.values(Role).map((role) => ({
    field,
    role,
    isAllowed: PERMISSIONS[rowOf(field.name).act as Act].includes(role),
  })),
);

function personWith(role: Role): Person {
  const person = Object.values(plot.people).find((candidate) => candidate.role === role);
  if (!person) throw new Error(`Nobody is ${role}.`);
  return person;
}

async function refusalOf(asked: Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await asked;
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

describe('the matrix', () => {
  it('has a row for each operation of the contract, and for no other', () => {
    expect(Object.keys(ROWS).sort()).toEqual(rootFields.map(({ name }) => name).sort());
  });

  it('knows every scalar by which an id could travel', () => {
    expect(scalars).toEqual(['Boolean', 'CalendarDate', 'DateTime', 'Float', 'ID', 'Int', 'PartialDate', 'String']);
  });

  it('finds ids in arguments, in inputs, in lists and in what items refer to', () => {
    const slots = rootFields.flatMap(({ name, slots: all }) => all.map((slot) => `${name} ${describeSlot(slot)}`));
    expect(slots).toEqual(
      expect.arrayContaining([
        'strategy id',
        'createStrategy input.organisationId',
        'decide input.remarks.*.itemId',
        'addItem input.content.goal.owner',
        'saveItem input.content.presence.owner',
        'ledger after',
      ]),
    );
  });
});

describe('the wrong role', () => {
  it.each(calls.filter(({ isAllowed }) => !isAllowed).map(({ field, role }) => [role, field.name, field] as const))(
    '%s is refused %s on rows within reach',
    async (role, name, { document }) => {
      const refusal = await refusalOf(personWith(role).asks(document, rowOf(name).variables(plot)));
      expect(refusal).toMatchObject({ code: 'FORBIDDEN', reason: 'permission.role' });
    },
  );

  it.each([Role.ADMIN, Role.CONSULTANT])('%s never decides for the client', async (role) => {
    const decide = rootFields.find(({ name }) => name === 'decide');
    const refusal = await refusalOf(personWith(role).asks(decide?.document ?? '', rowOf('decide').variables(plot)));
    expect(refusal?.code).toBe('FORBIDDEN');
  });
});

describe('a field that no caller may set', () => {
  const systemFields = ['agencyId', 'actorId', 'personId', 'role', 'side', 'means', 'decidedAt', 'reachesAll'];

  it.each(
    rootFields.flatMap((field) =>
      field.inputTypes.flatMap(() => systemFields.map((given) => [given, field.name, field] as const)),
    ),
  )('%s is refused in %s', async (given, name, { document }) => {
    const { variables, by } = rowOf(name);
    const { input } = variables(plot) as { input: object };
    const refusal = await refusalOf(by(plot).asks(document, { input: { ...input, [given]: plot.agency.id } }));
    expect(refusal?.code).toBe('BAD_USER_INPUT');
  });
});

describe('the rightful user', () => {
  /** Whoever leaves comes last: each call finds its caller signed in. */
  const order = (name: string): number => Number(rowOf(name).act === 'PUBLIC');

  it.each(rootFields.toSorted((a, b) => order(a.name) - order(b.name)).map((field) => [field.name, field] as const))(
    'is answered by %s',
    async (name, { document }) => {
      const { by, variables } = rowOf(name);
      const answer = await by(plot).asks<Record<string, unknown>>(document, variables(plot));
      expect(answer[name]).toBeTruthy();
    },
  );

  it.each(calls.filter(({ isAllowed }) => isAllowed).map(({ field, role }) => [role, field.name, field] as const))(
    '%s is not kept from %s by the role',
    async (role, name, { document }) => {
      const person = personWith(role);
      await person.signsIn();
      const refusal = await refusalOf(person.asks(document, rowOf(name).variables(plot)));
      expect(refusal?.reason).not.toBe('permission.role');
      expect(refusal?.code).not.toBe('UNAUTHENTICATED');
    },
  );
});
