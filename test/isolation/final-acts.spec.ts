import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endOperator } from '../support/operator.ts';
import { newAgency, type Person } from '../support/world.ts';
import { asPerson, DENIED, failureOf } from './tenant-context.ts';

let admin: Person;

beforeAll(async () => {
  admin = await (await newAgency()).hires('ADMIN');
});

afterAll(endOperator);

describe('what was done', () => {
  it.each([
    'UPDATE decision SET reason = NULL',
    'UPDATE decision SET outcome = outcome',
    'DELETE FROM decision',
    'UPDATE ledger_entry SET hash = hash',
    'DELETE FROM ledger_entry',
    'UPDATE ledger_payload SET payload = payload',
    'DELETE FROM ledger_payload',
    'UPDATE stage_revision SET canonical = canonical',
    'UPDATE stage_revision SET sha256 = sha256',
    'DELETE FROM stage_revision',
    'UPDATE approval_seat SET person_id = person_id',
    'DELETE FROM approval_seat',
    'UPDATE approval_request SET policy = policy',
    'DELETE FROM approval_request',
    'DELETE FROM revision_author',
    'DELETE FROM item',
    'UPDATE membership SET person_id = person_id',
    'UPDATE item SET agency_id = agency_id',
    'UPDATE organisation SET id = id',
    'TRUNCATE ledger_entry CASCADE',
    'ALTER TABLE decision DISABLE ROW LEVEL SECURITY',
    'DROP POLICY tenant ON decision',
  ])('cannot be undone, not even by an admin: %s', async (statement) => {
    expect(await asPerson(admin, (client) => failureOf(client, statement))).toBe(DENIED);
  });
});
