import { createProjectGraphAsync, readCachedProjectGraph } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import tseslint from 'typescript-eslint';
import { featureWalls } from './tools/lint/feature-walls.mjs';

// Without a project graph the rule on module boundaries skips itself and passes: there is always one, or no lint.
process.env.NX_DAEMON ??= 'false';
try {
  readCachedProjectGraph();
} catch {
  await createProjectGraphAsync({ exitOnError: false });
  readCachedProjectGraph();
}

const groundwork = {
  rules: { 'feature-walls': featureWalls, 'long-file': builtinRules.get('max-lines') },
};

const databaseDoors = ['DataSource', 'EntityManager', 'Repository', 'QueryRunner'];

const direction = [
  { allSourceTags: ['type:app', 'scope:web'], onlyDependOnLibsWithTags: ['type:ui', 'type:domain', 'type:contract'] },
  { allSourceTags: ['type:app', 'scope:api'], onlyDependOnLibsWithTags: ['type:platform', 'type:domain'] },
  { sourceTag: 'type:ui', onlyDependOnLibsWithTags: ['type:domain'] },
  { sourceTag: 'type:platform', onlyDependOnLibsWithTags: ['type:domain'] },
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:contract', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:tools', onlyDependOnLibsWithTags: [] },
  {
    sourceTag: 'type:test',
    onlyDependOnLibsWithTags: ['type:contract', 'type:domain', 'type:platform', 'type:tools'],
  },
];

const skippedTest = {
  selector:
    'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(skip|only|todo|failing)$/], CallExpression[callee.name=/^(xit|fit|xdescribe|fdescribe|xtest)$/]',
  message: 'No test is skipped, and none is alone.',
};

const sleep = {
  selector: 'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
  message: 'Wait for what happens, not for time to pass.',
};

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      '.nx/**',
      '.data/**',
      'node_modules/**',
      '**/*.generated.ts',
      'libs/contract/src/generated/**',
      'tools/lint-fixtures/**',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,mjs}'],
    plugins: { groundwork },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'groundwork/long-file': ['warn', { max: 200 }],
      'no-empty': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'no-console': 'error',
      'no-useless-catch': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict],
    processor: angular.processInlineTemplates,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        // Node itself runs the tools, and knows no alias: tests reach them by path.
        { enforceBuildableLibDependency: false, allow: ['../../tools/**'], depConstraints: direction },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'typeorm',
              importNames: databaseDoors,
              message: 'Tenant data are reached through @groundwork/tenancy alone.',
            },
          ],
        },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['libs/tenancy/**/*.ts', 'apps/api/src/database/**/*.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    rules: {
      'groundwork/feature-walls': [
        'error',
        {
          source: 'apps/api/src',
          order: ['identity', 'ledger', 'organisations', 'strategies', 'stages', 'approvals', 'maturity', 'portfolio'],
          composing: ['database', 'health', 'operator', 'page'],
        },
      ],
    },
  },
  {
    files: ['apps/web/src/app/**/*.ts'],
    rules: {
      'groundwork/feature-walls': [
        'error',
        {
          source: 'apps/web/src/app',
          order: ['identity', 'organisations', 'strategies', 'stages', 'approvals', 'maturity'],
          composing: ['shell'],
        },
      ],
    },
  },
  {
    files: ['apps/web/**/*.ts', 'libs/ui/**/*.ts'],
    extends: [angular.configs.tsRecommended],
  },
  {
    files: ['apps/web/**/*.html', 'libs/ui/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', skippedTest, sleep],
      'no-restricted-properties': ['error', { property: 'waitForTimeout', message: sleep.message }],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    rules: { 'no-undef': 'off' },
  },
);
