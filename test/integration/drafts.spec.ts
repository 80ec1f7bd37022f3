import { afterAll, describe, expect, it } from '@jest/globals';
import { endOperator } from '../support/operator.ts';
import { stateOf } from '../support/stored.ts';
import { addItem, moveItem, newPlan, readStage, removeItem, restoreItem, saveItem } from '../support/trade.ts';
import { newKey } from '../support/world.ts';

afterAll(endOperator);

describe('writing in a draft', () => {
  const goal = { statement: 'Fewer missed appointments' };
  const writeGoal = async () => {
    const plan = await newPlan();
    return { ...plan, item: await addItem(plan.consultant, plan.strategy.id, 'GOAL', goal) };
  };

  it('changes nothing when a save is refused as stale', async () => {
    const { consultant, agency, item } = await writeGoal();
    const saved = await saveItem(consultant, item, { statement: 'First' });
    const before = await stateOf(agency.id);
    await expect(saveItem(consultant, item, { statement: 'Second' })).rejects.toMatchObject({ code: 'STALE' });
    expect([await stateOf(agency.id), saved.version]).toEqual([before, 2]);
  });

  it('tells a stale writer the version that is there now', async () => {
    const { consultant, item } = await writeGoal();
    await saveItem(consultant, item, { statement: 'First' });
    await expect(saveItem(consultant, item, { statement: 'Second' })).rejects.toMatchObject({
      errors: [{ extensions: { details: { version: 2 } } }],
    });
  });

  it('makes one change of the same content sent twice', async () => {
    const { consultant, agency, item } = await writeGoal();
    await saveItem(consultant, item, { statement: 'First' });
    const before = await stateOf(agency.id);
    await saveItem(consultant, item, { statement: ' First ' });
    expect(await stateOf(agency.id)).toEqual(before);
  });

  it('lets exactly one of two who save at once win, and tells the other', async () => {
    const { consultant, item } = await writeGoal();
    const both = await Promise.allSettled(
      ['First', 'Second'].map((statement) => saveItem(consultant, item, { statement })),
    );
    const refused = both.filter((result) => result.status === 'rejected');
    expect(refused.map(({ reason }) => (reason as { code: string }).code)).toEqual(['STALE']);
  });

  it('makes nobody an author by moving', async () => {
    const { consultant, strategy, agency, item } = await writeGoal();
    await addItem(consultant, strategy.id, 'GOAL', goal);
    const before = await stateOf(agency.id);
    await moveItem(consultant, item.id, 1);
    const after = await stateOf(agency.id);
    expect([after['stage_author'], after['strategy_stage']]).toEqual([
      before['stage_author'],
      before['strategy_stage'],
    ]);
  });

  it.each([
    [0, ['c', 'a', 'b']],
    [1, ['a', 'c', 'b']],
    [-5, ['c', 'a', 'b']],
    [2 ** 31 - 1, ['a', 'b', 'c']],
  ])('puts an item that is added at place %d there', async (position, expected) => {
    const { consultant, strategy } = await newPlan();
    for (const statement of ['a', 'b']) await addItem(consultant, strategy.id, 'GOAL', { statement });
    await addItem(consultant, strategy.id, 'GOAL', { statement: 'c' }, { position });
    const { items } = await readStage(consultant, strategy.id, 'PURPOSE');
    expect(items.map(({ title }) => title)).toEqual(expected);
  });

  it('closes the gap that a removed item leaves', async () => {
    const { consultant, strategy } = await newPlan();
    const [first] = [
      await addItem(consultant, strategy.id, 'GOAL', { statement: 'a' }),
      await addItem(consultant, strategy.id, 'GOAL', { statement: 'b' }),
    ];
    const { items } = await removeItem(consultant, first!);
    expect(items.map(({ title, position }) => [title, position])).toEqual([['b', 0]]);
  });

  it('keeps every item in a place of its own when ten are added at once', async () => {
    const { consultant, strategy } = await newPlan();
    await Promise.all(Array.from({ length: 10 }, () => addItem(consultant, strategy.id, 'GOAL', goal)));
    const { items } = await readStage(consultant, strategy.id, 'PURPOSE');
    expect(items.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('holds one answer at most', async () => {
    const { consultant, strategy } = await newPlan();
    await addItem(consultant, strategy.id, 'ANSWER', {});
    await expect(addItem(consultant, strategy.id, 'ANSWER', {})).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: 'item.onlyOne',
    });
  });

  it('holds one answer at most, also when two are added at once', async () => {
    const { consultant, strategy } = await newPlan();
    await Promise.allSettled([1, 2, 3, 4].map(() => addItem(consultant, strategy.id, 'ANSWER', {})));
    expect((await readStage(consultant, strategy.id, 'PURPOSE')).items).toHaveLength(1);
  });

  it('brings no second answer back beside a new one', async () => {
    const { consultant, strategy } = await newPlan();
    const answer = await addItem(consultant, strategy.id, 'ANSWER', {});
    await removeItem(consultant, answer);
    await addItem(consultant, strategy.id, 'ANSWER', {});
    await expect(restoreItem(consultant, answer.id)).rejects.toMatchObject({ reason: 'item.onlyOne' });
  });

  it('answers with what is still there when asked to bring it back, and changes nothing', async () => {
    const { consultant, item } = await writeGoal();
    expect(await restoreItem(consultant, item.id)).toMatchObject({ id: item.id, version: item.version });
  });

  it('saves nothing into what was removed', async () => {
    const { consultant, item } = await writeGoal();
    await removeItem(consultant, item);
    await expect(saveItem(consultant, item, { statement: 'Late' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('removes nothing on top of a version that its writer never saw', async () => {
    const { consultant, item } = await writeGoal();
    await saveItem(consultant, item, { statement: 'First' });
    await expect(removeItem(consultant, item)).rejects.toMatchObject({ code: 'STALE' });
  });

  it('adds one item for a key that is sent twice', async () => {
    const { consultant, strategy } = await newPlan();
    const idempotencyKey = newKey();
    const first = await addItem(consultant, strategy.id, 'GOAL', goal, { idempotencyKey });
    expect(await addItem(consultant, strategy.id, 'GOAL', goal, { idempotencyKey })).toEqual(first);
  });

  it('refuses a key that was used for something else', async () => {
    const { consultant, strategy } = await newPlan();
    const idempotencyKey = newKey();
    await addItem(consultant, strategy.id, 'GOAL', goal, { idempotencyKey });
    const again = addItem(consultant, strategy.id, 'GOAL', { statement: 'Another' }, { idempotencyKey });
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT', reason: 'idempotency.otherInput' });
  });

  it('gives the key back that a refused attempt used', async () => {
    const { consultant, strategy } = await newPlan();
    const idempotencyKey = newKey();
    const tooLong = { statement: 'x'.repeat(301) };
    await expect(addItem(consultant, strategy.id, 'GOAL', tooLong, { idempotencyKey })).rejects.toThrow();
    expect(await addItem(consultant, strategy.id, 'GOAL', goal, { idempotencyKey })).toMatchObject(goal);
  });

  it.each(['', 'short', 'with space 12', 'x'.repeat(101), 'käse-käse-käse'])(
    'refuses "%s" as a key, at its field',
    async (idempotencyKey) => {
      const { consultant, strategy } = await newPlan();
      await expect(addItem(consultant, strategy.id, 'GOAL', goal, { idempotencyKey })).rejects.toMatchObject({
        code: 'INVALID',
        errors: [{ extensions: { fields: [{ path: 'idempotencyKey', reason: 'input.notAKey' }] } }],
      });
    },
  );
});
