import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { blankDraft } from './item-draft';
import { keptDraft, KeptDrafts } from './kept-drafts';

describe('what is kept in the browser', () => {
  let kept: KeptDrafts;
  const draft = keptDraft(blankDraft('k1', 'GOAL', { statement: 'Fewer' }), 5);

  beforeEach(() => {
    localStorage.clear();
    kept = TestBed.inject(KeptDrafts);
  });
  afterEach(() => void jest.restoreAllMocks());

  it('is found again by the person and the strategy only', () => {
    kept.keep('ann', 's1', draft);
    expect(kept.of('ann', 's1')).toEqual([draft]);
    expect(kept.of('ben', 's1')).toEqual([]);
    expect(kept.of('ann', 's2')).toEqual([]);
  });

  it('holds a cover note by person, strategy and stage until it was sent', () => {
    const place = { personId: 'ann', strategyId: 's1', stage: 'PURPOSE' };
    kept.keepNote(place, 'Please look at goal 3.');
    expect(kept.noteOf(place)).toBe('Please look at goal 3.');
    expect(kept.noteOf({ ...place, personId: 'ben' })).toBe('');
    expect(kept.noteOf({ ...place, stage: 'METRICS' })).toBe('');
    kept.keepNote(place, '');
    expect(kept.noteOf(place)).toBe('');
  });

  it('is gone once it was acknowledged', () => {
    kept.keep('ann', 's1', draft);
    kept.forget('ann', 's1', 'k1');
    expect(kept.of('ann', 's1')).toEqual([]);
  });

  it.each([
    '{',
    'null',
    '{"key":"k1","kind":"NO_KIND","content":{},"base":{},"unsure":[]}',
    '{"key":"k1","kind":"GOAL","content":[]}',
  ])('is passed over when it cannot be read: %s', (text) => {
    localStorage.setItem('groundwork.unsaved.ann.s1.k1', text);
    expect(kept.of('ann', 's1')).toEqual([]);
  });

  it('says so, and leaves the writing alone, when the browser keeps nothing', () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(() => kept.keep('ann', 's1', draft)).not.toThrow();
    expect(kept.isFailing()).toBe(true);
  });

  it('waits for sendings that outlive their page', async () => {
    const gate = Promise.withResolvers<void>();
    kept.outlive(gate.promise);
    const settled = kept.settled().then(() => 'settled');
    expect(await Promise.race([settled, Promise.resolve('waiting')])).toBe('waiting');
    gate.resolve();
    expect(await settled).toBe('settled');
  });
});
