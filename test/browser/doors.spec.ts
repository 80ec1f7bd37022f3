import { describe, expect, it } from '@jest/globals';
import { addItem, newPurpose, newRequest } from '../support/trade.ts';
import { newAgency } from '../support/world.ts';
import { browserOfFile } from './pages/browser-of-file.ts';
import { Visitor } from './pages/visitor.ts';

const browser = browserOfFile();
const nobodys = '019a0000-0000-7000-8000-00000000dead';

describe('an address', () => {
  it('that leads nowhere, or to another client, or to another agency, shows one and the same page', async () => {
    const plan = await newRequest();
    const elsewhere = await newRequest();
    const neighbour = await plan.consultant.takesOn('Neighbour');
    const neighbours = await plan.consultant.startsStrategy(neighbour);
    const visitor = await Visitor.arrives(browser());
    await visitor.isSignedInAs(plan.approver);
    const seen = new Set<string>();
    for (const path of [
      '/nowhere/at/all',
      ...[nobodys, neighbour.id, elsewhere.organisation.id, 'no-id'].map((id) => `/clients/${id}`),
      ...[nobodys, neighbours.id, elsewhere.strategy.id].map((id) => `/strategies/${id}`),
      ...[nobodys, neighbours.id, elsewhere.strategy.id].map((id) => `/strategies/${id}/purpose`),
      `/strategies/${plan.strategy.id}/no-such-stage`,
      ...[nobodys, elsewhere.request.id].map((id) => `/decisions/${id}`),
    ]) {
      await visitor.opens(path);
      await visitor.heading('This page is not here').waitFor();
      seen.add(await visitor.everything());
    }
    expect([...seen]).toHaveLength(1);
    await visitor.follows('Back to the start');
    await visitor.heading(plan.organisation.name).waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.leaves();
  });

  it('that is opened signed out leads to sign-in, and from there to the page that was asked for', async () => {
    const plan = await newPurpose();
    const visitor = await Visitor.arrives(browser());
    const path = `/strategies/${plan.strategy.id}/purpose`;
    await visitor.opens(path);
    await visitor.heading('Sign in').waitFor();
    await visitor.reads('Please sign in to go on where you were.');
    await visitor.signsIn(plan.consultant);
    await visitor.heading('Purpose').waitFor();
    expect(visitor.path()).toBe(path);
    await visitor.leaves();
  });

  it('to return to is taken only within this page', async () => {
    const { consultant } = await newPurpose();
    const visitor = await Visitor.arrives(browser());
    await visitor.opens('/sign-in?returnTo=//elsewhere.example/clients');
    await visitor.signsIn(consultant);
    await visitor.heading('Clients').waitFor();
    expect(visitor.path()).toBe('/clients');
    await visitor.leaves();
  });
});

describe('signing in', () => {
  it('with a wrong password says so at the field, and nothing of who has an account', async () => {
    const { consultant } = await newPurpose();
    const visitor = await Visitor.arrives(browser());
    const said: string[] = [];
    for (const email of [consultant.email, 'nobody@example.test']) {
      await visitor.opens('/sign-in');
      await visitor.field('E-mail address').fill(email);
      await visitor.field('Password').fill('not the password');
      await visitor.presses('Sign in');
      await visitor.reads(/do not belong together/);
      said.push((await visitor.everything()).trim());
    }
    expect(said[0]).toBe(said[1]);
    await visitor.leaves();
  });

  it('is needed again after signing out, also for the button back', async () => {
    const { consultant, organisation } = await newPurpose();
    const visitor = await Visitor.arrives(browser());
    await visitor.opens('/');
    await visitor.signsIn(consultant);
    await visitor.follows(organisation.name);
    await visitor.heading(organisation.name).waitFor();
    await visitor.signsOut();
    await visitor.page.goBack();
    await visitor.heading('Sign in').waitFor();
    expect(await visitor.everything()).not.toContain(organisation.name);
    await visitor.leaves();
  });
});

describe('somebody who only reads', () => {
  it('sees a calm document and nothing to write in', async () => {
    const plan = await newPurpose();
    await addItem(plan.consultant, plan.strategy.id, 'STRENGTH', { statement: 'Stories' });
    const reader = await plan.agency.invites(plan.organisation, 'VIEWER', 'Reader');
    const visitor = await Visitor.arrives(browser());
    await visitor.isSignedInAs(reader);
    for (const [stage, words] of [
      ['purpose', plan.goal.title],
      ['landscape', 'Stories'],
    ] as const) {
      await visitor.opens(`/strategies/${plan.strategy.id}/${stage}`);
      await visitor.reads(words);
      expect(await visitor.page.getByRole('main').getByRole('textbox').count()).toBe(0);
      expect(await visitor.page.getByRole('main').getByRole('button').count()).toBe(0);
    }
    expect(visitor.complaints).toEqual([]);
    await visitor.leaves();
  });
});

describe('the buttons back and forward', () => {
  it('lead through the pages, each with its own content and title', async () => {
    const agency = await newAgency();
    const ann = await agency.hiresForAll();
    const client = await ann.takesOn('Client');
    const strategy = await ann.startsStrategy(client);
    const visitor = await Visitor.arrives(browser());
    await visitor.isSignedInAs(ann);
    await visitor.opens('/clients');
    await visitor.follows(client.name);
    await visitor.heading(client.name).waitFor();
    await visitor.follows(strategy.title);
    await visitor.heading(strategy.title).waitFor();
    await visitor.page.getByRole('main').getByRole('link', { name: 'Purpose', exact: true }).click();
    await visitor.heading('Purpose').waitFor();
    for (const name of [strategy.title, client.name, 'Clients']) {
      await visitor.page.goBack();
      await visitor.heading(name).waitFor();
    }
    for (const name of [client.name, strategy.title, 'Purpose']) {
      await visitor.page.goForward();
      await visitor.heading(name).waitFor();
      await visitor.page.waitForFunction((title) => document.title.includes(title), name);
    }
    expect(visitor.complaints).toEqual([]);
    await visitor.leaves();
  });
});
