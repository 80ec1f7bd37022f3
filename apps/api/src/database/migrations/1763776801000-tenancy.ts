import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The second lock. The context of a transaction is entered through functions of the owner, which look the credential up
 * themselves and sign what they set; the runtime role can neither read the key nor forge a context.
 */
export class Tenancy1763776801000 implements MigrationInterface {
  readonly name = 'Tenancy1763776801000';

  async up(database: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await database.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

const KEYS = [
  `CREATE SCHEMA tenancy`,
  `CREATE TABLE tenancy.signing_key (is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only), key bytea NOT NULL)`,
  `INSERT INTO tenancy.signing_key (key)
   SELECT sha256(convert_to(string_agg(gen_random_uuid()::text, ''), 'UTF8')) FROM generate_series(1, 4)`,
  `CREATE TABLE tenancy.system_key (sha256 bytea PRIMARY KEY, registered_at timestamptz NOT NULL)`,
];

/** A signature holds for one transaction of one connection: what leaks from another is worth nothing. */
const SIGNING = [
  `CREATE FUNCTION tenancy.signature_of(context text) RETURNS text LANGUAGE sql STABLE ${DEFINER} AS $$
     SELECT encode(sha256(k.key || sha256(k.key || convert_to(
       context || '|' || pg_backend_pid() || '|' || extract(epoch FROM transaction_timestamp()), 'UTF8'))), 'hex')
     FROM tenancy.signing_key k
   $$`,
  `CREATE FUNCTION tenancy.adopt(context jsonb) RETURNS void LANGUAGE plpgsql VOLATILE ${DEFINER} AS $$
   BEGIN
     PERFORM set_config('groundwork.context', context::text, true),
             set_config('groundwork.signature', tenancy.signature_of(context::text), true);
   END $$`,
  `CREATE FUNCTION tenancy.context() RETURNS jsonb LANGUAGE plpgsql STABLE ${DEFINER} AS $$
   DECLARE
     given text := nullif(current_setting('groundwork.context', true), '');
   BEGIN
     IF given IS NULL THEN RETURN NULL; END IF;
     IF current_setting('groundwork.signature', true) IS DISTINCT FROM tenancy.signature_of(given) THEN
       RAISE EXCEPTION 'the tenant context is not signed' USING ERRCODE = 'insufficient_privilege';
     END IF;
     RETURN given::jsonb;
   END $$`,
];

const READING = [
  `CREATE FUNCTION tenancy.agency() RETURNS uuid LANGUAGE sql STABLE ${DEFINER} AS $$
     SELECT (tenancy.context() ->> 'agency')::uuid $$`,
  `CREATE FUNCTION tenancy.person() RETURNS uuid LANGUAGE sql STABLE ${DEFINER} AS $$
     SELECT (tenancy.context() ->> 'person')::uuid $$`,
  `CREATE FUNCTION tenancy.side() RETURNS text LANGUAGE sql STABLE ${DEFINER} AS $$
     SELECT tenancy.context() ->> 'side' $$`,
  `CREATE FUNCTION tenancy.reaches_all() RETURNS boolean LANGUAGE sql STABLE ${DEFINER} AS $$
     SELECT coalesce((tenancy.context() ->> 'reachesAll')::boolean, false) $$`,
  `CREATE FUNCTION tenancy.organisations() RETURNS uuid[] LANGUAGE sql STABLE ${DEFINER} AS $$
     SELECT coalesce(array_agg(id::uuid), '{}')
     FROM jsonb_array_elements_text(tenancy.context() -> 'organisations') AS id $$`,
  `CREATE FUNCTION tenancy.is_unscoped() RETURNS boolean LANGUAGE sql STABLE ${DEFINER} AS $$
     SELECT coalesce(tenancy.context() ? 'unscoped', false) $$`,
];

const ENTERING = [
  `CREATE FUNCTION tenancy.assert_system_key(given text) RETURNS void LANGUAGE plpgsql STABLE ${DEFINER} AS $$
   BEGIN
     IF NOT EXISTS (SELECT FROM tenancy.system_key k WHERE k.sha256 = sha256(convert_to(given, 'UTF8'))) THEN
       RAISE EXCEPTION 'the system key is not known' USING ERRCODE = 'insufficient_privilege';
     END IF;
   END $$`,
  `CREATE FUNCTION tenancy.enter_session(token text, instant timestamptz) RETURNS jsonb LANGUAGE plpgsql VOLATILE ${DEFINER} AS $$
   DECLARE
     context jsonb;
   BEGIN
     SELECT jsonb_build_object(
              'agency', m.agency_id, 'person', m.person_id, 'side', m.side, 'role', m.role,
              'reachesAll', m.side = 'AGENCY' AND (m.role = 'ADMIN' OR m.reaches_all),
              'organisations', CASE WHEN m.side = 'CLIENT' THEN jsonb_build_array(m.organisation_id) ELSE coalesce(
                (SELECT jsonb_agg(a.organisation_id ORDER BY a.organisation_id) FROM public.assignment a
                 WHERE a.agency_id = m.agency_id AND a.person_id = m.person_id), '[]') END)
       INTO context
       FROM public.session s
       JOIN public.membership m ON m.agency_id = s.agency_id AND m.id = s.membership_id
      WHERE s.token_hash = sha256(convert_to(token, 'UTF8')) AND s.revoked_at IS NULL
        AND s.expires_at > greatest(instant, clock_timestamp()) AND m.suspended_at IS NULL;
     IF context IS NOT NULL THEN PERFORM tenancy.adopt(context); END IF;
     RETURN context;
   END $$`,
  `CREATE FUNCTION tenancy.enter_system(key text, agency uuid) RETURNS jsonb LANGUAGE plpgsql VOLATILE ${DEFINER} AS $$
   DECLARE
     context jsonb := jsonb_build_object(
       'agency', agency, 'side', 'AGENCY', 'role', 'ADMIN', 'reachesAll', true, 'organisations', '[]'::jsonb);
   BEGIN
     PERFORM tenancy.assert_system_key(key);
     PERFORM tenancy.adopt(context);
     RETURN context;
   END $$`,
  `CREATE FUNCTION tenancy.enter_unscoped(key text, reason text) RETURNS void LANGUAGE plpgsql VOLATILE ${DEFINER} AS $$
   BEGIN
     PERFORM tenancy.assert_system_key(key);
     PERFORM tenancy.adopt(jsonb_build_object('unscoped', reason));
   END $$`,
  `CREATE FUNCTION tenancy.memberships_of(account uuid)
   RETURNS TABLE (agency_id uuid, membership_id uuid, agency_name text, organisation_name text, role text)
   LANGUAGE plpgsql STABLE ${DEFINER} AS $$
   BEGIN
     IF NOT tenancy.is_unscoped() THEN
       RAISE EXCEPTION 'memberships are listed outside a tenant only' USING ERRCODE = 'insufficient_privilege';
     END IF;
     RETURN QUERY
       SELECT m.agency_id, m.id, a.name, o.name, m.role
         FROM public.person p
         JOIN public.membership m ON m.agency_id = p.agency_id AND m.person_id = p.id
         JOIN public.agency a ON a.id = m.agency_id
         LEFT JOIN public.organisation o ON o.agency_id = m.agency_id AND o.id = m.organisation_id
        WHERE p.user_id = account AND m.suspended_at IS NULL
        ORDER BY a.name, o.name NULLS FIRST, m.id;
   END $$`,
];

const GRANTS = [
  `REVOKE ALL ON ALL FUNCTIONS IN SCHEMA tenancy FROM PUBLIC`,
  `GRANT USAGE ON SCHEMA tenancy TO groundwork_runtime`,
  `GRANT EXECUTE ON FUNCTION tenancy.agency(), tenancy.person(), tenancy.side(), tenancy.reaches_all(),
     tenancy.organisations(), tenancy.is_unscoped(), tenancy.enter_session(text, timestamptz),
     tenancy.enter_system(text, uuid), tenancy.enter_unscoped(text, text), tenancy.memberships_of(uuid)
   TO groundwork_runtime`,
];

const STATEMENTS: readonly string[] = [...KEYS, ...SIGNING, ...READING, ...ENTERING, ...GRANTS];
