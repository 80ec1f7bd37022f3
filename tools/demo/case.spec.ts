import { describe, expect, it } from '@jest/globals';
import { readCase } from './case.ts';

const cases = ['nara-2017-2020', 'stoke-gp-facebook-2013-2018', 'maersk-line-2011-2013'];

describe('a published case as a plan', () => {
  it.each(cases)('%s enters nothing that was not published', async (id) => {
    const { items } = await readCase(id);
    const texts = items.flatMap((item) => Object.values(item)).flatMap((fields) => Object.values(fields));
    expect(texts.filter((text) => /^unknown\b|undefined|\[object/.test(text))).toEqual([]);
  });

  it('keeps goals in the words and order in which they were published', async () => {
    const { items } = await readCase('nara-2017-2020');
    expect(items.flatMap(({ goal }) => goal?.['statement'] ?? [])).toEqual([
      'Tell great stories from the holdings',
      'Deepen engagement',
      'Grow the audience and make it more diverse',
      'Build a staff community of practice',
    ]);
  });

  it('leaves the owner and the date of a goal open, as they were left open', async () => {
    const goals = (await Promise.all(cases.map(readCase))).flatMap(({ items }) =>
      items.flatMap(({ goal }) => (goal ? [goal] : [])),
    );
    expect(new Set(goals.flatMap((fields) => Object.keys(fields)))).toEqual(new Set(['statement', 'rationale']));
  });

  it('has no agreed answer where none was published', async () => {
    const { items } = await readCase('maersk-line-2011-2013');
    expect(items.filter(({ answer }) => answer)).toEqual([]);
  });

  it.each(cases)('%s names the sources of its findings', async (id) => {
    const findings = (await readCase(id)).items.flatMap(({ finding }) => (finding ? [finding] : []));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ source }) => source !== undefined && source.length > 10)).toBe(true);
  });
});
