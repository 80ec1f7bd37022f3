import { ValueOf } from './closed-list';

/** What a caller can act on; the closed list of `extensions.code`. */
export const ErrorCode = {
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  STEP_UP_REQUIRED: 'STEP_UP_REQUIRED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  INVALID: 'INVALID',
  GATE_CLOSED: 'GATE_CLOSED',
  STALE: 'STALE',
  CONFLICT: 'CONFLICT',
  TOO_LARGE: 'TOO_LARGE',
  RATE_LIMITED: 'RATE_LIMITED',
  UNAVAILABLE: 'UNAVAILABLE',
  INTERNAL: 'INTERNAL',
} as const;
export type ErrorCode = ValueOf<typeof ErrorCode>;
