import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
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
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const isReady = await this.readiness.isReady();
    reply.code(isReady ? 200 : 503);
    return isReady ? 'ready\n' : 'not ready\n';
  }
}
