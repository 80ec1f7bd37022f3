// planted in apps/api/src/stages/planted.ts
// rejected by no-restricted-imports
import type { EntityManager } from 'typeorm';

export type Planted = EntityManager;
