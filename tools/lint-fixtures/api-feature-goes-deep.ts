// planted in apps/api/src/approvals/planted.ts
// rejected by groundwork/feature-walls
export * from '../stages/item.entity';
