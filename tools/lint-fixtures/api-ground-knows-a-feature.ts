// planted in apps/api/src/outbox/planted.ts
// rejected by groundwork/feature-walls
export * from '../approvals';
