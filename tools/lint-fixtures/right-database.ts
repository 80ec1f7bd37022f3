// planted in apps/api/src/database/planted.ts
// accepted by no-restricted-imports
export { DataSource } from 'typeorm';
