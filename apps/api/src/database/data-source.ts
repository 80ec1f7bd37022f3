import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities } from './entities';
import { migrations } from './migrations';
import { ReadableNames } from './readable-names';

export interface DatabaseOptions {
  readonly url: string;
  /** A small pool: two to four connections on two cores beat sixteen by half. */
  readonly connections: number;
}

/** How long anything may wait for the database, in milliseconds. */
const CONNECT_WITHIN = 3_000;
const STATEMENT_WITHIN = 10_000;
const LOCK_WITHIN = 5_000;
const IDLE_WITHIN = 15_000;

/** Options for the one data source. Nothing is ever synchronised: tables come from migrations. */
export function dataSourceOptions({ url, connections }: DatabaseOptions): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
    synchronize: false,
    namingStrategy: new ReadableNames(),
    installExtensions: false,
    applicationName: 'groundwork',
    extra: {
      max: connections,
      connectionTimeoutMillis: CONNECT_WITHIN,
      statement_timeout: STATEMENT_WITHIN,
      lock_timeout: LOCK_WITHIN,
      idle_in_transaction_session_timeout: IDLE_WITHIN,
    },
  };
}

export function newDataSource(options: DatabaseOptions): DataSource {
  return new DataSource(dataSourceOptions(options));
}
