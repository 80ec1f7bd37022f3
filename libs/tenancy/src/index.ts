export * from './clock';
export { translateFailure, violates } from './database-failure';
export { sql, Sql } from './sql';
export * from './tenancy';
export { TenantDb, type NewRow } from './tenant-db';
export { TenantTable } from './tenant-table';
export { UnscopedDb } from './unscoped-db';
export { personOf, type Credential, type Viewer } from './viewer';
