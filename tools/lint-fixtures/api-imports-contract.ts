// planted in apps/api/src/stages/planted.ts
// rejected by @nx/enforce-module-boundaries
export type { TypedDocument } from '@groundwork/contract';
