import type { Type } from '@nestjs/common';
import { IdentityModule } from './identity';

/** What the program can do, in the order in which one feature may know another. */
export const features: Type[] = [IdentityModule];

/** Types that are reached through an interface only, and so have to be named. */
export const orphanedTypes: Type[] = [];
