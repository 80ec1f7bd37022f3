// planted in apps/api/src/stages/planted.ts
// rejected by no-restricted-imports
import { Repository } from 'typeorm';

export const planted = Repository;
