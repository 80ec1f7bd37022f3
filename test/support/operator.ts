import { Operator } from '../../tools/programs/operator.ts';
import { sharedServers } from './servers.ts';

export { Operator, OperatorRefusal, type Role } from '../../tools/programs/operator.ts';

let shared: Operator | undefined;

/** One process for all tests of a file; ended with `endOperator` when the file is done. */
export function operator(): Operator {
  return (shared ??= new Operator(sharedServers()));
}

export async function endOperator(): Promise<void> {
  await shared?.end();
  shared = undefined;
}
