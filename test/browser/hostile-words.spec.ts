import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Field, fieldsOf, ITEM_KINDS, KINDS, type ItemKind } from '@groundwork/domain';
import { addItem, decide, readStage, submit, type Content, type Request } from '../support/trade.ts';
import { newAgency, newKey, type Client, type Person } from '../support/world.ts';
import { browserOfFile } from './pages/browser-of-file.ts';
import { HOSTILE, HOSTILE_NAME } from './pages/hostile.ts';
import { overflowsOf } from './pages/looks.ts';
import { Visitor } from './pages/visitor.ts';

const browser = browserOfFile();
const dense = {
  coverNote: HOSTILE.slice(0, 5)
    .join(' ')
    .replaceAll(/[.!?]\s/g, ' '),
  all: HOSTILE.join('\n'),
};

let consultant: Person;
let approver: Person;
let client: Client;
let strategyId: string;
let purpose: Request;
let landscape: Request;

/** Hostile words in every field that takes words; the first choice, a date and nobody in the others. */
function hostileContent(kind: ItemKind, words: string): Content {
  const entries = fieldsOf(kind).map(([name, field]) => [name, hostileValue(field, words)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function hostileValue(field: Field, words: string): unknown {
  switch (field.type) {
    case 'TEXT':
      return field.lines === 'MANY' ? dense.all.slice(0, field.maxLength) : words.slice(0, field.maxLength);
    case 'CHOICE':
      return Object.keys(field.choices)[0];
    case 'PARTIAL_DATE':
      return '2027-03';
    default:
      return undefined;
  }
}

async function begin(): Promise<void> {
  const agency = await newAgency(HOSTILE_NAME);
  consultant = await agency.hiresForAll(HOSTILE_NAME);
  const take = 'mutation Take($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id name } }';
  const words = { name: HOSTILE_NAME, sector: HOSTILE[4], idempotencyKey: newKey() };
  client = (await consultant.asks<{ createOrganisation: Client }>(take, { input: words })).createOrganisation;
  approver = await agency.invites(client, 'APPROVER', HOSTILE_NAME);
  const start = 'mutation Start($input: CreateStrategyInput!) { createStrategy(input: $input) { id } }';
  const particulars = { brand: HOSTILE[2], department: HOSTILE[6], planServed: HOSTILE[8], title: HOSTILE_NAME };
  const input = { organisationId: client.id, ...particulars, depth: 'FULL', idempotencyKey: newKey() };
  strategyId = (await consultant.asks<{ createStrategy: { id: string } }>(start, { input })).createStrategy.id;
}

beforeAll(async () => {
  await begin();
  for (const kind of ITEM_KINDS) {
    for (const words of KINDS[kind].most === 1 ? [HOSTILE[0]!] : HOSTILE) {
      await addItem(consultant, strategyId, kind, hostileContent(kind, words));
    }
  }
  purpose = await submit(consultant, strategyId, 'PURPOSE', { coverNote: dense.coverNote });
  const { items } = await readStage(consultant, strategyId, 'PURPOSE');
  const remarks = items.map(({ id }) => ({ itemId: id, text: dense.all }));
  await decide(approver, purpose, { outcome: 'REQUEST_CHANGES', reason: dense.all, remarks });
  landscape = await submit(consultant, strategyId, 'LANDSCAPE', { coverNote: dense.coverNote });
});

describe('words that would be a program elsewhere', () => {
  const paths = (): string[] => [
    '/',
    `/clients/${client.id}`,
    `/strategies/${strategyId}`,
    `/strategies/${strategyId}/purpose`,
    `/strategies/${strategyId}/landscape`,
    `/strategies/${strategyId}/people`,
    `/decisions/${purpose.id}`,
    `/decisions/${landscape.id}`,
  ];

  it.each([
    ['consultant', 390],
    ['approver', 390],
    ['approver', 1440],
  ] as const)('are only words to the %s at %i pixels, on every page', async (who, width) => {
    const visitor = await Visitor.arrives(browser(), { viewport: { width, height: 844 } });
    await visitor.isSignedInAs(who === 'consultant' ? consultant : approver);
    for (const path of who === 'approver' ? ['/decisions', ...paths()] : paths()) {
      await visitor.opens(path);
      await visitor.page.getByRole('heading', { level: 1 }).waitFor();
      await visitor.page
        .getByText(/^Loading /)
        .first()
        .waitFor({ state: 'detached' });
      const seen = await visitor.page.evaluate(() => ({
        owned: 'owned' in window,
        isShown: document.body.innerText.includes('window.owned'),
        planted: document.querySelectorAll('main script, main iframe, main math, main img, [onerror], [onload]').length,
        doors: document.querySelectorAll('[href^="javascript:" i], [src^="javascript:" i]').length,
      }));
      expect({ path, ...seen, overflows: await overflowsOf(visitor.page), complaints: visitor.complaints }).toEqual({
        path,
        owned: false,
        isShown: true,
        planted: 0,
        doors: 0,
        overflows: [],
        complaints: [],
      });
    }
    await visitor.leaves();
  });

  it('would run, and be seen to run, on a page that took them for more than words', async () => {
    const visitor = await Visitor.arrives(browser());
    await visitor.page.setContent(HOSTILE.join(''));
    await visitor.page.waitForFunction(() => 'owned' in window);
    await visitor.leaves();
  });

  it('stand on the decision page letter by letter', async () => {
    const visitor = await Visitor.arrives(browser());
    await visitor.isSignedInAs(approver);
    await visitor.opens(`/decisions/${landscape.id}`);
    for (const words of HOSTILE) await visitor.page.getByText(words, { exact: true }).first().waitFor();
    expect(await visitor.page.title()).not.toContain('49');
    await visitor.leaves();
  });

  it('stand in the lines in which they were written, letter by letter', async () => {
    const visitor = await Visitor.arrives(browser());
    await visitor.isSignedInAs(consultant);
    await visitor.opens(`/strategies/${strategyId}/landscape`);
    await visitor.page.getByRole('textbox', { name: /^Strength 1:/ }).waitFor();
    const boxes = visitor.page.getByRole('textbox', { name: /^Strength \d+:/ });
    expect(await boxes.evaluateAll((all) => all.map((box) => (box as HTMLTextAreaElement).value))).toEqual(HOSTILE);
    for (const number of [1, 2]) await visitor.presses(`Finding ${number}: details`);
    expect(await visitor.page.evaluate(() => 'owned' in window)).toBe(false);
    expect(visitor.complaints).toEqual([]);
    await visitor.leaves();
  });
});
