import { describe, expect, it } from '@jest/globals';
import { fieldsOf, ITEM_KINDS, KINDS } from '@groundwork/domain';
import { contentInput, heldRow, isSameContent } from './row-content';
import { StageDraftDocument } from './stage.generated';

describe('the content of a row', () => {
  it('is read by its kind, with references as ids and empty fields left out', () => {
    const row = {
      id: 'g1',
      kind: 'GOAL' as const,
      position: 0,
      version: 3,
      changedBy: { name: 'Ana' },
      statement: 'Fewer',
      owner: { id: 's1', title: 'Front desk' },
      horizon: null,
    };
    expect(heldRow(row)).toEqual({
      id: 'g1',
      version: 3,
      changedBy: 'Ana',
      content: { statement: 'Fewer', owner: 's1' },
    });
  });

  it('is sent under the name of its kind, tidied', () => {
    expect(contentInput('PRESENCE', { channel: ' Blog ', address: '  ' })).toEqual({ presence: { channel: 'Blog' } });
  });

  it('is the same in whatever order its fields come', () => {
    expect(isSameContent({ a: '1', b: 2 }, { b: 2, a: '1 ' })).toBe(true);
    expect(isSameContent({ a: '1' }, { a: '1', b: 2 })).toBe(false);
  });
});

describe('the question for a stage', () => {
  it.each(ITEM_KINDS)('asks for every field of %s', (kind) => {
    const { typeName } = KINDS[kind];
    const asked =
      new RegExp(`\\.\\.\\.on ${typeName}\\{((?:[^{}]|\\{[^}]*\\})*)\\}`).exec(StageDraftDocument.text)?.[1] ?? '';
    const missing = fieldsOf(kind).filter(([name]) => !new RegExp(`\\b${name}\\b`).test(asked));
    expect(missing).toEqual([]);
  });
});
