// planted in apps/api/src/stages/planted.ts
// rejected by groundwork/feature-walls
export * from '../database/entities';
