import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The command line of a running process; '' when there is none, or only one that has died and is not yet buried. */
export async function commandOf(pid: number): Promise<string> {
  if (!Number.isInteger(pid) || pid <= 0) return '';
  try {
    const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'args=', '-p', String(pid)]);
    return stdout.trim();
  } catch {
    return '';
  }
}
