import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newPlan } from '../support/trade.ts';
import { browserOfFile } from './pages/browser-of-file.ts';
import { Visitor } from './pages/visitor.ts';

const browser = browserOfFile();
const most = 120_000;

/** Bytes of JavaScript as they came over the line, compressed. */
async function scriptBytes(page: Page): Promise<{ bytes: number; uncompressed: string[] }> {
  return page.evaluate(() => {
    const files = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name }) =>
      new URL(name).pathname.endsWith('.js'),
    );
    const isPlain = ({ encodedBodySize, decodedBodySize }: PerformanceResourceTiming): boolean =>
      encodedBodySize === decodedBodySize && decodedBodySize > 1_000;
    return {
      bytes: files.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      uncompressed: files.filter(isPlain).map(({ name }) => name),
    };
  });
}

describe('what is loaded before anybody does anything', () => {
  it('is at most 120 kB of JavaScript on the sign-in page, all of it compressed', async () => {
    const visitor = await Visitor.arrives(browser());
    await visitor.opens('/');
    await visitor.heading('Sign in').waitFor();
    const { bytes, uncompressed } = await scriptBytes(visitor.page);
    expect(uncompressed).toEqual([]);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(most);
    await visitor.leaves();
  });

  it('is at most 120 kB of JavaScript on the list of clients', async () => {
    const { consultant, organisation } = await newPlan();
    const visitor = await Visitor.arrives(browser());
    await visitor.isSignedInAs(consultant);
    await visitor.opens('/');
    await visitor.link(organisation.name).waitFor();
    const { bytes, uncompressed } = await scriptBytes(visitor.page);
    expect(uncompressed).toEqual([]);
    expect(bytes).toBeLessThanOrEqual(most);
    await visitor.leaves();
  });
});
