import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ITEM_KINDS, kindsOf, type Stage } from '@groundwork/domain';
import { canonicalJson } from '../support/ledger-verifier.ts';
import { endOperator } from '../support/operator.ts';
import { stored } from '../support/stored.ts';
import {
  addItem,
  decide,
  fullContent,
  moveItem,
  newPlan,
  newPurpose,
  newRequest,
  type Plan,
  readRequest,
  readStage,
  removeItem,
  saveItem,
  submit,
  writePurpose,
} from '../support/trade.ts';

afterAll(endOperator);

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Both stages that can be written, full to the brim, with an approver. */
async function fullPlan() {
  const plan = await newPlan();
  const approver = await plan.agency.invites(plan.organisation, 'APPROVER');
  const { id } = await addItem(plan.consultant, plan.strategy.id, 'STAKEHOLDER', { name: 'Ana' });
  for (const kind of ITEM_KINDS) await addItem(plan.consultant, plan.strategy.id, kind, fullContent(kind, id));
  return { ...plan, approver };
}

describe('a version', () => {
  it('hashes to what it says', async () => {
    const { request } = await newRequest();
    expect(sha256(request.revision.canonicalText)).toBe(request.revision.sha256);
  });

  it('is written canonically', async () => {
    const { consultant, strategy } = await fullPlan();
    const { canonicalText } = (await submit(consultant, strategy.id, 'LANDSCAPE')).revision;
    expect(canonicalJson(JSON.parse(canonicalText))).toBe(canonicalText);
  });

  it('is stored as the very bytes that were hashed', async () => {
    const { request } = await newRequest();
    const [row] = await stored<{ canonical: Buffer }>('SELECT canonical FROM stage_revision WHERE id = $1', [
      request.revision.id,
    ]);
    expect(row?.canonical.toString('utf8')).toBe(request.revision.canonicalText);
  });

  it.each<Stage>(['PURPOSE', 'LANDSCAPE'])('of %s holds each kind of its stage', async (stage) => {
    const { consultant, strategy } = await fullPlan();
    const { sections } = (await submit(consultant, strategy.id, stage)).revision;
    expect(sections.map(({ kind }) => kind)).toEqual(kindsOf(stage).map(({ kind }) => kind));
  });

  it('shows the title of what it refers to, not an id', async () => {
    const { consultant, strategy } = await fullPlan();
    const { sections } = (await submit(consultant, strategy.id)).revision;
    const owners = sections.flatMap(({ items }) =>
      items.flatMap(({ fields }) => fields.filter((f) => f.field === 'owner')),
    );
    expect(owners).toEqual([{ field: 'owner', value: 'Ana' }]);
  });

  it('names neither agency nor user nor person', async () => {
    const { agency, organisation, consultant, approver, strategy } = await fullPlan();
    const { canonicalText } = (await submit(consultant, strategy.id, 'LANDSCAPE')).revision;
    const users = await stored<{ user_id: string }>('SELECT user_id FROM person WHERE agency_id = $1', [agency.id]);
    const ids = [agency.id, organisation.id, consultant.id, approver.id, ...users.map(({ user_id }) => user_id)];
    expect(ids.filter((id) => canonicalText.includes(id))).toEqual([]);
  });

  it('stays as it is when the draft goes on', async () => {
    const { consultant, goal, request } = await newRequest();
    await saveItem(consultant, goal, { statement: 'Another goal' });
    expect((await readRequest(consultant, request.id)).revision).toEqual(request.revision);
  });

  it('leaves out what was removed before', async () => {
    const plan = await fullPlan();
    const { items } = await readStage(plan.consultant, plan.strategy.id, 'LANDSCAPE');
    const finding = items.find(({ kind }) => kind === 'FINDING')!;
    await removeItem(plan.consultant, finding);
    const { canonicalText } = (await submit(plan.consultant, plan.strategy.id, 'LANDSCAPE')).revision;
    expect(canonicalText).not.toContain(finding.id);
  });

  it('lists the items of a kind in the order of their places', async () => {
    const plan = await newPurpose();
    await plan.agency.invites(plan.organisation, 'APPROVER');
    const second = await addItem(plan.consultant, plan.strategy.id, 'GOAL', { statement: 'Second' });
    await moveItem(plan.consultant, second.id, 0);
    const { sections } = (await submit(plan.consultant, plan.strategy.id)).revision;
    expect(sections[1]?.items.map(({ id }) => id)).toEqual([second.id, plan.goal.id]);
  });

  it('counts up within its stage', async () => {
    const { consultant, approver, strategy, request, goal } = await newRequest();
    await decide(approver, request);
    await saveItem(consultant, goal, { statement: 'Another goal' });
    const { revision } = await submit(consultant, strategy.id);
    expect([revision.number, JSON.parse(revision.canonicalText).number]).toEqual([2, 2]);
  });

  it('is built on the versions of earlier stages that are in force', async () => {
    const { consultant, approver, strategy, request } = await newRequest();
    await decide(approver, request);
    await addItem(consultant, strategy.id, 'STRENGTH', { statement: 'Staff' });
    const { revision } = await submit(consultant, strategy.id, 'LANDSCAPE');
    const expected = [{ stage: 'PURPOSE', number: 1, sha256: request.revision.sha256 }];
    expect([revision.builtOn, JSON.parse(revision.canonicalText).builtOn]).toEqual([expected, expected]);
  });

  it('is not built on what is only asked for', async () => {
    const { consultant, strategy } = await newRequest();
    await addItem(consultant, strategy.id, 'STRENGTH', { statement: 'Staff' });
    expect((await submit(consultant, strategy.id, 'LANDSCAPE')).revision.builtOn).toEqual([]);
  });

  it('is not built on later stages', async () => {
    const { consultant, approver, strategy } = await fullPlan();
    await decide(approver, await submit(consultant, strategy.id, 'LANDSCAPE'));
    expect((await submit(consultant, strategy.id)).revision.builtOn).toEqual([]);
  });
});

