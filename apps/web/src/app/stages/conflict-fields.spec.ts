import { describe, expect, it } from '@jest/globals';
import { conflictFields, pickedContent, type Pick } from './conflict-fields';

describe('two versions of a row', () => {
  const base = { statement: 'Fewer missed', horizon: '2026', priority: 'LOW' };
  const mine = { statement: 'Fewer missed appointments', horizon: '2026', priority: 'HIGH' };
  const theirs = { statement: 'Fewer missed', horizon: '2027', priority: 'MEDIUM' };
  const fields = conflictFields('GOAL', { base, mine, theirs });

  it('differ only where they differ, in reading order', () => {
    expect(fields.map(({ name }) => name)).toEqual(['statement', 'horizon', 'priority']);
  });

  it('suggest whoever changed a field, and mine where both did', () => {
    expect(fields.map(({ suggested }) => suggested)).toEqual(['MINE', 'THEIRS', 'MINE']);
  });

  it('make the content that was picked', () => {
    const picks = new Map<string, Pick>([['priority', 'THEIRS']]);
    expect(pickedContent(mine, fields, picks)).toEqual({
      statement: 'Fewer missed appointments',
      horizon: '2027',
      priority: 'MEDIUM',
    });
  });

  it('let go of a field that the picked version leaves empty', () => {
    const emptied = conflictFields('GOAL', {
      base,
      mine,
      theirs: { statement: 'Fewer missed appointments', horizon: '2026' },
    });
    expect(pickedContent(mine, emptied, new Map([['priority', 'THEIRS']]))).not.toHaveProperty('priority');
  });
});
