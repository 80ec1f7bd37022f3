import type { Page } from 'playwright-core';
import { axeViolations } from '../../support/chromium.ts';

/** How a page holds up: nothing in it may go wrong in any light, at any width. */
export type Looks = { violations: string[]; overflows: string[] };

export async function looksOf(page: Page): Promise<Looks> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const violations = (await axeViolations(page)).flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target} ${html.slice(0, 160)}`),
  );
  return { violations, overflows: await overflowsOf(page) };
}

/** What reaches beyond the right edge, if the page can be scrolled sideways. */
export async function overflowsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    const names = wide.map((element) => `${element.localName}.${element.className}`.slice(0, 80));
    return [`${scrollWidth} of ${clientWidth} pixels`, ...names.slice(-5)];
  });
}

/** To be called before the page is opened. */
export async function watchLayoutShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: { value: number; what: string }[] = [];
    Object.assign(window, { layoutShifts: seen });
    type Shift = PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: readonly { node?: Element | null }[];
    };
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        if (!hadRecentInput) seen.push({ value, what: sources.map(({ node }) => node?.localName ?? '').join(' ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** How much moved by itself since the page was opened, and what. */
export async function layoutShiftOf(page: Page): Promise<{ total: number; moved: string[] }> {
  const shifts = await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
    return (window as unknown as { layoutShifts: { value: number; what: string }[] }).layoutShifts;
  });
  const total = shifts.reduce((sum, { value }) => sum + value, 0);
  return { total, moved: shifts.map(({ value, what }) => `${value.toFixed(3)} ${what}`) };
}

/** Elements that take the focus by Tab without showing it, or that lie behind something else then. */
export async function unseenFocus(page: Page, most = 80): Promise<{ unseen: string[]; reached: number }> {
  const unseen: string[] = [];
  const reached = new Set<string>();
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      // What only the page itself can focus, so that it is read out, is no control and shows no ring.
      if (element.getAttribute('tabindex') === '-1') return 'passed';
      element.setAttribute('data-walked', element.getAttribute('data-walked') ?? String(Math.random()));
      // A control may be drawn by its label, as radio buttons are.
      const drawn = [element, element.closest('label')].filter((one) => one !== null);
      const shows = drawn.some((one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      });
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const isSeenAt = (x: number, y: number): boolean => {
        const there = document.elementFromPoint(x, y);
        return (
          there !== null &&
          (element.contains(there) || drawn.some((one) => one.contains(there)) || there.contains(element))
        );
      };
      const inside = [left + 2, (left + right) / 2, right - 2];
      const isCovered = !inside.some((x) => [top + 2, (top + bottom) / 2, bottom - 2].some((y) => isSeenAt(x, y)));
      const trouble = !shows ? 'shows nothing' : isCovered ? 'is covered' : '';
      return { id: element.getAttribute('data-walked') ?? '', html: element.outerHTML.slice(0, 160), trouble };
    });
    if (!focused) break;
    if (focused === 'passed') continue;
    if (reached.has(focused.id)) break;
    reached.add(focused.id);
    if (focused.trouble) unseen.push(`${focused.trouble}: ${focused.html}`);
  }
  return { unseen, reached: reached.size };
}
