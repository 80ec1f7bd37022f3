export type LockedPackage = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: readonly string[];
  cpu?: readonly string[];
  libc?: readonly string[];
  optionalDependencies?: Readonly<Record<string, string>>;
};

export type Lockfile = { packages: Readonly<Record<string, LockedPackage>> };

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors: Readonly<Record<string, string>> = {
  arm64: 'arm64',
  'arm-': 'arm',
  armv7: 'arm',
  ia32: 'ia32',
  loong64: 'loong64',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  wasm32: 'wasm32',
  x64: 'x64',
};

/** The builds for single platforms that locked packages name and that have no entry of their own. */
export function missingPlatforms({ packages }: Lockfile): Record<string, LockedPackage> {
  const missing: Record<string, LockedPackage> = {};
  for (const [place, { optionalDependencies, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
      if (isLocked(packages, place, name)) continue;
      missing[`node_modules/${name}`] = { version, ...(dev ? { dev } : {}), optional: true, ...platformOf(name) };
    }
  }
  return missing;
}

/** Whether Node would find the package from there: in a folder below, or in one further up. */
function isLocked(packages: Lockfile['packages'], place: string, name: string): boolean {
  for (let folder = place; ; folder = folder.slice(0, folder.lastIndexOf('node_modules')).replace(/\/$/, '')) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/** Such packages carry the platform in their name, and say the same in their manifest. */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const last = `${name.slice(name.lastIndexOf('/') + 1)}-`;
  const system = systems.find((word) => last.includes(word));
  const processor = Object.entries(processors).find(([word]) => last.includes(word));
  if (!processor) throw new Error(`The name ${name} does not tell its platform; say it in tools/lockfile.ts.`);
  const libc = last.includes('musl') ? 'musl' : last.includes('-gnu') && system === 'linux' ? 'glibc' : undefined;
  return { ...(system ? { os: [system] } : {}), cpu: [processor[1]], ...(libc ? { libc: [libc] } : {}) };
}
