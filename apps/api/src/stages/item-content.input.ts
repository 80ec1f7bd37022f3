import { type Canonical, DomainError, ErrorCode, ITEM_KINDS, type ItemKind } from '@groundwork/domain';
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

/**
 * An input as the plain JSON that it came as: GraphQL gives objects without a prototype. Text that is not well formed
 * cannot be hashed as it is; it is refused, at its field, before anything is written.
 */
export function plainInput(input: object): { readonly [name: string]: Canonical } {
  const json = JSON.stringify(input, (_, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value));
  return JSON.parse(json) as { readonly [name: string]: Canonical };
}
