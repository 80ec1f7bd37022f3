import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

type Found = Readonly<
  Record<
    string,
    { place: string; rule: string; isWrong: boolean; messages: { rule: string | null; message: string }[] }
  >
>;

const folder = join(import.meta.dirname, 'lint-fixtures');
const names = readdirSync(folder);

// In a process of its own, as lint runs: with the project graph of the whole workspace.
const program = join(import.meta.dirname, 'lint/lint-planted.mjs');
const found = JSON.parse(
  execFileSync(process.execPath, [program], {
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0' },
  }),
) as Found;

const of = (isWrong: boolean): string[] => names.filter((name) => found[name]?.isWrong === isWrong);

describe('the walls of the house', () => {
  it.each(of(true))('reject %s', (name) => {
    const planted = found[name];
    expect(planted?.messages.map(({ rule }) => rule)).toContain(planted?.rule);
  });

  it.each(of(false))('let %s pass', (name) => {
    expect(found[name]?.messages).toEqual([]);
  });

  it('were tried on every planted file', () => {
    expect(Object.keys(found).sort()).toEqual([...names].sort());
  });
});
