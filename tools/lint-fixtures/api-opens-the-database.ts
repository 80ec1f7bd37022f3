// planted in apps/api/src/stages/planted.ts
// rejected by no-restricted-imports
export { DataSource } from 'typeorm';
