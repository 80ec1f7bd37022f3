import { describe, expect, it } from '@jest/globals';
import { historyLine } from './history-lines';

const entry = {
  sequence: 4,
  at: '2026-05-03T12:00:00Z',
  sentence: 'submitted version 3 of “Purpose”',
  person: { id: 'p', name: 'Cleo Marsh', side: 'AGENCY' },
  hash: 'abcdef0123456789',
} as const;

describe('a line of the history', () => {
  it('says who did what, with a fingerprint that the eye can compare', () => {
    expect(historyLine(entry)).toMatchObject({ who: 'Cleo Marsh', what: entry.sentence, short: 'abcd ef01 2345' });
  });

  it('names the program where no person did it', () => {
    expect(historyLine({ ...entry, person: null }).who).toBe('Groundwork');
  });

  it('keeps the place of what one may not read', () => {
    expect(historyLine({ ...entry, sentence: null, person: null })).toMatchObject({
      sequence: 4,
      who: '',
      what: 'Only the other side may read this entry.',
    });
  });
});
