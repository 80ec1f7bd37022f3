import { createServer, type Server } from 'node:http';
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { axeViolations, openBrowser, openContext } from '../support/chromium.ts';

let browser: Browser;
let server: Server;

beforeAll(async () => {
  browser = await openBrowser();
  server = createServer((_, response) => {
    response.setHeader('content-security-policy', "default-src 'none'; require-trusted-types-for 'script'");
    response.end('<!doctype html><html><title>Strict</title><main><h1>Strict</h1><img src="a.png"></main></html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await browser.close();
  server.close();
});

describe('the browser of these tests', () => {
  it('paints a page', async () => {
    const context = await openContext(browser, { viewport: { width: 390, height: 600 } });
    const page = await context.newPage();
    await page.goto('data:text/html,<body style="background:rgb(10,90,60)"><h1>Groundwork');
    const picture = await page.screenshot();
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    if (process.env.GROUNDWORK_PICTURE) await writeFile(process.env.GROUNDWORK_PICTURE, picture);
    await context.close();
  });

  it('lets axe look at a page under a strict Content Security Policy', async () => {
    const context = await openContext(browser);
    const page = await context.newPage();
    const address = server.address();
    if (!address || typeof address === 'string') throw new Error('The server has no port.');
    await page.goto(`http://127.0.0.1:${address.port}/`);
    expect((await axeViolations(page)).map(({ id }) => id)).toEqual(['html-has-lang', 'image-alt']);
    await context.close();
  });

  it('keeps the cookies of two people apart', async () => {
    const [ann, ben] = await Promise.all([openContext(browser), openContext(browser)]);
    await ann.addCookies([{ name: 'who', value: 'ann', url: 'http://127.0.0.1/' }]);
    expect(await ben.cookies()).toEqual([]);
    await Promise.all([ann.close(), ben.close()]);
  });
});
