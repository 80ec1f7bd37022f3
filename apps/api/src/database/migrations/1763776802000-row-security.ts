import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forced row-level security on every table, and what the runtime role may do to which column. */
export class RowSecurity1763776802000 implements MigrationInterface {
  readonly name = 'RowSecurity1763776802000';

  async up(database: QueryRunner): Promise<void> {
    for (const statement of statements()) await database.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const RUNTIME = 'groundwork_runtime';

/** Contexts stand in scalar sub-selects: evaluated once for each statement, not once for each row. */
const OF_AGENCY = 'agency_id = (SELECT tenancy.agency())';
const REACHED = (column: string): string =>
  `((SELECT tenancy.reaches_all()) OR ${column} = ANY ((SELECT tenancy.organisations())::uuid[]))`;
const OF_ORGANISATION = `${OF_AGENCY} AND ${REACHED('organisation_id')}`;
const PEOPLE = `${OF_AGENCY} AND ((SELECT tenancy.reaches_all()) OR side = 'AGENCY'
  OR organisation_ids && (SELECT tenancy.organisations())::uuid[])`;
const BEYOND_TENANTS = '(SELECT tenancy.is_unscoped())';

/** Which rows of a table exist for the runtime role. */
const ROWS: Readonly<Record<string, string>> = {
  agency: 'id = (SELECT tenancy.agency())',
  user_account: BEYOND_TENANTS,
  session: BEYOND_TENANTS,
  person: PEOPLE,
  membership: PEOPLE,
  assignment: OF_ORGANISATION,
  organisation: `${OF_AGENCY} AND ${REACHED('id')}`,
  strategy: OF_ORGANISATION,
  strategy_stage: OF_ORGANISATION,
  item: OF_ORGANISATION,
  item_reference: OF_ORGANISATION,
  stage_author: OF_ORGANISATION,
  stage_revision: OF_ORGANISATION,
  revision_author: OF_ORGANISATION,
  revision_basis: OF_ORGANISATION,
  approval_request: OF_ORGANISATION,
  approval_seat: OF_ORGANISATION,
  decision: OF_ORGANISATION,
  ledger_chain: OF_ORGANISATION,
  ledger_entry: OF_ORGANISATION,
  ledger_payload: OF_ORGANISATION,
  outbox_message: OF_ORGANISATION,
  idempotency_key: `${OF_AGENCY} AND actor_id = (SELECT tenancy.person())`,
};

/** A payload is read by the sides that may see it; whoever acts may write one for the other side's eyes. */
const LEDGER_PAYLOAD_READERS = "visibility IN ('SHARED', (SELECT tenancy.side()))";

const THE_PROGRAM = '(SELECT tenancy.person()) IS NULL';
const THE_AGENCY = "(SELECT tenancy.side()) = 'AGENCY'";
const ONESELF = (column: string): string => `${column} = (SELECT tenancy.person())`;

/**
 * Who may write a table's rows at all, whatever a statement says. Nobody raises a right from inside a session; the agency
 * never fills a client's seat; nobody signs for somebody else. Acts of administration widen this when they come.
 */
const WRITERS: Readonly<Record<string, string>> = {
  agency: THE_PROGRAM,
  person: THE_PROGRAM,
  membership: THE_PROGRAM,
  assignment: THE_PROGRAM,
  organisation: THE_AGENCY,
  strategy: THE_AGENCY,
  stage_author: ONESELF('person_id'),
  stage_revision: `${THE_AGENCY} AND ${ONESELF('submitted_by_id')}`,
  revision_author: THE_AGENCY,
  revision_basis: THE_AGENCY,
  approval_request: `${THE_AGENCY} AND ${ONESELF('opened_by_id')}`,
  approval_seat: THE_AGENCY,
  decision: `${ONESELF('actor_id')} AND side = (SELECT tenancy.side())`,
};

/** Tables whose rows the other side changes in due course: a decision ends a request and puts a version in force. */
const CHANGED_BY_BOTH: ReadonlySet<string> = new Set(['stage_revision', 'approval_request']);

/** What may be changed after it was written; everything else stays as it was. */
const CHANGEABLE: Readonly<Record<string, string>> = {
  user_account: 'password_hash',
  session: 'revoked_at',
  person: 'organisation_ids',
  organisation: 'approval_rule, version',
  strategy_stage: 'edits',
  item: 'position, content, version, changed_at, changed_by_id, removed_at',
  stage_author: 'last_edit',
  stage_revision: 'state',
  approval_request: 'state, closed_at',
  ledger_chain: 'sequence, hash, at',
  outbox_message: 'delivered_at',
  idempotency_key: 'result_id',
};

/** What may be taken away. */
const REMOVABLE: readonly string[] = ['item_reference'];

/** What the functions that let a viewer in have to read; they run as the owner, whom forced row-level security binds too. */
const READ_BY_OWNER: readonly string[] = ['agency', 'session', 'person', 'membership', 'assignment', 'organisation'];

function statements(): string[] {
  const guarded = Object.entries(ROWS).flatMap(([table, rows]) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY runtime ON ${table} TO ${RUNTIME} USING (true) WITH CHECK (true)`,
    `CREATE POLICY tenant ON ${table} AS RESTRICTIVE TO ${RUNTIME} USING (${rows}) WITH CHECK (${rows})`,
    `GRANT SELECT, INSERT ON ${table} TO ${RUNTIME}`,
  ]);
  return [
    `GRANT USAGE ON SCHEMA public TO ${RUNTIME}`,
    `GRANT SELECT ON migration TO ${RUNTIME}`,
    ...guarded,
    `CREATE POLICY readers ON ledger_payload AS RESTRICTIVE FOR SELECT TO ${RUNTIME} USING (${LEDGER_PAYLOAD_READERS})`,
    ...Object.entries(WRITERS).flatMap(([table, writers]) => writersOf(table, writers)),
    ...READ_BY_OWNER.map((table) => `CREATE POLICY owner ON ${table} FOR SELECT TO CURRENT_USER USING (true)`),
    ...Object.entries(CHANGEABLE).map(([table, columns]) => `GRANT UPDATE (${columns}) ON ${table} TO ${RUNTIME}`),
    ...REMOVABLE.map((table) => `GRANT DELETE ON ${table} TO ${RUNTIME}`),
  ];
}

function writersOf(table: string, writers: string): string[] {
  const changing = `CREATE POLICY changers ON ${table} AS RESTRICTIVE FOR UPDATE TO ${RUNTIME} USING (${writers})`;
  return [
    `CREATE POLICY writers ON ${table} AS RESTRICTIVE FOR INSERT TO ${RUNTIME} WITH CHECK (${writers})`,
    ...(CHANGED_BY_BOTH.has(table) ? [] : [changing]),
  ];
}
