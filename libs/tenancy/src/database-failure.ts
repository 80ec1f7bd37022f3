import { DomainError, ErrorCode } from '@groundwork/domain';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
const UNIQUE_VIOLATION = '23505';

/** Classes of SQLSTATE that say the database is away, shutting down, out of room or out of time, not that we erred. */
const AWAY = /^(08|53|57|58)/;
const CUT = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN']);
/** Waited too long for a lock, held a transaction too long, or lost against others three times: later it may go through. */
const BUSY = new Set(['55P03', '25P03', SERIALIZATION_FAILURE, DEADLOCK_DETECTED]);
/** TypeORM lets go of a connection that was cut between two statements; the next one finds it released. */
const POOL_OR_SOCKET =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection|query runner (?:was )?already released/i;

interface DriverFailure {
  readonly code?: string;
  readonly constraint?: string;
  readonly message?: string;
  readonly driverError?: DriverFailure;
}

function failureOf(error: unknown): DriverFailure {
  const failure = (typeof error === 'object' && error !== null ? error : {}) as DriverFailure;
  return failure.driverError ?? failure;
}

/** Whether running the whole transaction again may succeed. */
export function isWorthRetrying(error: unknown): boolean {
  const { code } = failureOf(error);
  return code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED;
}

/** Whether the named unique constraint refused a row. */
export function violates(error: unknown, constraint: string): boolean {
  const failure = failureOf(error);
  return failure.code === UNIQUE_VIOLATION && failure.constraint === constraint;
}

/** Translates "the database is away" to an error that a caller can act on; leaves everything else as it is. */
export function translateFailure(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const { code = '', message = '' } = failureOf(error);
  const isAway = AWAY.test(code) || CUT.has(code) || BUSY.has(code) || POOL_OR_SOCKET.test(message);
  if (!isAway) return error;
  const unavailable = new DomainError(ErrorCode.UNAVAILABLE, 'service.unavailable');
  unavailable.cause = error;
  return unavailable;
}
