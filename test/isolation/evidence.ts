import type pg from 'pg';

type Client = Pick<pg.Client, 'query'>;

/** Tables as the catalogue has them; none is listed by hand. */
export async function tablesWith(client: Client, column: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = $1 AND NOT a.attisdropped
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
    [column],
  );
  return rows.map(({ name }) => name);
}

/** Every table but the list of migrations. */
export async function allTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND relnamespace = 'public'::regnamespace AND relname <> 'migration'
     ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** Which rows of a table belong to one client of an agency, or to the agency where no client is named in the table. */
async function ownershipOf(client: Client, table: string): Promise<string> {
  const withOrganisation = await tablesWith(client, 'organisation_id');
  if (table === 'agency') return 't.id = $1 AND $2::uuid IS NOT NULL';
  if (table === 'organisation') return 't.agency_id = $1 AND t.id = $2';
  if (table === 'person') return 't.agency_id = $1 AND $2 = ANY (t.organisation_ids)';
  if (table === 'session')
    return `t.agency_id = $1 AND t.revoked_at IS NULL AND t.expires_at > now() AND t.membership_id IN (
      SELECT id FROM membership WHERE agency_id = $1 AND organisation_id = $2 AND suspended_at IS NULL)`;
  if (table === 'idempotency_key')
    return 't.agency_id = $1 AND t.actor_id IN (SELECT id FROM person WHERE agency_id = $1 AND $2 = ANY (organisation_ids))';
  if (withOrganisation.includes(table)) return 't.agency_id = $1 AND t.organisation_id = $2';
  throw new Error(`It is not known which rows of ${table} belong to a client: say so here.`);
}

/** Ids of all rows of a client, by table. */
export async function idsOf(
  client: Client,
  agencyId: string,
  organisationId: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {};
  const tables = await tablesWith(client, 'agency_id');
  for (const table of (await tablesWith(client, 'id')).filter((name) => tables.includes(name))) {
    const { rows } = await client.query<{ id: string }>(
      `SELECT t.id FROM ${table} t WHERE ${await ownershipOf(client, table)} ORDER BY t.id`,
      [agencyId, organisationId],
    );
    found[table] = rows.map(({ id }) => id);
  }
  return found;
}

/** Who works for the agency and for whom: nobody's rights may change by a probe. */
const WHOLE = ['person', 'membership', 'assignment'];
const OF_AGENCY = 't.agency_id = $1 AND $2::uuid IS NOT NULL';

/** What stands in the database for a client: for each table the number of its rows and a hash of all they hold. */
export async function evidenceOf(
  client: Client,
  agencyId: string,
  organisationId: string,
): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const table of ['agency', ...(await tablesWith(client, 'agency_id'))]) {
    const { rows } = await client.query<{ evidence: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '-') AS evidence
       FROM ${table} t WHERE ${WHOLE.includes(table) ? OF_AGENCY : await ownershipOf(client, table)}`,
      [agencyId, organisationId],
    );
    found[table] = rows[0]?.evidence ?? '';
  }
  return found;
}
