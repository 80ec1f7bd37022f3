import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../support/ledger-verifier.ts';
import { endOperator } from '../support/operator.ts';
import { addItem, decide, newRequest, readRequest, readStage, saveItem, submit } from '../support/trade.ts';

afterAll(endOperator);

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** PURPOSE in force, with an owner that its goal points at. */
async function ownedGoal() {
  const world = await newRequest();
  const { consultant, approver, strategy, goal } = world;
  await decide(approver, world.request);
  const owner = await addItem(consultant, strategy.id, 'STAKEHOLDER', { name: 'Head of visitors' });
  await saveItem(consultant, goal, { statement: goal['statement'], owner: owner.id });
  await decide(approver, await submit(consultant, strategy.id));
  return { ...world, owner };
}

describe('renaming what others point at', () => {
  it('makes one an author of their stage: four eyes sees it', async () => {
    const { approver, consultant, strategy, owner } = await ownedGoal();
    await saveItem(approver, owner, { name: 'Approver herself' });
    expect((await readStage(consultant, strategy.id, 'PURPOSE')).overview.hasChangesSinceInForce).toBe(true);
    await expect(submit(consultant, strategy.id)).rejects.toMatchObject({ reason: 'stage.onlyAuthorsToApprove' });
  });

  it('by somebody else can be approved, and is what the new version says', async () => {
    const { approver, consultant, strategy, owner } = await ownedGoal();
    await saveItem(consultant, owner, { name: 'Head of reading rooms' });
    const request = await submit(consultant, strategy.id);
    expect(request.revision.canonicalText).toContain('Head of reading rooms');
    expect((await decide(approver, request)).state).toBe('APPROVED');
  });

  it('makes nobody an author where only another field changed', async () => {
    const { approver, consultant, strategy, owner } = await ownedGoal();
    await saveItem(approver, owner, { name: owner['name'], department: 'Visitors' });
    expect((await readStage(consultant, strategy.id, 'PURPOSE')).overview.hasChangesSinceInForce).toBe(false);
  });
});

describe('a stage that rests on an older version', () => {
  it('may be submitted again as it is, and says on what it rests now', async () => {
    const { approver, consultant, strategy, goal, request } = await newRequest();
    await decide(approver, request);
    await addItem(consultant, strategy.id, 'STRENGTH', { statement: 'Backing' });
    await decide(approver, await submit(consultant, strategy.id, 'LANDSCAPE'));
    expect((await readStage(consultant, strategy.id, 'LANDSCAPE')).submitRefusal).toBe('stage.unchanged');

    await saveItem(consultant, goal, { statement: 'Another goal' });
    const purpose = await submit(consultant, strategy.id);
    await decide(approver, purpose);
    const landscape = await submit(consultant, strategy.id, 'LANDSCAPE');
    expect(landscape.revision.builtOn).toEqual([{ stage: 'PURPOSE', number: 2, sha256: purpose.revision.sha256 }]);
    expect(landscape.revision.authors).toEqual([]);
  });
});

describe('a history read through the API', () => {
  type Entry = Record<'act' | 'at' | 'chainId' | 'hash' | 'payloadHash' | 'previousHash' | 'visibility', string> & {
    format: number;
    sequence: number;
    salt: string;
    payload: string;
  };

  it('can be computed again by whoever reads it, and holds the words of a decision', async () => {
    const { approver, strategy, request, goal } = await newRequest();
    const remarks = [{ itemId: goal.id, text: 'By when?' }];
    await decide(approver, request, { outcome: 'REQUEST_CHANGES', reason: 'Too vague', remarks });
    const { ledger } = await approver.asks<{ ledger: { nodes: Entry[] } }>(
      `query Chain($id: ID!) { ledger(chainId: $id) { nodes {
         format chainId sequence at act visibility payloadHash previousHash hash salt payload } } }`,
      { id: strategy.id },
    );
    for (const { hash, salt, payload, ...linked } of ledger.nodes) {
      expect(sha256(canonicalJson(linked))).toBe(hash);
      expect(sha256(salt + payload)).toBe(linked.payloadHash);
    }
    const given = ledger.nodes.find(({ act }) => act === 'DECISION_GIVEN');
    const [decision] = (await readRequest(approver, request.id)).decisions;
    expect(JSON.parse(given?.payload ?? '{}')).toMatchObject({
      decisionId: decision?.id,
      outcome: 'REQUEST_CHANGES',
      reason: 'Too vague',
      remarks,
      seenSha256: request.revision.sha256,
    });
  });
});
