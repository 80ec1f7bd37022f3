import presets from 'jest-preset-angular/presets/index.js';

const { createEsmPreset } = presets;

const libraries = { '^@groundwork/(domain|contract|tenancy|ui)$': '<rootDir>/libs/$1/src/index.ts' };

/** Decorators and their types are compiled as in the bundle of the API. */
const swc = [
  '@swc/jest',
  {
    swcrc: false,
    module: { type: 'es6' },
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
  },
];

const onNode = (displayName, folders, more = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  roots: folders.map((folder) => `<rootDir>/${folder}`),
  testMatch: ['**/*.spec.ts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json', 'node'],
  moduleNameMapper: libraries,
  transform: { '^.+\\.ts$': swc },
  ...more,
});

const inBrowserModel = (displayName, folder) => {
  const preset = createEsmPreset({ tsconfig: `<rootDir>/${folder}/tsconfig.json` });
  return {
    ...preset,
    displayName,
    rootDir: import.meta.dirname,
    roots: [`<rootDir>/${folder}`],
    testMatch: ['**/*.spec.ts'],
    moduleNameMapper: { ...preset.moduleNameMapper, ...libraries },
    transformIgnorePatterns: ['/node_modules/(?!tslib|.*\\.mjs$)'],
    setupFilesAfterEnv: ['<rootDir>/test/support/angular-environment.ts'],
  };
};

/** Against the built programs and a real PostgreSQL, started once for the whole run. */
const onServers = (displayName, more = {}) =>
  onNode(displayName, [`test/${displayName}`], {
    globalSetup: '<rootDir>/test/support/global-setup.mjs',
    globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    setupFilesAfterEnv: ['<rootDir>/test/support/time-limit.ts'],
    ...more,
  });

export default {
  projects: [
    onNode('domain', ['libs/domain']),
    onNode('tenancy', ['libs/tenancy']),
    onNode('api', ['apps/api'], { setupFiles: ['reflect-metadata'] }),
    onNode('tools', ['tools'], { setupFilesAfterEnv: ['<rootDir>/test/support/time-limit.ts'] }),
    inBrowserModel('web', 'apps/web'),
    inBrowserModel('ui', 'libs/ui'),
    onServers('integration'),
    onServers('isolation'),
    onServers('browser'),
    onServers('resilience'),
  ],
};
