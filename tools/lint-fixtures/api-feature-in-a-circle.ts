// planted in apps/api/src/organisations/planted.ts
// rejected by groundwork/feature-walls
export * from '../approvals';
