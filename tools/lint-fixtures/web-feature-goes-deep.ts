// planted in apps/web/src/app/approvals/planted.ts
// rejected by groundwork/feature-walls
export * from '../stages/stage.generated';
