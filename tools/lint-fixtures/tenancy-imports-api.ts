// planted in libs/tenancy/src/planted.ts
// rejected by @nx/enforce-module-boundaries
export { readConfig } from '../../../apps/api/src/config';
