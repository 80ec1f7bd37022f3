import { Sql } from '@groundwork/tenancy';

/** The application's filter with its teeth drawn: every row is in reach. Built into a copy of the API for a test only. */
export function rowsInReach(): Sql {
  return new Sql(['true'], [], true);
}

export function isInReach(): boolean {
  return true;
}
