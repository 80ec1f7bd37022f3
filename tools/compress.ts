import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this a file fits one packet anyway. */
const WORTH_IT = 1_000;

/**
 * Puts the compressed forms of every text file beside it, once and as small as can be, so that the server only picks
 * one. Not of index.html, which is another one in each answer.
 */
export async function compressFolder(folder: string): Promise<void> {
  for await (const path of glob('**/*.{js,css,svg}', { cwd: folder })) {
    const text = await readFile(join(folder, path));
    if (text.length < WORTH_IT) continue;
    const parameters = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
    await writeFile(join(folder, `${path}.br`), await brotli(text, { params: parameters }));
    await writeFile(join(folder, `${path}.gz`), await zip(text, { level: 9 }));
  }
}
