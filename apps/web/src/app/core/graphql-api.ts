import { computed, effect, inject, Injectable, linkedSignal, resource, Signal, signal, untracked } from '@angular/core';
import type { TypedDocument } from '@groundwork/contract';
import { Failure, failureFrom, generalWords, GraphqlError } from './failure';
import { Session } from './session';

/** A read that follows its variables. The last answer stays while the same is asked again, and if that fails. */
export interface Query<Result> {
  readonly value: Signal<Result | undefined>;
  readonly error: Signal<Failure | undefined>;
  readonly isLoading: Signal<boolean>;
  reload(): void;
}

interface GraphqlAnswer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly GraphqlError[];
}

const ENDPOINT = '/graphql';
const PROBE = '/livez';
const PROBE_EVERY = 4_000;

/** The one door to the server: reads are resources, writes are promises, every refusal is a Failure. */
@Injectable({ providedIn: 'root' })
export class GraphqlApi {
  private readonly session = inject(Session);
  private readonly lost = signal(false);

  /** Nobody answers: the line is down or the server is. Clears by itself when somebody does. */
  readonly isConnectionLost = this.lost.asReadonly();

  /** Asks now and again whenever the variables change; not at all while they are undefined. */
  query<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    variables: () => Variables | undefined,
  ): Query<Result> {
    const asked = computed(variables);
    const answer = resource({
      params: asked,
      loader: ({ params, abortSignal }) => this.ask(document, params as Variables, abortSignal),
    });
    const error = computed(() => (answer.error() ? asFailure(answer.error()) : undefined));
    const now = computed(() => ({ asked: asked(), answer: answer.hasValue() ? answer.value() : undefined }));
    const value = linkedSignal<ReturnType<typeof now>, Result | undefined>({
      source: now,
      computation: ({ asked, answer }, before) =>
        answer ?? (before && before.source.asked === asked ? before.value : undefined),
    });
    // What failed for want of a connection is asked again as soon as there is one.
    effect(() => {
      if (!this.lost() && untracked(error)?.code === 'NETWORK') untracked(() => answer.reload());
    });
    return { value: value.asReadonly(), error, isLoading: answer.isLoading, reload: () => void answer.reload() };
  }

  mutate<Result, Variables>(document: TypedDocument<Result, Variables>, variables: Variables): Promise<Result> {
    return this.ask(document, variables);
  }

  /** One read, for what has no page of its own to follow it. */
  async ask<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    abortSignal?: AbortSignal,
  ): Promise<Result> {
    const response = await this.post(JSON.stringify({ query: document.text, variables }), abortSignal);
    const { data, errors } = await readAnswer<Result>(response);
    if (!errors?.length && data) return data;
    const failure = failureFrom(errors?.[0]);
    if (failure.code === 'UNAUTHENTICATED' && failure.reason !== 'auth.wrongCredentials') this.session.end();
    throw failure;
  }

  /** Whether anybody answers just now; when nobody does, the connection counts as lost from here on. */
  async checkConnection(): Promise<boolean> {
    const isThere = await isAnswering();
    if (!isThere) this.lose();
    return isThere;
  }

  private async post(body: string, signal?: AbortSignal): Promise<Response> {
    const headers = { 'content-type': 'application/json', accept: 'application/json', 'x-groundwork': '1' };
    try {
      const response = await fetch(ENDPOINT, { method: 'POST', headers, body, signal });
      this.lost.set(false);
      return response;
    } catch (cause) {
      if (signal?.aborted) throw cause;
      this.lose();
      throw new Failure('NETWORK', '', generalWords('NETWORK'));
    }
  }

  private lose(): void {
    if (this.lost()) return;
    this.lost.set(true);
    this.probe();
  }

  private probe(): void {
    setTimeout(async () => {
      if (!this.lost()) return;
      if (await isAnswering()) this.lost.set(false);
      else this.probe();
    }, PROBE_EVERY);
  }
}

function isAnswering(): Promise<boolean> {
  return fetch(PROBE).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** The answer as GraphQL; what is no such answer comes from something that stands before the server. */
async function readAnswer<Result>(response: Response): Promise<GraphqlAnswer<Result>> {
  try {
    return (await response.json()) as GraphqlAnswer<Result>;
  } catch (cause) {
    if (cause instanceof DOMException) throw cause;
    throw response.status === 429
      ? new Failure('RATE_LIMITED', '', generalWords('RATE_LIMITED'))
      : new Failure('UNAVAILABLE', 'service.unavailable', generalWords('UNAVAILABLE'));
  }
}

function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  return error instanceof Error && error.cause instanceof Failure
    ? error.cause
    : new Failure('INTERNAL', '', generalWords('INTERNAL'));
}
