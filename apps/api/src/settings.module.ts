import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Config } from './config';

/** What services may know of the environment, as a token: `constructor(private readonly settings: Settings)`. */
export abstract class Settings implements Pick<
  Config,
  'databaseUrl' | 'systemKey' | 'publicUrl' | 'isProduction' | 'isCookieInsecure'
> {
  abstract readonly databaseUrl: string;
  abstract readonly systemKey: string;
  abstract readonly publicUrl: URL;
  abstract readonly isProduction: boolean;
  abstract readonly isCookieInsecure: boolean;
}

@Global()
@Module({})
export class SettingsModule {
  static with(config: Settings): DynamicModule {
    return { module: SettingsModule, providers: [{ provide: Settings, useValue: config }], exports: [Settings] };
  }
}
