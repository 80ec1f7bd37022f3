// planted in test/integration/planted.ts
// accepted by @nx/enforce-module-boundaries
export type { TypedDocument } from '@groundwork/contract';
