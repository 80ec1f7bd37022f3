import { afterAll, describe, expect, it } from '@jest/globals';
import { fieldsOf, ITEM_KINDS } from '@groundwork/domain';
import { endOperator } from '../support/operator.ts';
import { stateOf, stored } from '../support/stored.ts';
import {
  addItem,
  moveItem,
  newPlan,
  type Plan,
  readStage,
  removeItem,
  restoreItem,
  saveItem,
} from '../support/trade.ts';

afterAll(endOperator);

/** A goal with an owner: the one kind of reference that there is so far points at a stakeholder. */
async function ownedGoal() {
  const plan = await newPlan();
  const owner = await addItem(plan.consultant, plan.strategy.id, 'STAKEHOLDER', { name: 'Ana' });
  const content = { statement: 'Fewer missed appointments', owner: owner.id };
  return { ...plan, owner, goal: await addItem(plan.consultant, plan.strategy.id, 'GOAL', content) };
}

const setStatus = (plan: Plan, status: string) =>
  stored('UPDATE strategy SET status = $2 WHERE id = $1', [plan.strategy.id, status]);

describe('what others point at', () => {
  it('cannot be removed', async () => {
    const { consultant, owner } = await ownedGoal();
    await expect(removeItem(consultant, owner)).rejects.toMatchObject({ code: 'CONFLICT', reason: 'item.referredTo' });
  });

  it('is refused for removal by the names of those that point at it', async () => {
    const { consultant, owner, goal } = await ownedGoal();
    await expect(removeItem(consultant, owner)).rejects.toMatchObject({
      errors: [{ extensions: { details: { titles: 'Fewer missed appointments', itemIds: [goal.id] } } }],
    });
  });

  it('can be removed once nothing points at it any more', async () => {
    const { consultant, owner, goal } = await ownedGoal();
    await saveItem(consultant, goal, { statement: 'Without an owner' });
    expect((await removeItem(consultant, owner)).items).toEqual([]);
  });

  it('can be removed once what pointed at it was removed', async () => {
    const { consultant, owner, goal } = await ownedGoal();
    await removeItem(consultant, goal);
    expect((await removeItem(consultant, owner)).items).toEqual([]);
  });

  it('stays empty in an item that comes back after it has gone', async () => {
    const { consultant, owner, goal } = await ownedGoal();
    await removeItem(consultant, goal);
    await removeItem(consultant, owner);
    expect(await restoreItem(consultant, goal.id)).toMatchObject({ statement: goal.title, owner: null });
  });

  it('is never removed under an item that is added at the same time', async () => {
    const plan = await newPlan();
    const { consultant, strategy, agency } = plan;
    for (let pair = 0; pair < 20; pair += 1) {
      const owner = await addItem(consultant, strategy.id, 'STAKEHOLDER', { name: `Ana ${pair}` });
      await Promise.allSettled([
        addItem(consultant, strategy.id, 'GOAL', { statement: `Goal ${pair}`, owner: owner.id }),
        removeItem(consultant, owner),
      ]);
    }
    const dangling = await stored(
      `SELECT g.content FROM item_reference r JOIN item g ON g.id = r.item_id JOIN item o ON o.id = r.target_id
        WHERE r.agency_id = $1 AND g.removed_at IS NULL AND o.removed_at IS NOT NULL`,
      [agency.id],
    );
    expect(dangling).toEqual([]);
  });
});

describe('a reference', () => {
  const refusal = {
    code: 'INVALID',
    errors: [{ extensions: { fields: [{ path: 'owner', reason: 'input.notAReference' }] } }],
  };
  const pointingAt = (plan: Plan, owner: string) =>
    addItem(plan.consultant, plan.strategy.id, 'GOAL', { statement: 'Goal', owner });

  it('is shown with the kind and title of what it points at', async () => {
    const { goal, owner } = await ownedGoal();
    expect(goal['owner']).toEqual({ id: owner.id, kind: 'STAKEHOLDER', title: 'Ana' });
  });

  it('to another kind is refused at its field', async () => {
    const plan = await newPlan();
    const strength = await addItem(plan.consultant, plan.strategy.id, 'STRENGTH', { statement: 'Staff' });
    await expect(pointingAt(plan, strength.id)).rejects.toMatchObject(refusal);
  });

  it('into another strategy of the same client is refused at its field', async () => {
    const plan = await newPlan();
    const other = await plan.consultant.startsStrategy(plan.organisation);
    const foreign = await addItem(plan.consultant, other.id, 'STAKEHOLDER', { name: 'Ana' });
    await expect(pointingAt(plan, foreign.id)).rejects.toMatchObject(refusal);
  });

  it('to another client is refused at its field', async () => {
    const plan = await newPlan();
    const other = await plan.consultant.startsStrategy(await plan.consultant.takesOn('Other client'));
    const foreign = await addItem(plan.consultant, other.id, 'STAKEHOLDER', { name: 'Ana' });
    await expect(pointingAt(plan, foreign.id)).rejects.toMatchObject(refusal);
  });

  it('to another agency is refused as one to nowhere is', async () => {
    const [plan, other] = await Promise.all([newPlan(), newPlan()]);
    const foreign = await addItem(other.consultant, other.strategy.id, 'STAKEHOLDER', { name: 'Ana' });
    await expect(pointingAt(plan, foreign.id)).rejects.toMatchObject(refusal);
  });

  it('to what was removed is refused at its field', async () => {
    const plan = await newPlan();
    const gone = await addItem(plan.consultant, plan.strategy.id, 'STAKEHOLDER', { name: 'Ana' });
    await removeItem(plan.consultant, gone);
    await expect(pointingAt(plan, gone.id)).rejects.toMatchObject(refusal);
  });

  it.each(['nobody', '-'.repeat(36), "' OR true --", '019a0000-0000-7000-8000-000000000000', '0'.repeat(36)])(
    'to "%s" is refused at its field',
    async (owner) => {
      await expect(pointingAt(await newPlan(), owner)).rejects.toMatchObject(refusal);
    },
  );
});

