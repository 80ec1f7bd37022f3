import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { someContent } from '../test/random-items';
import { keysOf } from './closed-list';
import { Field } from './item-field';
import { ItemKind } from './item-kind';
import { asksFor, fieldsOf, ITEM_KINDS, KINDS, kindsOf } from './item-kinds';
import { Side } from './role';
import { isStageBuilt, Stage, STAGES } from './stage';

const definitions = ITEM_KINDS.map((kind) => KINDS[kind]);
const allFields = ITEM_KINDS.flatMap((kind) => fieldsOf(kind).map(([name, field]) => ({ kind, name, field })));
const choiceFields = allFields.flatMap(({ field }) => (field.type === 'CHOICE' ? [field] : []));

/** The type that the schema gives a field; kinds implement one interface, so one name has one type. */
function typeOf(field: Field): string {
  if (field.type === 'CHOICE') return field.choiceName;
  return field.type === 'REFERENCE' ? `REFERENCE to ${[...field.to].sort().join()}` : field.type;
}

describe('the registry of kinds', () => {
  it('holds every kind under its own key', () => {
    expect([...ITEM_KINDS].sort()).toEqual([...keysOf(ItemKind)].sort());
    expect(ITEM_KINDS.map((kind) => KINDS[kind].kind)).toEqual(ITEM_KINDS);
  });

  it.each<[Stage, readonly ItemKind[]]>([
    ['PURPOSE', ['ANSWER', 'GOAL']],
    ['LANDSCAPE', ['STRENGTH', 'WEAKNESS', 'LIMIT', 'FINDING', 'PRESENCE']],
    ['VOICE', []],
    ['LEVERAGE', []],
    ['PEOPLE', ['STAKEHOLDER']],
    ['METRICS', []],
    ['TOOLS', []],
  ])('reads %s in the order %j', (stage, kinds) => {
    expect(kindsOf(stage).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('follows the order of the stages', () => {
    expect(STAGES.flatMap((stage) => kindsOf(stage).map(({ kind }) => kind))).toEqual(ITEM_KINDS);
  });

  it('has kinds for each stage that can be written', () => {
    expect(STAGES.filter((stage) => isStageBuilt(stage) && kindsOf(stage).length === 0)).toEqual([]);
  });

  it('gives each kind a type name of its own, which no enum has', () => {
    const names = definitions.map(({ typeName }) => typeName);
    const enums = choiceFields.map(({ choiceName }) => choiceName);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[A-Z][A-Za-z]*$/.test(name) || enums.includes(name))).toEqual([]);
  });

  it.each(definitions.map((definition) => [definition.kind, definition] as const))(
    'lets at least as many of %s stand as it asks for',
    (_, { least, most }) => {
      expect(least).toBeGreaterThanOrEqual(0);
      expect(most).toBeGreaterThanOrEqual(Math.max(1, least));
      expect(Number.isInteger(least) && Number.isInteger(most)).toBe(true);
    },
  );

  it.each(definitions.map((definition) => [definition.kind, definition] as const))(
    'has all words for %s',
    (_, { words, description }) => {
      const all = [description, words.one, words.many, words.empty, words.example];
      expect(all.filter((text) => text.trim() !== text || text === '')).toEqual([]);
    },
  );

  it.each(definitions.map((definition) => [definition.kind, definition] as const))(
    'titles %s by a text that must be written',
    (_, { fields, titleField }) => {
      expect(fields[titleField]).toMatchObject({ type: 'TEXT', need: 'MUST' });
      expect(fields[titleField]).not.toHaveProperty('when');
    },
  );
});

describe('the fields of all kinds', () => {
  it('agree in type where they have one name', () => {
    const types = new Map<string, Set<string>>();
    for (const { name, field } of allFields) types.set(name, (types.get(name) ?? new Set()).add(typeOf(field)));
    expect([...types].filter(([, ofName]) => ofName.size > 1)).toEqual([]);
  });

  it('offer one set of choices under one name, in one order', () => {
    const choices = new Map<string, Set<string>>();
    for (const { choiceName, choices: offered } of choiceFields) {
      choices.set(choiceName, (choices.get(choiceName) ?? new Set()).add(JSON.stringify(offered)));
    }
    expect([...choices].filter(([, ofName]) => ofName.size > 1)).toEqual([]);
  });

  it('offer the sides that there are', () => {
    const sides = choiceFields.filter(({ choiceName }) => choiceName === 'Side').map(({ choices }) => keysOf(choices));
    expect(sides.length).toBeGreaterThan(0);
    for (const offered of sides) expect(offered).toEqual(keysOf(Side));
  });

  it('have choices that a schema can name, each with words', () => {
    const bad = choiceFields.flatMap(({ choiceName, choices }) =>
      Object.entries(choices).filter(
        ([key, words]) => !/^[A-Z][A-Z_]*$/.test(key) || words.trim() === '' || !choiceName,
      ),
    );
    expect(bad).toEqual([]);
    expect(choiceFields.filter(({ choices }) => Object.keys(choices).length < 2)).toEqual([]);
  });

  it('have names that neither the item nor its frozen form uses for itself', () => {
    const taken = ['id', 'kind', 'stage', 'position', 'version', 'title', 'changedAt', 'changedBy'];
    expect(allFields.filter(({ name }) => taken.includes(name) || !/^[a-z][A-Za-z]*$/.test(name))).toEqual([]);
  });

  it('have a label and a description', () => {
    const unsaid = allFields.filter(({ field }) => [field.label, field.description, field.hint ?? '-'].includes(''));
    expect(unsaid).toEqual([]);
  });

  it('point at kinds that there are', () => {
    const targets = allFields.flatMap(({ field }) => (field.type === 'REFERENCE' ? [field.to] : []));
    expect(targets.filter((to) => to.length === 0 || to.some((kind) => !ITEM_KINDS.includes(kind)))).toEqual([]);
  });

  it('hold numbers between a least and a most', () => {
    const numbers = allFields.flatMap(({ field }) => (field.type === 'NUMBER' ? [field] : []));
    expect(numbers.filter(({ min, max }) => !(min < max))).toEqual([]);
  });

  it('depend only on choices that another field of the item offers', () => {
    const dangling = allFields.filter(({ kind, name, field: { when } }) => {
      if (when === undefined) return false;
      const other = KINDS[kind].fields[when.field];
      const choices = other?.type === 'CHOICE' ? Object.keys(other.choices) : [];
      return when.field === name || when.is.length === 0 || when.is.some((value) => !choices.includes(value));
    });
    expect(dangling).toEqual([]);
  });
});

describe('asking for a field', () => {
  it.each([
    ['currency', {}, false],
    ['currency', { limitType: 'HOURS_PER_WEEK' }, false],
    ['currency', { limitType: 'MONEY' }, true],
    ['amount', {}, false],
    ['amount', { limitType: 'HOURS_PER_WEEK' }, true],
    ['amount', { limitType: 'MONEY' }, true],
    ['amount', { limitType: 'LAW' }, false],
    ['statement', {}, true],
  ])('for %s of a limit with %j: %p', (name, content, isAsked) => {
    const [, field] = fieldsOf('LIMIT').find(([other]) => other === name) ?? [];
    expect(field && asksFor(field, content)).toBe(isAsked);
  });

  it('depends on nothing where there is no condition', () => {
    const cases = fc.constantFrom(...allFields.filter(({ field }) => field.when === undefined));
    const withContent = cases.chain(({ kind, field }) => fc.tuple(fc.constant(field), someContent(kind)));
    fc.assert(
      fc.property(withContent, ([field, content]) => {
        expect(asksFor(field, content)).toBe(true);
      }),
    );
  });
});
