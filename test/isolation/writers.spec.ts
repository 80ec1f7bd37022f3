import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endOperator } from '../support/operator.ts';
import { newRequest } from '../support/trade.ts';
import type { Person } from '../support/world.ts';
import { asPerson, DENIED, failureOf } from './tenant-context.ts';

let world: Awaited<ReturnType<typeof newRequest>>;
let admin: Person;

beforeAll(async () => {
  world = await newRequest();
  admin = await world.agency.hires('ADMIN');
});
afterAll(endOperator);

const MEMBERSHIP = `INSERT INTO membership (agency_id, id, person_id, side, role, reaches_all)
  SELECT agency_id, gen_random_uuid(), person_id, 'AGENCY', 'ADMIN', true FROM membership WHERE person_id = $1 LIMIT 1`;
const DECISION = `INSERT INTO decision (agency_id, id, organisation_id, request_id, seat_id, side, sequence, actor_id,
    means, outcome, remarks, seen_sha256, decided_at)
  SELECT t.agency_id, gen_random_uuid(), t.organisation_id, t.request_id, t.id, t.side, 99, $1, 'SESSION', 'APPROVE', '[]',
    sha256(''), now() FROM approval_seat t LIMIT 1`;

/** What an injected statement would try inside somebody's session. */
describe('inside a session, whatever a statement says,', () => {
  it.each([
    ['gives themselves a role', MEMBERSHIP],
    ['raises a role', `UPDATE membership SET role = 'ADMIN' WHERE $1::uuid IS NOT NULL`],
    ['suspends somebody', 'UPDATE membership SET suspended_at = now() WHERE $1::uuid IS NOT NULL'],
    ['renames a person', `UPDATE person SET name = 'x' WHERE $1::uuid IS NOT NULL`],
    ['renames the agency', `UPDATE agency SET name = 'x' WHERE $1::uuid IS NOT NULL`],
    ['takes on a client', `INSERT INTO assignment SELECT agency_id, id, $1 FROM person`],
  ])('nobody %s', async (_, statement) => {
    for (const person of [world.approver, world.consultant, admin]) {
      expect(await asPerson(person, (client) => failureOf(client, statement, [person.id]))).toBe(DENIED);
    }
  });

  it('a client sets no rule of approval', async () => {
    const rows = await asPerson(world.approver, async (client) => {
      return (await client.query(`UPDATE organisation SET approval_rule = 'SOLE', version = version + 1`)).rowCount;
    });
    expect(rows).toBe(0);
  });

  it('the agency sits in no seat of the client, under its own name or theirs', async () => {
    for (const actor of [admin.id, world.approver.id]) {
      expect(await asPerson(admin, (client) => failureOf(client, DECISION, [actor]))).toBe(DENIED);
    }
  });

  it('an approver decides under no other name', async () => {
    const { approver, consultant } = world;
    expect(await asPerson(approver, (client) => failureOf(client, DECISION, [consultant.id]))).toBe(DENIED);
    expect(await asPerson(approver, (client) => failureOf(client, DECISION, [approver.id]))).toBeUndefined();
  });
});
