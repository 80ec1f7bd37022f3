import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../workspace.ts';

export type Role = 'ADMIN' | 'CONSULTANT' | 'APPROVER' | 'CONTRIBUTOR' | 'VIEWER';

export type NewMember = {
  agencyId: string;
  name: string;
  email: string;
  password: string;
  role: Role;
  organisationId?: string;
  reachesAll?: true;
};

type Answer = Readonly<Record<string, unknown>> & { id: number };
type Waiting = { resolve: (answer: Answer) => void; reject: (error: Error) => void };

/** The operator said no; code and reason are those of the product. */
export class OperatorRefusal extends Error {
  readonly code: string;
  readonly reason: string;

  constructor(code: string, reason: string, message: string) {
    super(`${code} ${reason}: ${message}`);
    this.code = code;
    this.reason = reason;
  }
}

/** One long-lived process of the operator's program, asked by JSON Lines. */
export class Operator {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #complaint = '';

  constructor(access: { databaseUrl: string; systemKey: string }, programDirectory = 'dist/api') {
    this.#child = spawn(process.execPath, ['--enable-source-maps', join(root, programDirectory, 'operator.js')], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'development',
        DATABASE_URL: access.databaseUrl,
        SYSTEM_KEY: access.systemKey,
      },
    });
    if (this.#child.stdout) createInterface({ input: this.#child.stdout }).on('line', (line) => this.#hear(line));
    this.#child.stderr?.on(
      'data',
      (chunk: Buffer) => (this.#complaint = (this.#complaint + chunk.toString()).slice(-2_000)),
    );
    this.#child.on('exit', (code) => {
      for (const { reject } of this.#waiting.values()) {
        reject(new Error(`The operator's program ended with ${code}: ${this.#complaint}`));
      }
      this.#waiting.clear();
    });
  }

  async createAgency(name: string): Promise<string> {
    return readText(await this.#ask({ do: 'createAgency', name }), 'agencyId');
  }

  async addMember(member: NewMember): Promise<{ personId: string; membershipId: string }> {
    const answer = await this.#ask({ do: 'addMember', ...member });
    return { personId: readText(answer, 'personId'), membershipId: readText(answer, 'membershipId') };
  }

  async assign(agencyId: string, personId: string, organisationId: string): Promise<void> {
    await this.#ask({ do: 'assign', agencyId, personId, organisationId });
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.stdin?.end();
    await once(this.#child, 'exit');
  }

  #ask(command: Readonly<Record<string, unknown>>): Promise<Answer> {
    const id = ++this.#lastId;
    if (this.#child.exitCode !== null) throw new Error(`The operator's program has ended: ${this.#complaint}`);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#child.stdin?.write(`${JSON.stringify({ id, ...command })}\n`);
    });
  }

  #hear(line: string): void {
    if (!line.startsWith('{"id"')) return;
    const answer = JSON.parse(line) as Answer & { error?: { code: string; reason: string; message: string } };
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.error) {
      waiting?.reject(new OperatorRefusal(answer.error.code, answer.error.reason, answer.error.message));
    } else {
      waiting?.resolve(answer);
    }
  }
}

function readText(answer: Answer, name: string): string {
  const value = answer[name];
  if (typeof value !== 'string') throw new Error(`The operator's answer has no ${name}: ${JSON.stringify(answer)}`);
  return value;
}
