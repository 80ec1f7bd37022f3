import { sql, Tenancy } from '@groundwork/tenancy';
import { Injectable, Logger } from '@nestjs/common';
import { ConfigError } from '../config';
import { migrations } from '../database/migrations';
import { excessOf } from '../database/runtime-role';
import { Settings } from '../settings.module';

const WITHIN_MILLISECONDS = 2_000;

@Injectable()
export class Readiness {
  private readonly logger = new Logger(Readiness.name);

  private isSafe = false;

  constructor(
    private readonly tenancy: Tenancy,
    private readonly settings: Settings,
  ) {}

  /** Whether the database answers soon, knows the latest migration of this program, and guards its rows. */
  async isReady(): Promise<boolean> {
    return (await this.appliedMigration()) === nameOfLatest() && (await this.isGuarded());
  }

  /**
   * Refuses to serve production from an unsafe database. One that is away or not migrated is not refused: the program
   * starts, says that it is not ready, and looks again.
   */
  async assertSafe(): Promise<void> {
    if ((await this.appliedMigration()) !== nameOfLatest() || (await this.isGuarded())) return;
    throw new ConfigError('DATABASE_URL names a database or a role that is not safe to serve from; the log says why.');
  }

  /**
   * Production is served by a role that owns nothing and from a database that keeps what it is given, or not at all.
   * Asked until it was once found so; elsewhere a warning is enough.
   */
  private async isGuarded(): Promise<boolean> {
    if (this.isSafe) return true;
    const excess = await this.tenancy.unscoped('READINESS', excessOf);
    this.isSafe = excess.length === 0 || !this.settings.isProduction;
    if (excess.length > 0) this.logger.error(`This database is not safe to serve from: ${excess.join('; ')}.`);
    return this.isSafe;
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
