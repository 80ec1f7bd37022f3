import { join } from 'node:path';
import { newSecret, readSecrets, writeSecrets } from '../secret-file.ts';

export type Secrets = {
  /** Proves a system viewer to the API. */
  systemKey: string;
  /** The runtime role's. */
  runtimePassword: string;
  /** Of all demo people; drawn by lot, since whoever reaches the port can try it. */
  demoPassword: string;
  /** Whether demo data have been begun and completed; nothing before. */
  demo?: 'LOADING' | 'COMPLETE';
};

const fileOf = (dataDirectory: string): string => join(dataDirectory, 'secrets.json');

/** Drawn at the first start, kept from then on. */
export async function openSecrets(dataDirectory: string): Promise<Secrets> {
  const known = await readSecrets<Secrets>(fileOf(dataDirectory));
  const secrets: Secrets = {
    systemKey: newSecret(),
    runtimePassword: newSecret(),
    demoPassword: `demo-${newSecret()
      .replaceAll(/[^a-zA-Z0-9]/g, '')
      .slice(0, 10)}`,
    ...known,
  };
  await writeSecrets(fileOf(dataDirectory), secrets);
  return secrets;
}

export async function keepSecrets(dataDirectory: string, secrets: Secrets): Promise<void> {
  await writeSecrets(fileOf(dataDirectory), secrets);
}
