// planted in libs/domain/src/planted.ts
// rejected by @nx/enforce-module-boundaries
export { Tenancy } from '@groundwork/tenancy';
