import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../support/chromium.ts';
import { endOperator } from '../../support/operator.ts';

/** One browser for all tests of a file, and an end to whatever the file has started. */
export function browserOfFile(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), endOperator()]);
  });
  return () => {
    if (!browser) throw new Error('The browser is there only while tests run.');
    return browser;
  };
}
