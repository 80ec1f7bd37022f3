// planted in apps/web/src/app/stages/planted.ts
// rejected by @nx/enforce-module-boundaries
export { readConfig } from '../../../../api/src/config';
