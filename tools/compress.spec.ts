import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { compressFolder } from './compress';

const text = 'the same words again and again, '.repeat(100);

describe('the built page', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'compress-'));
    await mkdir(join(folder, 'media'));
    await writeFile(join(folder, 'main.js'), text);
    await writeFile(join(folder, 'media', 'mark.svg'), text);
    await writeFile(join(folder, 'tiny.js'), 'x');
    await writeFile(join(folder, 'index.html'), text);
    await compressFolder(folder);
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('has compressed forms of its larger text files, and none of index.html', async () => {
    const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(br|gz)$/.test(name)).sort();
    expect(names).toEqual(['main.js.br', 'main.js.gz', 'media/mark.svg.br', 'media/mark.svg.gz']);
  });

  it('says the same compressed', async () => {
    expect(brotliDecompressSync(await readFile(join(folder, 'main.js.br'))).toString()).toBe(text);
    expect(gunzipSync(await readFile(join(folder, 'main.js.gz'))).toString()).toBe(text);
  });
});
