import type pg from 'pg';

/** The product writes shared entries only so far; each side's own lane is laid by hand, so that both walls are seen. */
export async function layLanes(
  client: Pick<pg.Client, 'query'>,
  strategyId: string,
  lanes: Readonly<Record<'AGENCY' | 'CLIENT', string>>,
): Promise<void> {
  let place = 900;
  for (const [visibility, canary] of Object.entries(lanes)) {
    place += 1;
    const values = [strategyId, place, visibility];
    await client.query(
      `INSERT INTO ledger_entry
       SELECT agency_id, chain_id, $2, organisation_id, format, at, 'STRATEGY_CREATED', $3, payload_hash, previous_hash, hash
       FROM ledger_entry WHERE chain_id = $1 AND sequence = 1`,
      values,
    );
    await client.query(
      `INSERT INTO ledger_payload
       SELECT agency_id, chain_id, $2, organisation_id, $3, salt, payload || jsonb_build_object('title', $4::text)
       FROM ledger_payload WHERE chain_id = $1 AND sequence = 1`,
      [...values, canary],
    );
  }
}
