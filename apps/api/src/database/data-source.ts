import type { EventEmitter } from 'node:events';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities } from './entities';
import { migrations } from './migrations';
import { ReadableNames } from './readable-names';

export interface DatabaseOptions {
  readonly url: string;
  /** A small pool: two to four connections on two cores beat sixteen by half. */
  readonly connections: number;
  readonly patience: Patience;
}

/** How long anything may wait for the database, in milliseconds; 0 is as long as it takes. */
interface Patience {
  readonly connectionTimeoutMillis: number;
  readonly statement_timeout: number;
  readonly lock_timeout: number;
  readonly idle_in_transaction_session_timeout: number;
}

export const SERVING: Patience = {
  connectionTimeoutMillis: 3_000,
  statement_timeout: 10_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 15_000,
};

/** An index on a table that has grown takes its time. */
export const MIGRATING: Patience = {
  connectionTimeoutMillis: 10_000,
  statement_timeout: 0,
  lock_timeout: 60_000,
  idle_in_transaction_session_timeout: 0,
};

/**
 * The pool stops listening to a connection as it hands it out, and the query runner begins a moment later. An error that
 * nobody listens to would end the whole program; whoever uses a connection that was cut hears of it by their statement.
 */
function listen(connection: EventEmitter): void {
  connection.on('error', () => undefined);
}

/** Options for the one data source. Nothing is ever synchronised: tables come from migrations. */
export function dataSourceOptions({ url, connections, patience }: DatabaseOptions): DataSourceOptions {
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
    extra: { max: connections, onConnect: listen, ...patience },
  };
}

export function newDataSource(options: DatabaseOptions): DataSource {
  return new DataSource(dataSourceOptions(options));
}
