import { ErrorCode } from './error-code';
import { Parameters, Reason, wordsFor } from './words';

/** What is wrong with one field of an input, so that the page can say it where it happened. */
export interface FieldProblem {
  /** The field's name as the caller sent it, e.g. `horizon` or `remarks.0.text`. */
  readonly path: string;
  readonly reason: Reason;
  readonly parameters?: Parameters;
}

export interface ErrorDetails {
  readonly parameters?: Parameters;
  readonly fields?: readonly FieldProblem[];
  /** Facts that the caller needs in order to act, e.g. the version that is there now. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** The one error that rules, policies and services throw. It is translated to GraphQL in one place. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    readonly reason: Reason,
    readonly details: ErrorDetails = {},
  ) {
    super(wordsFor(reason, details.parameters));
  }
}

/** Refuses an input whose fields have problems; does nothing when there are none. */
export function assertValid(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw new DomainError(ErrorCode.INVALID, 'input.invalid', { fields: problems });
}
