/** Tells what takes long while it takes long: each step by name, with the seconds when it is more than one. */
export class Progress {
  readonly #write: (line: string) => void;

  constructor(write: (line: string) => void = (line) => void process.stdout.write(`${line}\n`)) {
    this.#write = write;
  }

  say(line: string): void {
    this.#write(`  ${line}`);
  }

  async step<T>(words: string, work: () => Promise<T>): Promise<T> {
    const startedAt = Date.now();
    const seconds = (): number => Math.round((Date.now() - startedAt) / 1000);
    const ticker = setInterval(() => this.#write(`  ${words}: ${seconds()} s so far`), 10_000);
    const announcement = setTimeout(() => this.#write(`  ${words} ...`), 1_000);
    try {
      const result = await work();
      if (Date.now() - startedAt > 1_000) this.#write(`  ${words}: done in ${seconds()} s`);
      return result;
    } finally {
      clearInterval(ticker);
      clearTimeout(announcement);
    }
  }
}
