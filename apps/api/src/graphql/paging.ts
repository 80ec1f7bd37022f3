import { DomainError, ErrorCode } from '@groundwork/domain';
import { ArgsType, Field, Int } from '@nestjs/graphql';

export const MOST_ROWS = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: 'How many rows, 1 to 100.' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The `endCursor` of the page before; the first page without it.',
  })
  after?: string | null;
}

/** What a list is asked for, checked: the size of the page, and the sort key of the last row seen. */
export interface Page {
  readonly first: number;
  readonly after: readonly string[] | null;
}

/** Whether one part of a list's sort key can be what this list sorts by; anybody may write a cursor. */
export type KeyPart = (part: string) => boolean;

export const anyText: KeyPart = () => true;
/** A count as the database can hold it. */
export const isCount: KeyPart = (part) => /^\d{1,9}$/.test(part);

/**
 * Reads size and cursor of a page.
 *
 * @param key the parts of the sort key of this list
 */
export function readPage({ first, after }: PageArgs, key: readonly KeyPart[]): Page {
  if (first < 1 || first > MOST_ROWS) throw new DomainError(ErrorCode.INVALID, 'input.pageSize');
  return { first, after: after === undefined || after === null ? null : readCursor(after, key) };
}

export function cursorOf(...key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function readCursor(cursor: string, key: readonly KeyPart[]): readonly string[] {
  const parts = parsed(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(parts) || parts.length !== key.length || !parts.every(isStorable) || !parts.every(fits(key))) {
    throw new DomainError(ErrorCode.INVALID, 'input.cursor');
  }
  return parts;
}

function fits(key: readonly KeyPart[]) {
  return (part: string, index: number): boolean => key[index]?.(part) ?? false;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isStorable(part: unknown): part is string {
  return typeof part === 'string' && part.isWellFormed() && !part.includes('\0');
}
