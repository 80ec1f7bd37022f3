import { describe, expect, it } from '@jest/globals';
import { readId } from './read-id';

describe('an id that was sent', () => {
  it('is read in the one form that the database knows', () => {
    expect(readId('01890A5D-AC96-774B-BCCE-B302099A8057')).toBe('01890a5d-ac96-774b-bcce-b302099a8057');
  });

  it.each([
    '',
    '1',
    "' or true --",
    '01890a5d-ac96-774b-bcce-b302099a8057\n',
    '01890a5dac96774bbcceb302099a8057',
    '\0',
  ])('that is none is answered like one that belongs to nobody: %p', (text) => {
    expect(() => readId(text)).toThrow(expect.objectContaining({ code: 'NOT_FOUND', reason: 'row.notFound' }));
  });
});
