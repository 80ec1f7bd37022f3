import { beforeAll, describe, expect, it } from '@jest/globals';
import { readCase, type DemoCase } from '../../tools/demo/case.ts';
import { fresh, newAgency } from '../support/world.ts';
import { browserOfFile } from './pages/browser-of-file.ts';
import { Decider } from './pages/decider.ts';
import { Writer } from './pages/writer.ts';

/** Not from the published case: it names neither who answers for a goal nor by when. */
const testData = {
  outcome: 'Test data: more people use the records without a visit.',
  kind: 'Community and participation',
  owner: 'Test data: head of digital engagement',
  by: '2020-09',
};

const browser = browserOfFile();
let nara: DemoCase;

beforeAll(async () => {
  nara = await readCase('nara-2017-2020');
});

function published(kind: string): string[] {
  return nara.items.flatMap((item) => item[kind]?.statement ?? []);
}

describe('a plan on its way to approval', () => {
  it('is written, submitted, mended and approved, and opens the gate of Measures', async () => {
    const agency = await newAgency('Northlight');
    const [ann, consultant, approver] = await Promise.all([
      agency.hiresForAll('Ann'),
      Writer.arrives(browser()),
      Decider.arrives(browser()),
    ]);
    const client = fresh('National Archives');

    await consultant.opens('/');
    await consultant.signsIn(ann);
    await consultant.takesOn(client, nara.organisation.sector);
    const organisation = { id: consultant.path().split('/').at(-1) ?? '', name: client };
    const ben = await agency.invites(organisation, 'APPROVER', 'Ben');
    await consultant.beginsStrategy('Social media 2017 to 2020');
    const strategyPath = consultant.path();

    await consultant.opensStage('Purpose');
    await consultant.writesAnswer(published('answer')[0]!);
    await consultant.pastes('Goal', published('goal'));
    await consultant.describesGoal(1, testData);
    await consultant.submits('Purpose', 'Four goals, as published. Please look at the first one.');
    expect(await consultant.lines('Goal')).toEqual(published('goal'));
    const afterSubmitting = 'Test data: typed after version 1 was submitted.';
    await consultant.types('Goal', [afterSubmitting]);
    await consultant.seesEverythingSaved();

    await approver.opens('/');
    await approver.signsIn(ben);
    await approver.takesUp('Purpose, version 1');
    const shown = await approver.everything();
    for (const words of [...published('answer'), ...published('goal'), ...Object.values(testData).slice(0, 3)]) {
      expect(shown).toContain(words);
    }
    expect(shown).toContain('Please look at the first one.');
    expect(shown).not.toContain(afterSubmitting);
    await approver.beginsToAskForChanges('Say for whom the stories are.');
    await approver.remarksOn(published('goal')[0]!, 'Great for whom?');
    await approver.asksForChanges();

    await consultant.reloads();
    await consultant.list('Goals').getByText('Great for whom?').waitFor();
    const mended = `${published('goal')[0]}, for people who never visit (test data)`;
    await consultant.line('Goal', 1).fill(mended);
    await consultant.picksFromMenu('Goal', 5, 'Remove');
    await consultant.submits('Purpose', 'Mended: the first goal says for whom.');

    await approver.takesUp('Purpose, version 2');
    expect(await approver.everything()).toContain(mended);
    expect(await approver.everything()).not.toContain(afterSubmitting);
    await approver.approves();
    await approver.reads(/With it the gate opened to .*Measures/);

    await consultant.opens(strategyPath);
    await consultant.opensStage('Where you stand');
    await consultant.pastes('Strength', published('strength'));
    await consultant.pastes('Weakness', published('weakness'));
    await consultant.pastes('Limit', published('limit'));
    await consultant.pastes('Finding', published('finding'));
    await consultant.submits('Where you stand');
    for (const kind of ['Strength', 'Weakness', 'Limit', 'Finding']) {
      expect(await consultant.lines(kind)).toEqual(published(kind.toLowerCase()));
    }
    await approver.takesUp('Where you stand, version 1');
    await approver.approves();

    for (const visitor of [consultant, approver]) {
      await visitor.opens(strategyPath);
      const stage = (name: string) =>
        visitor.page.getByRole('listitem').filter({ has: visitor.page.getByRole('heading', { name }) });
      await stage('Purpose').getByText('Approved', { exact: true }).waitFor();
      await stage('Where you stand').getByText('Approved', { exact: true }).waitFor();
      await stage('Measures')
        .getByText(/Its gate is open/)
        .waitFor();
      expect(visitor.complaints).toEqual([]);
      await visitor.leaves();
    }
  });
});
