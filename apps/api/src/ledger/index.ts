export { record, sha256, type ActDone } from './record';
export { LedgerModule } from './ledger.module';
