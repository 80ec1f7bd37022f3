import { afterAll, describe, expect, it } from '@jest/globals';
import type { Refusal } from '../support/client.ts';
import { endOperator } from '../support/operator.ts';
import { stored } from '../support/stored.ts';
import { decide, newRequest, readRequest, submit, withdraw, writePurpose } from '../support/trade.ts';
import { newKey } from '../support/world.ts';

afterAll(endOperator);

const PAIRS = 25;

type Pair = readonly [PromiseSettledResult<{ state: string }>, PromiseSettledResult<{ state: string }>];

/** What became of both: the state that the winner was told, and the refusal that the other got. */
function tallyOf(pair: Pair): string {
  return pair
    .map((one) => (one.status === 'fulfilled' ? 'done' : codeAndReason(one.reason as Refusal)))
    .toSorted()
    .join(' / ');
}

function codeAndReason({ code, reason }: Refusal): string {
  return `${code} ${reason}`;
}

/** Strategies of one client, each with PURPOSE before both approvers. */
async function manyRequests() {
  const first = await newRequest();
  const second = await first.agency.invites(first.organisation, 'APPROVER');
  const requests = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const strategy = await first.consultant.startsStrategy(first.organisation);
    await writePurpose(first.consultant, strategy.id);
    requests.push(await submit(first.consultant, strategy.id));
  }
  return { ...first, second, requests };
}

const decisionsOn = (requestId: string) => stored('SELECT outcome FROM decision WHERE request_id = $1', [requestId]);

describe('two who act at once', () => {
  it('are told apart when they decide opposite things: one wins, the other is told', async () => {
    const { approver, second, requests } = await manyRequests();
    const tallies: string[] = [];
    for (const request of requests) {
      const pair = await Promise.allSettled([
        decide(approver, request),
        decide(second, request, { outcome: 'REQUEST_CHANGES', reason: 'Not yet' }),
      ]);
      tallies.push(`${tallyOf(pair)}, ${(await decisionsOn(request.id)).length} stored`);
    }
    expect(tallies).toEqual(tallies.map(() => 'STALE request.notOpen / done, 1 stored'));
  });

  it('are told apart when one withdraws what the other decides: one wins, the other is told', async () => {
    const { approver, consultant, requests } = await manyRequests();
    const tallies: string[] = [];
    for (const request of requests) {
      const pair = await Promise.allSettled([decide(approver, request), withdraw(consultant, request.id)]);
      const { state, decisions } = await readRequest(consultant, request.id);
      tallies.push(`${tallyOf(pair)}, ${decisions.length === (state === 'APPROVED' ? 1 : 0) ? 'as told' : 'not so'}`);
    }
    expect(tallies).toEqual(tallies.map(() => 'STALE request.notOpen / done, as told'));
  });
});

describe('one decision that is sent a hundred times at once under one key', () => {
  const sentAHundredTimes = async () => {
    const world = await newRequest();
    const idempotencyKey = newKey();
    const all = await Promise.allSettled(
      Array.from({ length: 100 }, () => decide(world.approver, world.request, { idempotencyKey })),
    );
    return { ...world, all };
  };

  it('is one decision with one entry in the history, and everybody is told the same', async () => {
    const { all, request, strategy } = await sentAHundredTimes();
    const told = new Set(
      all.map((one) => (one.status === 'fulfilled' ? one.value.decisions[0]?.id : String(one.reason))),
    );
    const entries = await stored("SELECT FROM ledger_entry WHERE chain_id = $1 AND act = 'DECISION_GIVEN'", [
      strategy.id,
    ]);
    expect([told.size, await decisionsOn(request.id), entries.length]).toEqual([1, [{ outcome: 'APPROVE' }], 1]);
  });
});
