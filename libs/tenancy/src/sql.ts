/** A piece of SQL whose parameters travel beside it; nothing that a user wrote becomes part of the text. */
export class Sql {
  constructor(
    readonly texts: readonly string[],
    readonly values: readonly unknown[],
    /** Whether the application's own filter is part of it. */
    readonly isScoped: boolean,
  ) {}

  /** The statement with numbered parameters. */
  toStatement(): { text: string; values: unknown[] } {
    const text = this.texts.reduce((before, next, index) => `${before}$${index}${next}`);
    return { text, values: [...this.values] };
  }
}

/** Writes SQL: pieces are spliced in, everything else becomes a parameter. */
export function sql(literals: TemplateStringsArray, ...insertions: readonly unknown[]): Sql {
  const texts = [literals[0] ?? ''];
  const values: unknown[] = [];
  let isScoped = false;
  insertions.forEach((insertion, index) => {
    const after = literals[index + 1] ?? '';
    if (insertion instanceof Sql) {
      isScoped ||= insertion.isScoped;
      append(texts, insertion.texts);
      values.push(...insertion.values);
      append(texts, [after]);
    } else {
      values.push(insertion);
      texts.push(after);
    }
  });
  return new Sql(texts, values, isScoped);
}

function append(texts: string[], more: readonly string[]): void {
  const [first = '', ...rest] = more;
  texts.push((texts.pop() ?? '') + first, ...rest);
}
