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

/**
 * Reads size and cursor of a page.
 *
 * @param keys how many parts the sort key of this list has
 */
export function readPage({ first, after }: PageArgs, keys: number): Page {
  if (first < 1 || first > MOST_ROWS) throw new DomainError(ErrorCode.INVALID, 'input.pageSize');
  return { first, after: after === undefined || after === null ? null : readCursor(after, keys) };
}

export function cursorOf(...key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function readCursor(cursor: string, keys: number): readonly string[] {
  const key = parsed(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(key) || key.length !== keys || !key.every(isStorable)) {
    throw new DomainError(ErrorCode.INVALID, 'input.cursor');
  }
  return key;
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
