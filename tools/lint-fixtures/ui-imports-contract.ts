// planted in libs/ui/src/planted.ts
// rejected by @nx/enforce-module-boundaries
export type { TypedDocument } from '@groundwork/contract';
