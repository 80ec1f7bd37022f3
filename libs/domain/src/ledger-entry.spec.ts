import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Kept, newHash, someChain, someDone } from '../test/random-chains';
import { canonicalText } from './canonical-text';
import { keysOf } from './closed-list';
import { chainEntry, emptyChain, LedgerAct, maySee, NO_HASH, Visibility } from './ledger-entry';

/** Verifies as somebody else would, who has only the published form: each entry's text, and the hash of the entry before. */
function isValid(chainId: string, kept: readonly Kept[], hash: (text: string) => string): boolean {
  return kept.every(({ entry: { hash: own, ...rest }, erasable }, index) => {
    const isLinked = rest.previousHash === (index === 0 ? '0'.repeat(64) : kept[index - 1]?.entry.hash);
    const isPayload = !erasable || rest.payloadHash === hash(`${erasable.salt}${canonicalText(erasable.payload)}`);
    const isInPlace = rest.chainId === chainId && rest.sequence === index + 1;
    return isLinked && isPayload && isInPlace && own === hash(canonicalText({ ...rest, format: 1 }));
  });
}

const place = (length: number) => fc.nat({ max: length - 1 });

describe('the chain of the ledger', () => {
  it('is valid as it was written, counts from one and starts from nothing', () => {
    fc.assert(
      fc.property(someChain, ({ chainId, hash, kept }) => {
        expect(isValid(chainId, kept, hash)).toBe(true);
        expect(kept.map(({ entry }) => entry.sequence)).toEqual(kept.map((_, index) => index + 1));
        expect(kept[0]?.entry.previousHash).toBe(NO_HASH);
      }),
    );
  });

  it('says what was done and hides what it was about', () => {
    fc.assert(
      fc.property(someChain, ({ acts, kept }) => {
        for (const [index, { entry }] of kept.entries()) {
          const { at, act, visibility, payload } = acts[index] ?? {};
          expect(entry).toMatchObject({ at, act, visibility });
          expect(JSON.stringify(entry)).not.toContain(String(payload?.['personId']));
          expect(entry).not.toHaveProperty('salt');
        }
      }),
    );
  });

  it('shows any edit of any field of any entry', () => {
    const fields = ['chainId', 'at', 'act', 'visibility', 'payloadHash', 'previousHash', 'hash', 'sequence'] as const;
    const edited = someChain.chain((chain) =>
      fc.record({
        chain: fc.constant(chain),
        at: place(chain.kept.length),
        field: fc.constantFrom(...fields),
        value: fc.oneof(fc.string(), fc.constantFrom(...keysOf(LedgerAct), ...keysOf(Visibility), NO_HASH), fc.nat()),
      }),
    );
    fc.assert(
      fc.property(edited, ({ chain: { chainId, hash, kept }, at, field, value }) => {
        fc.pre(kept[at]?.entry[field] !== value);
        const tampered = kept.map((each, index) =>
          index === at ? { ...each, entry: { ...each.entry, [field]: value } } : each,
        );
        expect(isValid(chainId, tampered, hash)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('shows an edit even where the entry that was edited got a new hash', () => {
    const edited = someChain
      .filter(({ kept }) => kept.length > 1)
      .chain((chain) => fc.tuple(fc.constant(chain), fc.nat({ max: chain.kept.length - 2 }), someDone));
    fc.assert(
      fc.property(edited, ([{ chainId, hash, kept }, at, done]) => {
        const head = kept[at - 1]?.entry ?? emptyChain(chainId);
        const forged = { entry: chainEntry(head, done, hash), erasable: undefined };
        fc.pre(forged.entry.hash !== kept[at]?.entry.hash);
        expect(isValid(chainId, kept.with(at, forged), hash)).toBe(false);
      }),
    );
  });

  it('shows an edit of a payload or of its salt', () => {
    const edited = someChain.chain((chain) => fc.tuple(fc.constant(chain), place(chain.kept.length), fc.uuid()));
    fc.assert(
      fc.property(edited, ([{ chainId, hash, kept }, at, text]) => {
        const { entry, erasable } = kept[at] ?? {};
        if (!entry || !erasable) throw new Error('A chain keeps what it was about.');
        const { payload, salt } = erasable;
        for (const other of [
          { salt: text, payload },
          { salt, payload: { ...payload, personId: text } },
          { salt, payload: { ...payload, more: text } },
          { salt, payload: {} },
        ]) {
          expect(isValid(chainId, kept.with(at, { entry, erasable: other }), hash)).toBe(false);
        }
      }),
    );
  });

  it('shows that an entry was taken out, put in twice or moved', () => {
    const changed = someChain
      .filter(({ kept }) => kept.length > 1)
      .chain((chain) => fc.tuple(fc.constant(chain), place(chain.kept.length - 1), place(chain.kept.length)));
    fc.assert(
      fc.property(changed, ([{ chainId, hash, kept }, from, to]) => {
        const one = kept.slice(from, from + 1);
        expect(isValid(chainId, kept.toSpliced(from, 1), hash)).toBe(false);
        expect(isValid(chainId, kept.toSpliced(to, 0, ...one), hash)).toBe(false);
        fc.pre(from !== to);
        expect(isValid(chainId, kept.toSpliced(from, 1).toSpliced(to, 0, ...one), hash)).toBe(false);
      }),
    );
  });

  it('cannot lose its tail unseen by anybody who knows its head', () => {
    fc.assert(
      fc.property(someChain, fc.nat({ max: 7 }), ({ kept }, length) => {
        fc.pre(length < kept.length);
        const cut = kept.slice(0, length);
        expect(cut.at(-1)?.entry.hash).not.toBe(kept.at(-1)?.entry.hash);
        expect(cut.at(-1)?.entry.sequence ?? 0).toBeLessThan(kept.length);
      }),
    );
  });

  it('cannot be passed off as the chain of another strategy', () => {
    fc.assert(
      fc.property(someChain, fc.uuid(), ({ chainId, hash, kept }, other) => {
        fc.pre(other !== chainId);
        const renamed = kept.map(({ entry, erasable }) => ({ erasable, entry: { ...entry, chainId: other } }));
        expect(isValid(other, renamed, hash)).toBe(false);
      }),
    );
  });

  it('stays valid when payloads are erased with their salt', () => {
    const erased = someChain.chain((chain) => fc.tuple(fc.constant(chain), fc.subarray(chain.kept)));
    fc.assert(
      fc.property(erased, ([{ chainId, hash, kept }, chosen]) => {
        const left = kept.map((each) => (chosen.includes(each) ? { ...each, erasable: undefined } : each));
        expect(isValid(chainId, left, hash)).toBe(true);
      }),
    );
  });

  it('hashes one payload differently under each salt, so that it cannot be guessed', () => {
    fc.assert(
      fc.property(someDone, fc.uuid(), (done, salt) => {
        const hash = newHash();
        const [one, other] = [done, { ...done, salt }].map((each) => chainEntry(emptyChain('c'), each, hash));
        expect(one?.payloadHash).not.toBe(other?.payloadHash);
      }),
    );
  });
});

describe('who may see what an act was about', () => {
  it.each([
    ['AGENCY', 'SHARED', true],
    ['CLIENT', 'SHARED', true],
    ['AGENCY', 'AGENCY', true],
    ['CLIENT', 'AGENCY', false],
    ['AGENCY', 'CLIENT', false],
    ['CLIENT', 'CLIENT', true],
  ] as const)('%s of what is for %s: %p', (side, visibility, expected) => {
    expect(maySee(side, visibility)).toBe(expected);
  });
});
