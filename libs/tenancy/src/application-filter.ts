import { Side } from '@groundwork/domain';
import { sql, Sql } from './sql';
import type { ReachedBy } from './tenant-table';
import type { Viewer } from './viewer';

/**
 * The first of the two locks: what the application itself adds to each statement. The second is forced row-level
 * security. Each is tested with the other one off, so neither may lean on the other.
 *
 * @param alias the table's alias in the statement; written by us, never by a user
 */
export function rowsInReach(viewer: Viewer, reachedBy: ReachedBy, alias: string): Sql {
  const table = new Sql([alias], [], true);
  if (reachedBy === 'AGENCY_ITSELF') return sql`${table}.id = ${viewer.agencyId}`;
  const ofAgency = sql`${table}.agency_id = ${viewer.agencyId}`;
  if (viewer.reach === 'ALL' || reachedBy === 'AGENCY') return ofAgency;
  switch (reachedBy) {
    case 'ORGANISATION':
      return sql`${ofAgency} AND ${table}.organisation_id = ANY (${viewer.reach}::uuid[])`;
    case 'ORGANISATION_ITSELF':
      return sql`${ofAgency} AND ${table}.id = ANY (${viewer.reach}::uuid[])`;
    case 'PEOPLE':
      return sql`${ofAgency} AND (${table}.side = ${Side.AGENCY} OR ${table}.organisation_ids && ${viewer.reach}::uuid[])`;
  }
}

/** Whether a row may be written by this viewer, as far as its agency and organisation go. */
export function isInReach(viewer: Viewer, reachedBy: ReachedBy, row: Readonly<Record<string, unknown>>): boolean {
  if (reachedBy === 'AGENCY_ITSELF') return row['id'] === viewer.agencyId;
  if (row['agencyId'] !== viewer.agencyId) return false;
  if (viewer.reach === 'ALL') return true;
  if (reachedBy === 'ORGANISATION') return viewer.reach.includes(String(row['organisationId']));
  if (reachedBy === 'ORGANISATION_ITSELF') return viewer.reach.includes(String(row['id']));
  return reachedBy === 'AGENCY';
}
