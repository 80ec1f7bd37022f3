// planted in apps/api/src/ledger/planted.ts
// rejected by groundwork/feature-walls
export * from '../approvals';
