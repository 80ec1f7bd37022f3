// planted in apps/api/src/stages/planted.ts
// rejected by @nx/enforce-module-boundaries
export * from '@groundwork/ui';
