import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { Act } from '@groundwork/domain';
import type { Access } from './access';

export const ACCESS = 'groundwork:access';

/** The kind of act that a root field does; the permission table says which roles may. */
export function Requires(act: Act): CustomDecorator {
  return SetMetadata(ACCESS, act satisfies Access);
}

/** Spelled out where a root field answers people who are not signed in. */
export function Public(): CustomDecorator {
  return SetMetadata(ACCESS, 'PUBLIC' satisfies Access);
}
