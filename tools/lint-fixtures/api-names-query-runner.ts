// planted in apps/api/src/ledger/planted.ts
// rejected by no-restricted-imports
import { type QueryRunner } from 'typeorm';

export type Planted = QueryRunner;
