import { afterAll, describe, expect, it } from '@jest/globals';
import { fieldsOf, ITEM_KINDS, type ItemKind, KINDS } from '@groundwork/domain';
import { endOperator } from '../support/operator.ts';
import {
  addItem,
  type Content,
  fullContent,
  type Item,
  moveItem,
  newPlan,
  type Plan,
  readStage,
  removeItem,
  restoreItem,
  saveItem,
} from '../support/trade.ts';

afterAll(endOperator);

const stakeholderOf = (plan: Plan): Promise<Item> =>
  addItem(plan.consultant, plan.strategy.id, 'STAKEHOLDER', { name: 'Head of visitor services' });

/** What an item holds, as it was written: references by their ids. */
function contentIn(item: Item): Content {
  return Object.fromEntries(
    fieldsOf(item.kind).map(([name, { type }]) => {
      const value = item[name];
      return [name, type === 'REFERENCE' && value ? (value as { id: string }).id : value];
    }),
  );
}

describe.each(ITEM_KINDS)('an item of the kind %s', (kind: ItemKind) => {
  const write = async () => {
    const plan = await newPlan();
    const { id } = await stakeholderOf(plan);
    const content = fullContent(kind, id);
    return { ...plan, id, content, item: await addItem(plan.consultant, plan.strategy.id, kind, content) };
  };
  const draftOf = ({ consultant, strategy }: Plan) => readStage(consultant, strategy.id, KINDS[kind].stage);

  it('is added with all that it can hold', async () => {
    const { item, content } = await write();
    expect(contentIn(item)).toEqual(content);
  });

  it('stands in the draft of its stage once it was added', async () => {
    const { item, ...plan } = await write();
    expect((await draftOf(plan)).items).toContainEqual(item);
  });

  it('is added empty, since a draft may be incomplete', async () => {
    const plan = await newPlan();
    const item = await addItem(plan.consultant, plan.strategy.id, kind, {});
    expect(Object.values(contentIn(item)).filter((value) => value !== null)).toEqual([]);
  });

  it('is saved as a whole: what is left out becomes empty', async () => {
    const { consultant, item } = await write();
    const { titleField } = KINDS[kind];
    const saved = await saveItem(consultant, item, { [titleField]: 'In other words' });
    const expected = Object.fromEntries(fieldsOf(kind).map(([name]) => [name, null]));
    expect(contentIn(saved)).toEqual({ ...expected, [titleField]: 'In other words' });
  });

  it('counts a version up for each save', async () => {
    const { consultant, item } = await write();
    const saved = await saveItem(consultant, item, { [KINDS[kind].titleField]: 'In other words' });
    expect(saved.version).toBe(item.version + 1);
  });

  it('is not saved on top of a version that its writer never saw', async () => {
    const { consultant, item } = await write();
    await saveItem(consultant, item, { [KINDS[kind].titleField]: 'First' });
    await expect(saveItem(consultant, item, { [KINDS[kind].titleField]: 'Second' })).rejects.toMatchObject({
      code: 'STALE',
      reason: 'row.stale',
    });
  });

  it('keeps its content and version when it is moved', async () => {
    const { consultant, item } = await write();
    const { items } = await moveItem(consultant, item.id, 0);
    expect(items.find(({ id }) => id === item.id)).toEqual({ ...item, position: 0 });
  });

  it('is gone from the draft once it was removed', async () => {
    const { item, ...plan } = await write();
    const { items } = await removeItem(plan.consultant, item);
    expect(items.map(({ id }) => id)).not.toContain(item.id);
  });

  it('comes back as it was', async () => {
    const { item, content, consultant } = await write();
    await removeItem(consultant, item);
    expect(contentIn(await restoreItem(consultant, item.id))).toEqual(content);
  });

  it('is only looked at by a viewer', async () => {
    const { agency, organisation, strategy } = await newPlan();
    const viewer = await agency.invites(organisation, 'VIEWER');
    await expect(addItem(viewer, strategy.id, kind, {})).rejects.toMatchObject({
      code: 'FORBIDDEN',
      reason: 'permission.role',
    });
  });
});
