import fc from 'fast-check';
import { keysOf } from '../src/closed-list';
import { ChainedEntry, chainEntry, emptyChain, LedgerAct, LedgerActDone, Visibility } from '../src/ledger-entry';

/** What the database holds: the entry, and beside it payload and salt, which can be erased. */
export interface Kept {
  readonly entry: ChainedEntry;
  readonly erasable: Pick<LedgerActDone, 'payload' | 'salt'> | undefined;
}

/** A hash that never collides: each text gets a number of its own. */
export function newHash(): (text: string) => string {
  const seen = new Map<string, string>();
  return (text) => {
    const known = seen.get(text) ?? String(seen.size + 1).padStart(64, 'a');
    seen.set(text, known);
    return known;
  };
}

export const someDone: fc.Arbitrary<LedgerActDone> = fc.record({
  at: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  act: fc.constantFrom(...keysOf(LedgerAct)),
  visibility: fc.constantFrom(...keysOf(Visibility)),
  payload: fc.record({ personId: fc.uuid(), note: fc.string({ unit: 'grapheme' }), count: fc.nat() }),
  salt: fc.stringMatching(/^[0-9a-f]{32}$/),
});

export const someChain = fc
  .record({ chainId: fc.uuid(), acts: fc.array(someDone, { minLength: 1, maxLength: 8 }) })
  .map(({ chainId, acts }) => {
    const hash = newHash();
    const kept: Kept[] = [];
    for (const done of acts) {
      const head = kept.at(-1)?.entry ?? emptyChain(chainId);
      kept.push({ entry: chainEntry(head, done, hash), erasable: { payload: done.payload, salt: done.salt } });
    }
    return { chainId, hash, acts, kept };
  });
