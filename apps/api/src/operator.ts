import 'reflect-metadata';
import { createInterface } from 'node:readline';
import { SystemClock, Tenancy } from '@groundwork/tenancy';
import { ConfigError, readDatabaseUrl, readSystemKey } from './config';
import { newDataSource, SERVING } from './database/data-source';
import { Passwords } from './identity';
import { answerLine } from './operator/commands';
import { StaffingService } from './operator/staffing.service';

/** Reads commands as JSON Lines from standard input, one after the other, and answers each with one line. */
async function operate(): Promise<void> {
  const url = readDatabaseUrl(process.env, 'DATABASE_URL');
  const systemKey = readSystemKey(process.env);
  const dataSource = newDataSource({ url, connections: 1, patience: SERVING });
  const staffing = new StaffingService(new Tenancy(dataSource, new SystemClock(), systemKey), new Passwords());
  try {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() !== '') process.stdout.write(`${await answerLine(staffing, line)}\n`);
    }
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

operate().catch((error: unknown) => {
  const words = error instanceof ConfigError ? error.message : String(error instanceof Error ? error.stack : error);
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
});
