import { describe, expect, it } from '@jest/globals';
import { decide, newRequest, saveItem, submit, withdraw } from '../support/trade.ts';
import { browserOfFile } from './pages/browser-of-file.ts';
import { Visitor } from './pages/visitor.ts';

const browser = browserOfFile();

describe('a version that was decided', () => {
  it('is reached again from the strategy and from the client', async () => {
    const { approver, strategy, organisation, request } = await newRequest();
    await decide(approver, request);
    const reader = await Visitor.arrives(browser());
    await reader.isSignedInAs(approver);
    await reader.opens(`/strategies/${strategy.id}`);
    await reader.follows('Version 1 is in force (Purpose)');
    await reader.heading('Purpose, version 1').waitFor();
    expect(reader.path()).toBe(`/decisions/${request.id}`);
    await reader.opens(`/clients/${organisation.id}`);
    await reader.follows('Purpose, version 1');
    await reader.heading('Purpose, version 1').waitFor();
    expect(reader.complaints).toEqual([]);
    await reader.leaves();
  });

  it('is printed with its client, its whole fingerprint and who decided, and without what only a screen can do', async () => {
    const { approver, strategy, request } = await newRequest();
    await decide(approver, request);
    const reader = await Visitor.arrives(browser(), { colorScheme: 'dark' });
    await reader.isSignedInAs(approver);
    await reader.opens(`/decisions/${request.id}`);
    await reader.heading('Purpose, version 1').waitFor();
    await reader.page.emulateMedia({ media: 'print' });
    const printed = await reader.everything();
    for (const words of [strategy.title, request.revision.sha256, `${approver.name} approved on`, 'Recorded ']) {
      expect(printed).toContain(words);
    }
    expect(await reader.page.getByRole('button').count()).toBe(0);
    expect(await reader.page.getByRole('banner').count()).toBe(0);
    expect(await reader.page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    await reader.leaves();
  });
});

describe('the history of a strategy', () => {
  it('says newest first what was done, with the reason that was given', async () => {
    const { consultant, approver, strategy, goal, request } = await newRequest();
    await decide(approver, request);
    await saveItem(consultant, goal, { statement: 'Another goal' });
    await withdraw(consultant, (await submit(consultant, strategy.id)).id, 'Too early');
    const reader = await Visitor.arrives(browser());
    await reader.isSignedInAs(approver);
    await reader.opens(`/strategies/${strategy.id}`);
    await reader.follows('The history of this strategy');
    await reader.heading('History').waitFor();
    const [last, before] = await reader.page.getByRole('main').locator('li:has(time)').allInnerTexts();
    expect(last).toContain(`${consultant.name} withdrew version 2 of “Purpose”: “Too early”`);
    expect(before).toContain(`${consultant.name} submitted version 2 of “Purpose”`);
    expect(reader.complaints).toEqual([]);
    await reader.leaves();
  });
});
