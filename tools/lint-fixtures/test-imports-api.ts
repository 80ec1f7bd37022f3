// planted in test/integration/planted.ts
// rejected by @nx/enforce-module-boundaries
export { readConfig } from '../../apps/api/src/config';
