import { afterAll, describe, expect, it } from '@jest/globals';
import { endOperator } from '../support/operator.ts';
import { grownSince, stateOf, stored } from '../support/stored.ts';
import { addItem, decide, newRequest, saveItem, submit, withdraw } from '../support/trade.ts';

afterAll(endOperator);

describe('messages to be sent', () => {
  it.each([
    [
      'a request',
      'approval.requested',
      async (world: Awaited<ReturnType<typeof newRequest>>) => {
        await decide(world.approver, world.request);
        await saveItem(world.consultant, world.goal, { statement: 'Another goal' });
        return () => submit(world.consultant, world.strategy.id);
      },
    ],
    [
      'a decision',
      'approval.decided',
      async (world: Awaited<ReturnType<typeof newRequest>>) => () => decide(world.approver, world.request),
    ],
    [
      'a withdrawal',
      'approval.withdrawn',
      async (world: Awaited<ReturnType<typeof newRequest>>) => () => withdraw(world.consultant, world.request.id),
    ],
    [
      'writing',
      'stage.changed',
      async (world: Awaited<ReturnType<typeof newRequest>>) => () =>
        addItem(world.consultant, world.strategy.id, 'GOAL', {}),
    ],
  ])('are left by %s: one of %s', async (_, topic, prepare) => {
    const world = await newRequest();
    const act = await prepare(world);
    const before = await stored('SELECT id FROM outbox_message WHERE agency_id = $1', [world.agency.id]);
    await act();
    const after = await stored<{ topic: string }>('SELECT topic FROM outbox_message WHERE agency_id = $1 ORDER BY id', [
      world.agency.id,
    ]);
    expect(after.slice(before.length)).toEqual([{ topic }]);
  });

  it('hold ids and nothing that somebody wrote', async () => {
    const { agency, approver, request } = await newRequest();
    await decide(approver, request, { outcome: 'REQUEST_CHANGES', reason: 'Nobody else’s business' });
    const rows = await stored<{ ids: Record<string, string> }>('SELECT ids FROM outbox_message WHERE agency_id = $1', [
      agency.id,
    ]);
    const names = new Set(rows.flatMap(({ ids }) => Object.keys(ids)));
    expect([...names].sort()).toEqual(['requestId', 'stage', 'strategyId']);
  });

  it('are not left by what was refused', async () => {
    const { agency, consultant, strategy, approver, request, goal } = await newRequest();
    const before = await stateOf(agency.id);
    await Promise.allSettled([
      submit(consultant, strategy.id),
      decide(approver, request, { seenHash: '0'.repeat(64) }),
      saveItem(consultant, { ...goal, version: 9 }, { statement: 'Stale' }),
      addItem(consultant, strategy.id, 'ANSWER', {}),
    ]);
    expect(grownSince(before, await stateOf(agency.id))).toEqual({});
  });
});
