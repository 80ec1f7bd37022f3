import { ErrorCode, FieldProblem, isReason, Parameters, wordsFor } from '@groundwork/domain';

/** What went wrong with a request: what the API answered, or that nobody answered at all. */
export type FailureCode = ErrorCode | 'NETWORK';

export interface FieldFailure {
  readonly path: string;
  readonly reason: string;
  readonly parameters?: Parameters;
}

export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly code: FailureCode,
    readonly reason: string,
    message: string,
    readonly fields: readonly FieldFailure[] = [],
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

const GENERAL_WORDS: Readonly<Record<FailureCode, string>> = {
  UNAUTHENTICATED: 'Please sign in.',
  STEP_UP_REQUIRED: 'Please sign in once more to do this.',
  FORBIDDEN: 'Your role does not allow this.',
  NOT_FOUND: 'This is not here. It may have been removed, or it belongs to somebody else.',
  INVALID: 'Something here needs another look.',
  GATE_CLOSED: 'An earlier stage has to be approved first.',
  STALE: 'Somebody changed this while you were at it.',
  CONFLICT: 'This cannot be done as things stand.',
  TOO_LARGE: 'This is too large.',
  RATE_LIMITED: 'Too many tries. Wait a moment, then try again.',
  UNAVAILABLE: 'Groundwork cannot reach its database just now. Nothing is lost; try again in a moment.',
  INTERNAL: 'Something went wrong on our side.',
  NETWORK: 'Groundwork cannot be reached. Check your connection; nothing you wrote is lost.',
};

/** The sentence for people: from the catalogue where the reason is known, else by what kind of failure it was. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Failure)) return GENERAL_WORDS.INTERNAL;
  return sentence(error.reason, error.details['parameters'] as Parameters | undefined) ?? error.message;
}

/** What is wrong with one field, as a sentence; nothing when it is not among what was refused. */
export function fieldMessageOf(error: unknown, path: string): string {
  if (!(error instanceof Failure)) return '';
  const problem = error.fields.find((field) => field.path === path || field.path === `input.${path}`);
  return problem ? (sentence(problem.reason, problem.parameters) ?? GENERAL_WORDS.INVALID) : '';
}

function sentence(reason: string, parameters?: FieldProblem['parameters']): string | null {
  if (!isReason(reason)) return null;
  const words = wordsFor(reason, parameters);
  return /\{\w+\}/.test(words) ? null : words;
}

export function generalWords(code: FailureCode): string {
  return GENERAL_WORDS[code];
}

/** A failure out of one error of a GraphQL answer; what it does not say is taken as our own fault. */
export function failureFrom(error: GraphqlError | undefined): Failure {
  const { code, reason = '', fields, details, parameters } = error?.extensions ?? {};
  const known: FailureCode = code && Object.hasOwn(ErrorCode, code) ? (code as ErrorCode) : 'INTERNAL';
  const facts = parameters ? { ...details, parameters } : details;
  return new Failure(known, reason, error?.message || GENERAL_WORDS[known], fields, facts);
}

export interface GraphqlError {
  readonly message?: string;
  readonly extensions?: {
    readonly code?: string;
    readonly reason?: string;
    readonly parameters?: Parameters;
    readonly fields?: readonly FieldFailure[];
    readonly details?: Readonly<Record<string, unknown>>;
  };
}
