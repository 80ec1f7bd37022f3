import { createServer } from 'node:net';
import { resolve } from 'node:path';
import pg from 'pg';
import { postgresAccount } from './postgres/account.ts';
import { Cluster } from './postgres/cluster.ts';
import { reachableData, reachablePrograms } from './postgres/place.ts';
import { newSecret, readSecrets, writeSecrets } from './secret-file.ts';
import { ToolFailure } from './tool-failure.ts';

export type PostgresOptions = {
  dataDirectory: string;
  onProgress?: (line: string) => void;
  /** Further settings of the server, such as max_connections for tests. */
  settings?: Readonly<Record<string, string>>;
};

export type RunningPostgres = {
  /** The role that owns the database `groundwork` and may create roles and databases; no superuser. */
  ownerUrl: string;
  /** For tests that end connections or look past every policy. */
  superuserUrl: string;
  port: number;
  /** Undefined when the server has died. */
  processId(): Promise<number | undefined>;
  /** Starts it again after it has died, at the same address. */
  restart(): Promise<void>;
  /** Throws the database away and makes an empty one. */
  reset(): Promise<void>;
  stop(): Promise<void>;
};

type Connection = { port: number; password: string; ownerPassword: string; directory: string };

const superuser = 'postgres';
const owner = 'groundwork_owner';
const database = 'groundwork';

/** For a laptop of two cores; whatever keeps data safe stays as PostgreSQL has it. */
const ownSettings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  shared_buffers: '64MB',
  max_connections: '60',
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Starts the embedded PostgreSQL on a directory, whatever state an earlier end has left it in. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const say = options.onProgress ?? (() => undefined);
  const account = await postgresAccount(say);
  const programs = await reachablePrograms(account, say);
  const connectionFile = `${resolve(options.dataDirectory)}.json`;
  const known = await readSecrets<Connection>(connectionFile);
  const directory = known?.directory ?? (await reachableData(options.dataDirectory, account, say));
  const cluster = new Cluster(directory, programs, account);
  if (cluster.exists && !known?.password) {
    throw new ToolFailure(
      `${directory} has data, but its password file ${connectionFile} is gone: restore it, or remove the data to start afresh.`,
    );
  }
  const connection: Connection = {
    port: known?.port ?? (await freePort()),
    password: known?.password ?? newSecret(),
    ownerPassword: known?.ownerPassword ?? newSecret(),
    directory,
  };
  await writeSecrets(connectionFile, connection);
  if (!cluster.exists) {
    say('laying out the database');
    await cluster.create(superuser, connection.password);
  }
  await cluster.assertVersion();
  await cluster.clearLeftovers();
  if (!(await isFree(connection.port))) {
    connection.port = await freePort();
    await writeSecrets(connectionFile, connection);
  }
  const settings = { ...ownSettings, ...options.settings };
  await startPatiently(cluster, connection.port, settings, say);
  const superuserUrl = urlOf(superuser, connection.password, connection.port, database);
  await prepare(connection);
  return {
    ownerUrl: urlOf(owner, connection.ownerPassword, connection.port, database),
    superuserUrl,
    port: connection.port,
    processId: () => cluster.processId(),
    stop: () => cluster.stop(),
    reset: async () => {
      await asSuperuser(connection, (client) => client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`));
      await prepare(connection);
    },
    restart: async () => {
      await cluster.clearLeftovers();
      await startPatiently(cluster, connection.port, settings, say);
    },
  };
}

/** A killed server's memory stays locked until its last backend has noticed, within a second or two. */
async function startPatiently(
  cluster: Cluster,
  port: number,
  settings: Readonly<Record<string, string>>,
  say: (line: string) => void,
): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      return await cluster.start(port, settings);
    } catch (error) {
      const isLocked = error instanceof ToolFailure && /still in use|lock file|already in use/.test(error.message);
      if (!isLocked || Date.now() > deadline) throw error;
      say('waiting for what an earlier PostgreSQL has left to end');
    }
  }
}

/** The owner's role and database, made at the first start; a crash in between is mended at the next. */
async function prepare(connection: Connection): Promise<void> {
  await asSuperuser(connection, async (client) => {
    const { rows } = await client.query<{ roles: string; databases: string }>(
      'SELECT (SELECT count(*) FROM pg_roles WHERE rolname = $1) AS roles, (SELECT count(*) FROM pg_database WHERE datname = $2) AS databases',
      [owner, database],
    );
    if (rows[0]?.roles === '0') {
      const quoted = client.escapeLiteral(connection.ownerPassword);
      await client.query(`CREATE ROLE ${owner} LOGIN NOSUPERUSER NOBYPASSRLS CREATEROLE CREATEDB PASSWORD ${quoted}`);
    }
    if (rows[0]?.databases === '0') await client.query(`CREATE DATABASE ${database} OWNER ${owner}`);
  });
}

async function asSuperuser(
  { port, password }: Connection,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(superuser, password, port, 'postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(user: string, password: string, port: number, name: string): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`;
}

/** The owner's address of a server that was laid out on this directory before; nothing when there is none. */
export async function knownOwnerUrl(dataDirectory: string): Promise<string | undefined> {
  const { ownerPassword, port } = (await readSecrets<Connection>(`${resolve(dataDirectory)}.json`)) ?? {};
  return ownerPassword && port ? urlOf(owner, ownerPassword, port, database) : undefined;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === 'string') throw new Error('A port was expected.');
  return address.port;
}

export async function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
