import { newKey } from './new-key';

/**
 * A key for each thing that one means to do: the same for a retry of the same input, another for another input.
 * Make one per form; the server then never creates twice what was meant once.
 */
export function idempotencyKeys(): (input: unknown) => string {
  let meant = '';
  let key = '';
  return (input) => {
    const now = JSON.stringify(input);
    if (now !== meant || key === '') {
      meant = now;
      key = newKey();
    }
    return key;
  };
}
