import { beforeAll, describe, expect, it } from '@jest/globals';
import { browserOfFile } from './pages/browser-of-file.ts';
import { EVERY_PAGE, layGround, type Ground } from './pages/every-page.ts';
import { layoutShiftOf, looksOf, unseenFocus, watchLayoutShifts } from './pages/looks.ts';
import { Visitor } from './pages/visitor.ts';

const browser = browserOfFile();
const flawless = { violations: [], overflows: [] };
let ground: Ground;

beforeAll(async () => {
  ground = await layGround();
});

async function visitorFor(who: (typeof EVERY_PAGE)[number]['who'], width: number): Promise<Visitor> {
  const viewport = { width, height: width < 700 ? 844 : 900 };
  const visitor = await Visitor.arrives(browser(), { viewport, colorScheme: 'light' });
  return who === 'nobody' ? visitor : visitor.isSignedInAs(ground.people[who]);
}

describe.each([390, 768, 1440, 1920])('at %i pixels', (width) => {
  it.each(EVERY_PAGE)('$name is for everybody, in light and dark', async ({ who, path, arrange }) => {
    const visitor = await visitorFor(who, width);
    await watchLayoutShifts(visitor.page);
    await visitor.opens(path(ground));
    await arrange(visitor);
    const { total, moved } = await layoutShiftOf(visitor.page);
    expect({ moved: total > 0.05 ? moved : [], complaints: visitor.complaints }).toEqual({ moved: [], complaints: [] });
    expect(await looksOf(visitor.page)).toEqual(flawless);
    await visitor.page.emulateMedia({ colorScheme: 'dark' });
    expect(await looksOf(visitor.page)).toEqual(flawless);
    expect(visitor.complaints).toEqual([]);
    await visitor.leaves();
  });
});

describe('with the keyboard', () => {
  it.each(EVERY_PAGE)('one always sees where one is: $name', async ({ who, path, arrange }) => {
    const visitor = await visitorFor(who, 1440);
    await visitor.opens(path(ground));
    await arrange(visitor);
    const { unseen, reached } = await unseenFocus(visitor.page);
    expect(unseen).toEqual([]);
    expect(reached).toBeGreaterThan(0);
    await visitor.leaves();
  });
});
