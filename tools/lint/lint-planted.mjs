// Lints each planted file as if it stood where its first line says; prints what was found as JSON.
import { readFile, glob } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = resolve(import.meta.dirname, '../..');
const fixtures = join(root, 'tools/lint-fixtures');

// A planted file stands nowhere, so no compiler knows it; rules that ask for types are not what is tried here.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    { files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked },
    { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
  ],
});

const found = {};
for await (const name of glob('*.ts', { cwd: fixtures })) {
  const text = await readFile(join(fixtures, name), 'utf8');
  const [, place, rule] = /^\/\/ planted in (\S+)\n\/\/ (?:rejected by|accepted by) (\S+)\n/.exec(text) ?? [];
  if (!place || !rule) throw new Error(`${name} does not begin with where it is planted and which rule judges it.`);
  const [result] = await eslint.lintText(text, { filePath: join(root, place) });
  const messages = result?.messages.map(({ ruleId, message }) => ({ rule: ruleId, message })) ?? [];
  found[name] = { place, rule, isWrong: text.includes('// rejected by'), messages };
}
process.stdout.write(JSON.stringify(found));
