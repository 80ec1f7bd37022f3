import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, SystemClock, Tenancy } from '@groundwork/tenancy';
import { DataSource } from 'typeorm';
import { Settings } from '../settings.module';
import { newDataSource, SERVING } from './data-source';

const CONNECTIONS = 4;

/**
 * The database and the one road to it. The connection opens on first use, so that the program starts, says that it is
 * not ready, and recovers by itself when the database is away.
 */
@Global()
@Module({
  providers: [
    { provide: Clock, useClass: SystemClock },
    {
      provide: DataSource,
      inject: [Settings],
      useFactory: ({ databaseUrl }: Settings) =>
        newDataSource({ url: databaseUrl, connections: CONNECTIONS, patience: SERVING }),
    },
    {
      provide: Tenancy,
      inject: [DataSource, Clock, Settings],
      useFactory: (dataSource: DataSource, clock: Clock, { systemKey }: Settings) =>
        new Tenancy(dataSource, clock, systemKey),
    },
  ],
  exports: [Clock, Tenancy],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
