import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { Config } from './config';
import { features, orphanedTypes } from './features';
import { FailureFilter } from './graphql/failure.filter';
import { graphqlOptions } from './graphql/graphql-options';
import { HealthModule } from './health/health.module';
import { DatabaseModule } from './database/database.module';
import { ClosedGuard } from './identity';
import type { Logger } from './logging/logger';
import { SettingsModule } from './settings.module';

@Module({})
export class AppModule {
  static with(config: Config, logger: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.with(config),
        DatabaseModule,
        GraphQLModule.forRoot<ApolloDriverConfig>({
          ...graphqlOptions(config, logger, orphanedTypes),
          driver: ApolloDriver,
        }),
        HealthModule,
        ...features,
      ],
      providers: [
        { provide: APP_GUARD, useClass: ClosedGuard },
        { provide: APP_FILTER, useClass: FailureFilter },
      ],
    };
  }
}
