import { type FieldProblem, isPlainText, tidyText } from '@groundwork/domain';

/** Reads the texts of an input one by one and collects what is wrong with each, so that all of it is told at once. */
export class TextReader {
  readonly problems: FieldProblem[] = [];

  /** A line that must be there. */
  required(path: string, text: string, max: number): string {
    const line = this.optional(path, text, max);
    if (line === null) this.problems.push({ path, reason: 'input.required' });
    return line ?? '';
  }

  /** A line, or null when nothing is said. */
  optional(path: string, text: string | null | undefined, max: number): string | null {
    const line = this.note(path, text, max);
    return line?.includes('\n') ? this.refuse({ path, reason: 'input.oneLine' }) : line;
  }

  /** Text of any number of lines, or null when nothing is said. */
  note(path: string, text: string | null | undefined, max: number): string | null {
    if (text === null || text === undefined) return null;
    if (!isPlainText(text)) return this.refuse({ path, reason: 'input.notText' });
    const note = tidyText(text);
    const length = [...note].length;
    if (length > max) return this.refuse({ path, reason: 'input.tooLong', parameters: { max, length } });
    return note === '' ? null : note;
  }

  /** Notes a problem; the answer stands in for a value that is never used. */
  private refuse(problem: FieldProblem): string {
    this.problems.push(problem);
    return '-';
  }
}
