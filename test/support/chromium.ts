import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import packaged from '@sparticuz/chromium';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  type Page,
} from 'playwright-core';

/** Ours alone: the package's own would switch web security off and put everything into one process. */
const flags = ['--no-sandbox', '--headless=shell', '--disable-gpu', '--disable-background-networking'];

export type AxeViolation = {
  id: string;
  impact: string;
  help: string;
  nodes: readonly { html: string; target: string }[];
};

/** One browser for a test file; each person has a context of their own, with its own cookies. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: flags,
    ignoreDefaultArgs: ['--headless', '--hide-scrollbars'],
    headless: true,
  });
}

export async function openContext(browser: Browser, looks: BrowserContextOptions = {}): Promise<BrowserContext> {
  const usual: BrowserContextOptions = {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  };
  const context = await browser.newContext({ ...usual, ...looks });
  context.setDefaultTimeout(15_000);
  return context;
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on a page, by every rule it has on and that of WCAG 2.2 on the size of targets. It runs in an isolated world, which the page's Content Security Policy does not govern: the
 * page is looked at as it is served.
 */
export async function axeViolations(page: Page): Promise<AxeViolation[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const contextId = await isolatedWorld(session);
    await evaluate(session, contextId, await axeSource);
    const found = await evaluate(
      session,
      contextId,
      `axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).then(({ violations }) => JSON.stringify(violations.map(
        ({ id, impact, help, nodes }) => ({ id, impact, help, nodes: nodes.map(({ html, target }) => ({ html, target: target.join(' ') })) }),
      )))`,
    );
    return JSON.parse(String(found)) as AxeViolation[];
  } finally {
    await session.detach();
  }
}

async function isolatedWorld(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = { frameId: frameTree.frame.id, worldName: 'axe' };
  const { executionContextId } = await session.send('Page.createIsolatedWorld', world);
  return executionContextId;
}

async function evaluate(session: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const options = { expression, contextId, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', options);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
