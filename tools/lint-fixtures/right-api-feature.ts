// planted in apps/api/src/approvals/planted.ts
// accepted by groundwork/feature-walls
export * from '../stages';
export * from '@groundwork/domain';
