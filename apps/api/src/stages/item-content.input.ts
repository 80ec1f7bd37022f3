import { DomainError, ErrorCode, ITEM_KINDS, type ItemKind } from '@groundwork/domain';
import { contentNameOf, type ItemContentInput } from './stage-item.type';

/** The kind that a caller writes, and what was sent for it. GraphQL has made sure that there is exactly one. */
export function readContentInput(input: ItemContentInput): {
  readonly kind: ItemKind;
  readonly sent: Readonly<Record<string, unknown>>;
} {
  for (const kind of ITEM_KINDS) {
    const sent = input[contentNameOf(kind)];
    if (sent) return { kind, sent };
  }
  throw new DomainError(ErrorCode.INVALID, 'input.invalid');
}
