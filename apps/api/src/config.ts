import { statSync } from 'node:fs';
import { resolve } from 'node:path';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export const ENVIRONMENTS = ['production', 'development', 'test'] as const;
export type EnvironmentName = (typeof ENVIRONMENTS)[number];

/** What the program was told by its environment; frozen, checked once, read nowhere else. */
export interface Config {
  readonly environment: EnvironmentName;
  readonly isProduction: boolean;
  /** Connection of the runtime role, which owns nothing. */
  readonly databaseUrl: string;
  /** Proves to the database that it is the program itself that acts: before sign-in, and in jobs. */
  readonly systemKey: string;
  readonly host: string;
  readonly port: number;
  /** Base of every link that is written, and the only origin that may post. */
  readonly publicUrl: URL;
  /** Folder of the built page; null when another program serves it. */
  readonly webRoot: string | null;
  readonly logLevel: LogLevel;
  /** Plain HTTP on the operator's own responsibility: the cookie loses `Secure` and its `__Host-` name. */
  readonly isCookieInsecure: boolean;
  /** Addresses or networks of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

interface ConfigVariable {
  readonly name: string;
  readonly meaning: string;
  /** What holds when it is not set; undefined when it must be set. */
  readonly fallback?: string;
  /** The programs that read it. */
  readonly readBy: readonly ('main' | 'migrate' | 'operator')[];
}

/** Every variable that the programs of the API read; the documentation prints this list. */
export const configVariables: readonly ConfigVariable[] = [
  {
    name: 'DATABASE_URL',
    meaning: 'PostgreSQL connection of the runtime role, postgres://role:password@host:port/database.',
    readBy: ['main', 'migrate', 'operator'],
  },
  {
    name: 'DATABASE_OWNER_URL',
    meaning: 'PostgreSQL connection of the owner, who migrates and never serves.',
    readBy: ['migrate'],
  },
  {
    name: 'SYSTEM_KEY',
    meaning: 'Secret by which the program itself acts, e.g. at sign-in; at least 32 characters.',
    readBy: ['main', 'migrate', 'operator'],
  },
  { name: 'PORT', meaning: 'Port to listen on.', fallback: '3000', readBy: ['main'] },
  { name: 'HOST', meaning: 'Address to listen on.', fallback: '127.0.0.1', readBy: ['main'] },
  {
    name: 'PUBLIC_URL',
    meaning: 'Where people reach the service: base of links, and the only origin that may post.',
    fallback: 'http://localhost:PORT',
    readBy: ['main'],
  },
  { name: 'WEB_ROOT', meaning: 'Folder of the built page.', fallback: 'no page is served', readBy: ['main'] },
  { name: 'LOG_LEVEL', meaning: `One of ${LOG_LEVELS.join(', ')}.`, fallback: 'info', readBy: ['main'] },
  {
    name: 'NODE_ENV',
    meaning: `One of ${ENVIRONMENTS.join(', ')}.`,
    fallback: 'production',
    readBy: ['main', 'operator'],
  },
  {
    name: 'COOKIE_INSECURE',
    meaning: 'true: the session cookie also travels over plain HTTP. For closed networks only.',
    fallback: 'false',
    readBy: ['main'],
  },
  {
    name: 'TRUSTED_PROXIES',
    meaning: 'Addresses or networks of proxies in front, with commas between; their X-Forwarded-For is believed.',
    fallback: 'none',
    readBy: ['main'],
  },
];

/** One clear sentence about what is wrong with the environment; names the variable, never shows a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads what the server needs; throws a `ConfigError` on the first variable that makes no sense. */
export function readConfig(environment: Environment): Config {
  const environmentName = readChoice(environment, 'NODE_ENV', ENVIRONMENTS, 'production');
  const port = readPort(environment);
  return Object.freeze({
    environment: environmentName,
    isProduction: environmentName === 'production',
    databaseUrl: readDatabaseUrl(environment, 'DATABASE_URL'),
    systemKey: readSystemKey(environment),
    host: textOf(environment, 'HOST') ?? '127.0.0.1',
    port,
    publicUrl: readPublicUrl(environment, port),
    webRoot: readWebRoot(environment),
    logLevel: readChoice(environment, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    isCookieInsecure: readChoice(environment, 'COOKIE_INSECURE', ['true', 'false'], 'false') === 'true',
    trustedProxies: (textOf(environment, 'TRUSTED_PROXIES') ?? '').split(',').flatMap((entry) => entry.trim() || []),
  });
}

export function readDatabaseUrl(environment: Environment, name: 'DATABASE_URL' | 'DATABASE_OWNER_URL'): string {
  const text = required(environment, name);
  if (!URL.canParse(text) || !/^postgres(ql)?:$/.test(new URL(text).protocol)) {
    throw new ConfigError(`${name} must be a PostgreSQL address such as postgres://role:password@host:5432/database.`);
  }
  return text;
}

/** The secret of the program itself; the migration registers its hash. */
export function readSystemKey(environment: Environment): string {
  const key = required(environment, 'SYSTEM_KEY');
  if (key.length < 32) throw new ConfigError('SYSTEM_KEY must have at least 32 characters.');
  return key;
}

function textOf(environment: Environment, name: string): string | undefined {
  return environment[name]?.trim() || undefined;
}

function required(environment: Environment, name: string): string {
  const text = textOf(environment, name);
  if (text === undefined) throw new ConfigError(`${name} is not set.`);
  return text;
}

function readChoice<T extends string>(environment: Environment, name: string, choices: readonly T[], fallback: T): T {
  const text = textOf(environment, name) ?? fallback;
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined) throw new ConfigError(`${name} must be one of ${choices.join(', ')}; it is "${text}".`);
  return choice;
}

function readPort(environment: Environment): number {
  const text = textOf(environment, 'PORT') ?? '3000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new ConfigError(`PORT must be a number from 0 to 65535; it is "${text}".`);
  }
  return port;
}

function readPublicUrl(environment: Environment, port: number): URL {
  const text = textOf(environment, 'PUBLIC_URL') ?? `http://localhost:${port}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new ConfigError(`PUBLIC_URL must be an address such as https://plans.example.com; it is "${text}".`);
  }
  return url;
}

function readWebRoot(environment: Environment): string | null {
  const text = textOf(environment, 'WEB_ROOT');
  if (text === undefined) return null;
  const folder = resolve(text);
  if (!statSync(resolve(folder, 'index.html'), { throwIfNoEntry: false })?.isFile()) {
    throw new ConfigError(`WEB_ROOT must be the folder of the built page; there is no index.html in "${folder}".`);
  }
  return folder;
}
