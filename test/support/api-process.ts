import { ApiProcess, type ApiOptions } from '../../tools/programs/api-process.ts';
import { sharedServers } from './servers.ts';

export { ApiProcess } from '../../tools/programs/api-process.ts';

/** A further instance on the database of the run, or on another, at a free port. */
export function startApi(options: Partial<ApiOptions> = {}): Promise<ApiProcess> {
  const { databaseUrl, systemKey } = sharedServers();
  return ApiProcess.start({
    databaseUrl,
    systemKey,
    ...options,
    environment: { LOG_LEVEL: 'warn', ...options.environment },
  });
}