describe('a draft that cannot be submitted', () => {
  const withApprover = async (): Promise<Plan> => {
    const plan = await newPlan();
    await plan.agency.invites(plan.organisation, 'APPROVER');
    return plan;
  };

  it('is one that is empty', async () => {
    const { consultant, strategy } = await withApprover();
    await expect(submit(consultant, strategy.id)).rejects.toMatchObject({ code: 'CONFLICT', reason: 'stage.empty' });
  });

  it('is one that lacks a whole kind that is needed', async () => {
    const { consultant, strategy } = await withApprover();
    await addItem(consultant, strategy.id, 'GOAL', { statement: 'Goal' });
    await expect(submit(consultant, strategy.id)).rejects.toMatchObject({ reason: 'stage.incomplete' });
  });

  it('is one that lacks a field that is needed', async () => {
    const { consultant, strategy } = await withApprover();
    await writePurpose(consultant, strategy.id);
    await addItem(consultant, strategy.id, 'GOAL', { rationale: 'Goal without a statement' });
    await expect(submit(consultant, strategy.id)).rejects.toMatchObject({ reason: 'stage.incomplete' });
  });

  it('is one that says in substance what is in force', async () => {
    const { consultant, approver, strategy, request, goal } = await newRequest();
    await decide(approver, request);
    await saveItem(consultant, goal, { statement: goal.title.replace(' ', '  ') });
    await expect(submit(consultant, strategy.id)).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: 'stage.unchanged',
    });
  });

  it('is one that differs from what is in force in the order only', async () => {
    const { consultant, approver, strategy, request, goal } = await newRequest();
    const second = await addItem(consultant, strategy.id, 'GOAL', { statement: 'Second' });
    await decide(approver, request);
    await decide(approver, await submit(consultant, strategy.id));
    await moveItem(consultant, second.id, 0);
    await moveItem(consultant, goal.id, 1);
    await expect(submit(consultant, strategy.id)).rejects.toMatchObject({ reason: 'stage.unchanged' });
  });

  it('says why in the editor too', async () => {
    const { consultant, strategy } = await withApprover();
    const draft = await readStage(consultant, strategy.id, 'PURPOSE');
    expect([draft.canSubmit, draft.submitRefusal]).toEqual([false, 'stage.empty']);
  });

  it('is one that a client’s person would submit', async () => {
    const { agency, organisation, strategy } = await newPurpose();
    const contributor = await agency.invites(organisation, 'CONTRIBUTOR');
    await expect(submit(contributor, strategy.id)).rejects.toMatchObject({ reason: 'permission.role' });
  });
});