describe('an input that does not fit', () => {
  it('is refused with each field that is wrong, all at once', async () => {
    const { consultant, strategy } = await newPlan();
    const content = {
      statement: 'two\nlines',
      businessOutcome: 'x'.repeat(2_001),
      rationale: 'a\u0000b',
      owner: 'nobody',
    };
    await expect(addItem(consultant, strategy.id, 'GOAL', content)).rejects.toMatchObject({
      code: 'INVALID',
      reason: 'input.invalid',
      errors: [
        {
          extensions: {
            fields: [
              { path: 'statement', reason: 'input.oneLine' },
              { path: 'businessOutcome', reason: 'input.tooLong', parameters: { max: 2_000, length: 2_001 } },
              { path: 'rationale', reason: 'input.notText' },
              { path: 'owner', reason: 'input.notAReference' },
            ],
          },
        },
      ],
    });
  });

  const texts = ITEM_KINDS.flatMap((kind) =>
    fieldsOf(kind).flatMap(([name, field]) => (field.type === 'TEXT' ? [[kind, name, field.maxLength] as const] : [])),
  );

  it.each(texts)('is a %s whose %s has more than %d characters, counted as people count', async (kind, name, max) => {
    const { consultant, strategy } = await newPlan();
    const refused = addItem(consultant, strategy.id, kind, { [name]: '😀'.repeat(max + 1) });
    await expect(refused).rejects.toMatchObject({
      errors: [{ extensions: { fields: [{ path: name, reason: 'input.tooLong' }] } }],
    });
  });

  it.each(texts)('is no %s whose %s has exactly as many as may be', async (kind, name, max) => {
    const { consultant, strategy } = await newPlan();
    const content = { [name]: '😀'.repeat(max) };
    expect(await addItem(consultant, strategy.id, kind, content)).toMatchObject(content);
  });

  it.each([
    [-1, 'input.tooSmall'],
    [1e9 + 1, 'input.tooLarge'],
    [2 ** 53, 'input.tooLarge'],
  ])('is an amount of %d', async (amount, reason) => {
    const { consultant, strategy } = await newPlan();
    await expect(addItem(consultant, strategy.id, 'LIMIT', { amount })).rejects.toMatchObject({
      errors: [{ extensions: { fields: [{ path: 'amount', reason }] } }],
    });
  });

  it('is another kind for an item that is there', async () => {
    const { consultant, goal } = await ownedGoal();
    const refused = saveItem(consultant, { ...goal, kind: 'STRENGTH' }, { statement: 'A strength now' });
    await expect(refused).rejects.toMatchObject({ code: 'INVALID', reason: 'input.kindFixed' });
  });

  it('leaves everything as it was', async () => {
    const { consultant, agency, goal } = await ownedGoal();
    const before = await stateOf(agency.id);
    await expect(saveItem(consultant, goal, { statement: 'a\u0007' })).rejects.toMatchObject({ code: 'INVALID' });
    expect(await stateOf(agency.id)).toEqual(before);
  });
});

describe('a strategy that is closed', () => {
  const closed = async () => {
    const plan = await ownedGoal();
    const gone = await addItem(plan.consultant, plan.strategy.id, 'STRENGTH', {});
    await removeItem(plan.consultant, gone);
    await setStatus(plan, 'CLOSED');
    return { ...plan, gone };
  };
  const refusal = { code: 'CONFLICT', reason: 'strategy.closed' };

  it('takes no new item', async () => {
    const { consultant, strategy } = await closed();
    await expect(addItem(consultant, strategy.id, 'GOAL', {})).rejects.toMatchObject(refusal);
  });

  it.each([
    [
      'saves',
      (plan: Awaited<ReturnType<typeof closed>>) => saveItem(plan.consultant, plan.goal, { statement: 'Late' }),
    ],
    ['moves', (plan: Awaited<ReturnType<typeof closed>>) => moveItem(plan.consultant, plan.goal.id, 0)],
    ['removes', (plan: Awaited<ReturnType<typeof closed>>) => removeItem(plan.consultant, plan.goal)],
    ['restores', (plan: Awaited<ReturnType<typeof closed>>) => restoreItem(plan.consultant, plan.gone.id)],
  ])('%s nothing', async (_, act) => {
    await expect(act(await closed())).rejects.toMatchObject(refusal);
  });

  it('can still be read', async () => {
    const { consultant, strategy } = await closed();
    expect(await readStage(consultant, strategy.id, 'PURPOSE')).toMatchObject({ canWrite: false, canSubmit: false });
  });
});
