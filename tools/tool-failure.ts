/** Something that a person can mend: the message is one clear sentence and is shown without a stack. */
export class ToolFailure extends Error {
  override readonly name = 'ToolFailure';
}

/** The code of a failed system call, such as EACCES. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Ends a program with one sentence for what is known to go wrong, and with the stack for what is not. */
export function reportAndExit(error: unknown): never {
  const words = error instanceof ToolFailure ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`\n${words}\n`);
  process.exit(1);
}
