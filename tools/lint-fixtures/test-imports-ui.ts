// planted in test/integration/planted.ts
// rejected by @nx/enforce-module-boundaries
export * from '@groundwork/ui';
