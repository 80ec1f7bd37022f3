import { sql, type UnscopedDb } from '@groundwork/tenancy';

/**
 * What the program's own role may do that it should not, and what the database does not do that it should, each as half a
 * sentence; empty when both are as promised.
 */
export async function excessOf(db: UnscopedDb): Promise<readonly string[]> {
  const [row] = await db.rows<{ excess: string[] }>(sql`
    SELECT array_remove(ARRAY[
             CASE WHEN r.rolsuper THEN 'the role is a superuser' END,
             CASE WHEN r.rolbypassrls THEN 'the role passes by row-level security' END,
             CASE WHEN r.rolcreaterole OR r.rolcreatedb THEN 'the role may create roles or databases' END,
             CASE WHEN EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                                WHERE n.nspname IN ('public', 'tenancy') AND pg_has_role(r.oid, c.relowner, 'MEMBER'))
               THEN 'the role owns tables' END,
             (SELECT 'tables without forced row-level security: ' || string_agg(c.relname, ', ' ORDER BY c.relname)
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> 'migration'
                 AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
              HAVING count(*) > 0),
             (SELECT 'tables without a restrictive policy: ' || string_agg(c.relname, ', ' ORDER BY c.relname)
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> 'migration'
                 AND NOT EXISTS (SELECT FROM pg_policy p
                                  WHERE p.polrelid = c.oid AND p.polname = 'tenant' AND NOT p.polpermissive)
              HAVING count(*) > 0),
             CASE WHEN current_setting('fsync') = 'off' THEN 'the database does not wait for its disk (fsync is off)' END,
             CASE WHEN current_setting('data_checksums') = 'off' THEN 'the database keeps no checksums of its data' END
           ], NULL) AS excess
      FROM pg_roles r
     WHERE r.rolname = current_user`);
  return row?.excess ?? [];
}
