/** What the page and scripts send: an operation as text, and at compile time its types. */
export type Operation<Result, Variables> = {
  readonly text: string;
  readonly types?: { readonly result: Result; readonly variables: Variables };
};

export type GraphqlError = {
  message: string;
  path?: readonly (string | number)[];
  extensions?: {
    code?: string;
    reason?: string;
    fields?: readonly { path: string; reason: string; parameters?: Readonly<Record<string, unknown>> }[];
    details?: Readonly<Record<string, unknown>>;
  };
};

export type RawAnswer = { status: number; headers: Headers; text: string };

/** The server said no. */
export class Refusal extends Error {
  readonly code: string;
  readonly reason: string | undefined;
  readonly status: number;
  readonly errors: readonly GraphqlError[];

  constructor(errors: readonly GraphqlError[], status: number) {
    const [first] = errors;
    const code = first?.extensions?.code ?? `HTTP_${status}`;
    const reason = first?.extensions?.reason;
    super(`${code}${reason ? ` ${reason}` : ''}: ${first?.message ?? 'no words'}`);
    this.code = code;
    this.reason = reason;
    this.status = status;
    this.errors = errors;
  }
}

/** GraphQL over HTTP as one person: keeps the cookie, sends the header that the server asks for. */
export class GraphqlClient {
  readonly url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.url = url;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Forgets the session, as a fresh browser. */
  forget(): void {
    this.#cookies.clear();
  }

  /** The answer's data; a refusal is thrown. */
  async send<Result, Variables>(operation: Operation<Result, Variables>, variables: Variables): Promise<Result> {
    const answer = await this.post({ query: operation.text, variables });
    return readData<Result>(answer);
  }

  /** As `send`, for a document without generated types. */
  async ask<Result>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Result> {
    return readData<Result>(await this.post({ query, variables }));
  }

  /** The bare answer, for tests that look at each byte. */
  async post(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<RawAnswer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-groundwork': '1',
        ...(this.#cookies.size > 0 ? { cookie: this.cookie } : {}),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    this.#keepCookies(response.headers);
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  #keepCookies(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const hasEnded =
        value === '' || attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute) || isPast(attribute));
      if (hasEnded) this.#cookies.delete(name.trim());
      else this.#cookies.set(name.trim(), value);
    }
  }
}

function isPast(attribute: string): boolean {
  const [, date] = /^\s*expires=(.*)$/i.exec(attribute) ?? [];
  return date !== undefined && Date.parse(date) <= Date.now();
}

function readData<Result>({ text, status }: RawAnswer): Result {
  const body = readJson(text, status) as { data?: Result; errors?: GraphqlError[] };
  if (body.errors && body.errors.length > 0) throw new Refusal(body.errors, status);
  if (body.data === undefined || body.data === null) throw new Refusal([{ message: text.slice(0, 300) }], status);
  return body.data;
}

function readJson(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal([{ message: `no JSON: ${text.slice(0, 300)}` }], status);
  }
}
