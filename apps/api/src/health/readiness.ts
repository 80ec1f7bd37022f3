import { sql, Tenancy } from '@groundwork/tenancy';
import { Injectable, Logger } from '@nestjs/common';
import { migrations } from '../database/migrations';

const WITHIN_MILLISECONDS = 2_000;

@Injectable()
export class Readiness {
  private readonly logger = new Logger(Readiness.name);

  constructor(private readonly tenancy: Tenancy) {}

  /** Whether the database answers soon and knows the latest migration of this program. */
  async isReady(): Promise<boolean> {
    return (await this.appliedMigration()) === nameOfLatest();
  }

  /** An empty database lacks the very functions that are asked, which is no more than not being ready. */
  private async appliedMigration(): Promise<string | undefined> {
    try {
      return await Promise.race([this.latestMigration(), late()]);
    } catch (error) {
      this.logger.warn(`Not ready: ${String(error instanceof Error ? (error.cause ?? error) : error)}`);
      return undefined;
    }
  }

  private latestMigration(): Promise<string | undefined> {
    return this.tenancy.unscoped('READINESS', async (db) => {
      const [row] = await db.rows<{ name: string }>(sql`SELECT name FROM migration ORDER BY timestamp DESC LIMIT 1`);
      return row?.name;
    });
  }
}

function nameOfLatest(): string | undefined {
  const [latest] = migrations.slice(-1);
  return latest && new latest().name;
}

function late(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), WITHIN_MILLISECONDS).unref());
}
