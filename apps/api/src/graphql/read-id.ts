import { DomainError, ErrorCode } from '@groundwork/domain';

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * An id as the database knows it. What is no id at all is answered exactly like an id that belongs to nobody, and never
 * reaches the database.
 */
export function readId(text: string): string {
  if (!ID.test(text)) throw new DomainError(ErrorCode.NOT_FOUND, 'row.notFound');
  return text.toLowerCase();
}
