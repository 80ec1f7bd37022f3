import { beforeAll, describe, expect, it } from '@jest/globals';
import { browserOfFile } from './browser-of-file.ts';
import { EVERY_PAGE, layGround, type Ground, type PageToSee } from './every-page.ts';
import { layoutShiftOf, looksOf, unseenFocus, watchLayoutShifts } from './looks.ts';
import { Visitor } from './visitor.ts';

const flawless = { violations: [], overflows: [] };

/** The tests of every page at these widths; spread over files, so that they run side by side. */
export function describeEveryPageAt(...widths: number[]): void {
  const arrive = comingAndGoing();

  describe.each(widths)('at %i pixels', (width) => {
    it.each(EVERY_PAGE)('$name is for everybody, in light and dark', async (place) => {
      const visitor = await arrive(place, width);
      const { total, moved } = await layoutShiftOf(visitor.page);
      const still = { moved: total > 0.05 ? moved : [], complaints: visitor.complaints };
      expect(still).toEqual({ moved: [], complaints: [] });
      expect(await looksOf(visitor.page)).toEqual(flawless);
      await visitor.page.emulateMedia({ colorScheme: 'dark' });
      expect(await looksOf(visitor.page)).toEqual(flawless);
      expect(visitor.complaints).toEqual([]);
      await visitor.leaves();
    });
  });
}

/** The walk with Tab through every page. */
export function describeFocusAt(...widths: number[]): void {
  const arrive = comingAndGoing();

  describe.each(widths)('with the keyboard, at %i pixels', (width) => {
    it.each(EVERY_PAGE)('one always sees where one is: $name', async (place) => {
      const visitor = await arrive(place, width);
      const { unseen, reached } = await unseenFocus(visitor.page);
      expect(unseen).toEqual([]);
      expect(reached).toBeGreaterThan(0);
      await visitor.leaves();
    });
  });
}

function comingAndGoing(): (place: PageToSee, width: number) => Promise<Visitor> {
  const browser = browserOfFile();
  let ground: Ground;
  beforeAll(async () => {
    ground = await layGround();
  });
  return async ({ who, path, arrange }, width) => {
    const viewport = { width, height: width < 700 ? 844 : 900 };
    const visitor = await Visitor.arrives(browser(), { viewport, colorScheme: 'light' });
    if (who !== 'nobody') await visitor.isSignedInAs(ground.people[who]);
    await watchLayoutShifts(visitor.page);
    await visitor.opens(path(ground));
    await arrange(visitor);
    return visitor;
  };
}
