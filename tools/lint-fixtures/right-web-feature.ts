// planted in apps/web/src/app/approvals/planted.ts
// accepted by @nx/enforce-module-boundaries
export type { TypedDocument } from '@groundwork/contract';
