import { existsSync } from 'node:fs';
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadDemo } from '../demo/load.ts';
import { ensureApi, ensurePage, pageDirectory } from '../build.ts';
import { isFree } from '../postgres.ts';
import { ApiProcess } from '../programs/api-process.ts';
import { migrate, runtimeUrl, type DatabaseAccess } from '../programs/migrate.ts';
import { commandOf } from '../process-command.ts';
import { root } from '../workspace.ts';
import { ToolFailure, systemCode } from '../tool-failure.ts';
import { hasAgencies, openDatabase, type Database } from './database.ts';
import { Progress } from './progress.ts';
import { keepSecrets, openSecrets, type Secrets } from './secrets.ts';

/** Everything that runs together: database, API and the page that it serves. */
export class House {
  readonly progress = new Progress();
  readonly dataDirectory = join(root, '.data');
  readonly port = readPort();
  #secrets: Secrets | undefined;
  #database: Database | undefined;
  #api: ApiProcess | undefined;
  #isClosing = false;
  #quickEnds = 0;

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  get secrets(): Secrets {
    if (!this.#secrets) throw new Error('The house is not open.');
    return this.#secrets;
  }

  /** Up to a page that can be opened; demo data on the first day. */
  async open(): Promise<void> {
    if (!(await isFree(this.port))) {
      throw new ToolFailure(
        `Port ${this.port} is in use: end what uses it, or choose another with PORT=3001 npm start.`,
      );
    }
    await assertWritable(this.dataDirectory);
    await this.#assertAlone();
    await this.progress.step('building the API', () => ensureApi(() => undefined));
    await this.progress.step('building the page', () => ensurePage(() => undefined));
    this.#secrets = await openSecrets(this.dataDirectory);
    this.#database = await openDatabase(this.dataDirectory, this.progress);
    await this.#emptyHalfLoaded();
    await this.migrate();
    const isNew = !(await hasAgencies(this.#database.ownerUrl));
    await this.progress.step('starting the API', () => this.startApi());
    if (isNew) await this.#loadDemo();
    await this.#database.onLost?.(() => void this.#mendDatabase());
  }

  async migrate(): Promise<void> {
    await this.progress.step('bringing the database up to date', () => migrate(this.#access));
  }

  async startApi(): Promise<void> {
    const startedAt = Date.now();
    const api = await ApiProcess.start({
      ...this.#access,
      port: this.port,
      host: process.env.HOST ?? '127.0.0.1',
      webRoot: pageDirectory,
      environment: {
        LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
        ...given('PUBLIC_URL', 'NODE_ENV', 'COOKIE_INSECURE'),
      },
      onLine: (line) => void process.stdout.write(`${line}\n`),
    });
    this.#api = api;
    void api.ended().then((code) => this.#afterEnd(api, code, Date.now() - startedAt));
  }

  async stopApi(): Promise<void> {
    const api = this.#api;
    this.#api = undefined;
    await api?.stop();
  }

  /** The API first, so that what is under way is answered; then the database. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.stopApi();
    await this.#database?.stop();
  }

  get #access(): DatabaseAccess {
    if (!this.#database) throw new Error('The house is not open.');
    const { ownerUrl } = this.#database;
    const { runtimePassword, systemKey } = this.secrets;
    return { ownerUrl, databaseUrl: runtimeUrl(ownerUrl, runtimePassword), systemKey };
  }

  /** Two on one folder would take the database from each other, again and again. */
  async #assertAlone(): Promise<void> {
    const file = join(this.dataDirectory, 'start.pid');
    const other = existsSync(file) ? Number(await readFile(file, 'utf8')) : 0;
    if (other !== process.pid && (await commandOf(other)).includes('tools/run.mjs')) {
      throw new ToolFailure(`Groundwork runs from this folder already, as process ${other}: stop that one first.`);
    }
    await writeFile(file, String(process.pid));
  }

  /** A first start that was cut off leaves half a demo: begun anew, since nobody has worked on it yet. */
  async #emptyHalfLoaded(): Promise<void> {
    if (this.secrets.demo !== 'LOADING') return;
    this.progress.say('the first start was cut off while demo data came in: beginning anew');
    await this.#database?.reset?.();
  }

  async #loadDemo(): Promise<void> {
    await this.#note('LOADING');
    await this.progress.step('entering demo data', () =>
      loadDemo({ url: this.url, ...this.#access, password: this.secrets.demoPassword }),
    );
    await this.#note('COMPLETE');
  }

  async #note(demo: Secrets['demo']): Promise<void> {
    this.#secrets = { ...this.secrets, demo };
    await keepSecrets(this.dataDirectory, this.#secrets);
  }

  async #afterEnd(api: ApiProcess, code: number | null, lived: number): Promise<void> {
    if (this.#isClosing || this.#api !== api) return;
    this.#quickEnds = lived < 10_000 ? this.#quickEnds + 1 : 0;
    if (this.#quickEnds >= 3) return this.#giveUp(`The API keeps ending (${code ?? 'killed'}): ${api.lastWords()}`);
    this.progress.say(`the API ended (${code ?? 'killed'}): starting it again`);
    await this.startApi().catch((error: unknown) =>
      this.#giveUp(String(error instanceof Error ? error.message : error)),
    );
  }

  async #mendDatabase(): Promise<void> {
    if (this.#isClosing) return;
    this.progress.say('PostgreSQL has gone away: starting it again');
    try {
      await this.#database?.restart?.();
      await this.#database?.onLost?.(() => void this.#mendDatabase());
      this.progress.say('PostgreSQL is back');
    } catch (error) {
      await this.#giveUp(String(error instanceof Error ? error.message : error));
    }
  }

  async #giveUp(words: string): Promise<void> {
    process.stderr.write(`\n${words}\n`);
    await this.close();
    process.exit(1);
  }
}

function readPort(): number {
  const text = process.env.PORT ?? '3000';
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new ToolFailure(`PORT is "${text}", and should be a number from 1 to 65535.`);
}

function given(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

async function assertWritable(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
    await access(directory, constants.W_OK);
  } catch (cause) {
    throw new ToolFailure(`${directory} cannot be written to (${systemCode(cause) ?? String(cause)}).`, { cause });
  }
}
