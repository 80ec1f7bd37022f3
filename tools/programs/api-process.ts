import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { root } from '../workspace.ts';
import { freePort } from '../postgres.ts';
import { ToolFailure } from '../tool-failure.ts';
import { until } from '../until.ts';

export type ApiOptions = {
  databaseUrl: string;
  systemKey: string;
  /** A free one when left out. */
  port?: number;
  host?: string;
  /** Where the bundle is; another folder for a bundle with a module replaced. */
  programDirectory?: string;
  webRoot?: string;
  /** Further variables, such as LOG_LEVEL. */
  environment?: Readonly<Record<string, string>>;
  onLine?: (line: string) => void;
};

/** One instance of the API as a process of its own. */
export class ApiProcess {
  readonly url: string;
  readonly port: number;
  /** The last lines that it logged. */
  readonly log: string[] = [];
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number, onLine?: (line: string) => void) {
    this.#child = child;
    this.port = port;
    this.url = `http://localhost:${port}`;
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        this.log.push(line);
        if (this.log.length > 2_000) this.log.shift();
        onLine?.(line);
      });
    }
  }

  /** Resolves when the instance is ready to serve. */
  static async start(options: ApiOptions): Promise<ApiProcess> {
    const port = options.port ?? (await freePort());
    const program = join(root, options.programDirectory ?? 'dist/api', 'main.js');
    const guard = pathToFileURL(join(root, 'tools/programs/end-with-parent.mjs')).href;
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', guard, program], {
      cwd: root,
      // Out of our process group, so that Ctrl-C reaches it through us and in order.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'development',
        HOST: options.host ?? '127.0.0.1',
        PORT: String(port),
        PUBLIC_URL: `http://localhost:${port}`,
        DATABASE_URL: options.databaseUrl,
        SYSTEM_KEY: options.systemKey,
        ...(options.webRoot ? { WEB_ROOT: options.webRoot } : {}),
        ...options.environment,
      },
    });
    const api = new ApiProcess(child, port, options.onLine);
    await until(
      async () => {
        if (api.hasEnded) throw new ToolFailure(`The API ended before it was ready: ${api.lastWords()}`);
        return (await api.isReady()) || undefined;
      },
      () => `The API was not ready in time: ${api.lastWords()}`,
    );
    return api;
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('The API has not been started.');
    return this.#child.pid;
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  async isReady(): Promise<boolean> {
    try {
      const answer = await fetch(`http://127.0.0.1:${this.port}/readyz`, { signal: AbortSignal.timeout(2_000) });
      await answer.arrayBuffer();
      return answer.ok;
    } catch {
      return false;
    }
  }

  /** Resolves with the exit code once it has ended, by itself or not. */
  async ended(): Promise<number | null> {
    if (!this.hasEnded) await once(this.#child, 'exit');
    return this.#child.exitCode;
  }

  /** In good order: what is under way is answered first; one that hangs is killed in the end. */
  async stop(): Promise<void> {
    if (!this.hasEnded) this.#child.kill('SIGTERM');
    const lastResort = setTimeout(() => this.#child.kill('SIGKILL'), 15_000);
    await this.ended();
    clearTimeout(lastResort);
  }

  /** As a machine dies. */
  async kill(): Promise<void> {
    if (!this.hasEnded) this.#child.kill('SIGKILL');
    await this.ended();
  }

  lastWords(): string {
    return this.log.slice(-5).join('\n') || 'it said nothing.';
  }
}
