import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '../identity';
import { Readiness } from './readiness';

@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The program runs. */
  @Get('livez')
  @Public()
  @Header('cache-control', 'no-store')
  live(): string {
    return 'live\n';
  }

  /** The database answers and is migrated; else 503. */
  @Get('readyz')
  @Public()
  @Header('cache-control', 'no-store')
  async ready(): Promise<string> {
    await this.readiness.assertReady();
    return 'ready\n';
  }
}
