import { setInterval } from 'node:timers/promises';
import { ToolFailure } from './tool-failure.ts';

/** Asks again and again until the answer is not undefined; fails in the given words when the time is up. */
export async function until<T>(
  ask: () => Promise<T | undefined>,
  failure: () => string,
  milliseconds = 30_000,
): Promise<T> {
  const deadline = Date.now() + milliseconds;
  const first = await ask();
  if (first !== undefined) return first;
  for await (const _ of setInterval(50)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) break;
  }
  throw new ToolFailure(failure());
}
