import { randomBytes } from 'node:crypto';
import { withConnection } from '../support/postgres.ts';
import { type Agency, newKey, type Person } from '../support/world.ts';
import { idsOf } from './evidence.ts';
import { layLanes } from './lanes.ts';

export type Version = { id: string; version: number };
type Request = { id: string; sha256: string; itemId: string };

/** One client of an agency with everything that a client can have; each text of it holds the plot's canary. */
export type Plot = {
  readonly canary: string;
  /** What only the agency's side may read in the history, and what only the client's side may. */
  readonly lanes: Readonly<Record<'AGENCY' | 'CLIENT', string>>;
  readonly agency: Agency;
  readonly organisation: Version;
  readonly strategyId: string;
  /** One with a stage that can be submitted. */
  readonly secondStrategyId: string;
  readonly people: Readonly<Record<'admin' | 'consultant' | 'approver' | 'contributor' | 'viewer', Person>>;
  readonly items: Readonly<Record<'goal' | 'presence' | 'stakeholder' | 'movable' | 'removable' | 'removed', Version>>;
  readonly toDecide: Request;
  readonly toWithdraw: Request;
  /** Keys that were used already. */
  readonly keys: Readonly<Record<string, string>>;
  /** The id columns of all its rows, by table. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
};

/** A word that stands nowhere else, also not inside an id or a hash. */
export function newCanary(): string {
  return `canary${[...randomBytes(6)].map((byte) => 'ghijklmnopqrstuv'[byte % 16]).join('')}`;
}

/** Takes on a client and works with it until each mutation has something left to do. */
export async function cultivate(admin: Person, canary: string, superuserUrl: string): Promise<Plot> {
  const { agency } = admin;
  const keys: Record<string, string> = {};
  const key = (name: string): string => (keys[name] ??= newKey());
  const { createOrganisation: organisation } = await admin.asks<{ createOrganisation: Version }>(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id version } }',
    { input: { name: `${canary} client`, sector: `${canary} sector`, idempotencyKey: key('createOrganisation') } },
  );
  const place = { id: organisation.id, name: canary };
  const consultant = await agency.hires('CONSULTANT', `${canary} consultant`);
  await agency.assigns(consultant, place);
  const approver = await agency.invites(place, 'APPROVER', `${canary} approver`);
  const contributor = await agency.invites(place, 'CONTRIBUTOR', `${canary} contributor`);
  const viewer = await agency.invites(place, 'VIEWER', `${canary} viewer`);
  const begin = (name: string): Promise<string> => beginStrategy(consultant, organisation.id, canary, key(name));
  const strategyId = await begin('createStrategy');
  const secondStrategyId = await begin('second strategy');
  const add = (who: Person, content: object, name: string = newKey()): Promise<Version> =>
    addItem(who, strategyId, content, key(name));

  const stakeholder = await add(consultant, {
    stakeholder: { name: `${canary} owner`, department: `${canary} desk`, side: 'CLIENT' },
  });
  const goal = await add(
    consultant,
    {
      goal: {
        statement: `${canary} goal`,
        businessOutcome: `${canary} outcome`,
        rationale: `${canary} why`,
        owner: stakeholder.id,
      },
    },
    'addItem',
  );
  await add(consultant, { answer: { statement: `${canary} answer` } });
  const presence = await add(consultant, {
    presence: {
      channel: `${canary} channel`,
      address: `${canary} address`,
      accessHolder: `${canary} holder`,
      owner: stakeholder.id,
    },
  });
  const movable = await add(contributor, { weakness: { statement: `${canary} weakness` } });
  await add(contributor, { weakness: { statement: `${canary} second weakness` } });
  const removable = await add(consultant, {
    limit: { statement: `${canary} limit`, limitType: 'MONEY', amount: 7, currency: 'EUR' },
  });
  await add(consultant, { finding: { statement: `${canary} finding`, source: `${canary} source` } });
  const removed = await add(consultant, { strength: { statement: `${canary} removed strength` } });
  await consultant.asks('mutation ($input: RemoveItemInput!) { removeItem(input: $input) { stage } }', {
    input: { id: removed.id, seenVersion: removed.version },
  });

  const purpose = (name: string): Promise<Request> =>
    submit(consultant, strategyId, 'PURPOSE', canary, key(name), goal.id);
  const rewrite = (words: string): Promise<void> => saveGoal(consultant, goal, `${canary} ${words}`, stakeholder.id);
  await decide(approver, await purpose('submitStage'), 'REQUEST_CHANGES', canary, key('decide'));
  await rewrite('goal mended');
  await decide(approver, await purpose('second'), 'APPROVE', canary, key('approve'));
  await rewrite('goal anew');
  const toDecide = await purpose('third');
  const toWithdraw = await submit(consultant, strategyId, 'LANDSCAPE', canary, key('landscape'), presence.id);

  await addItem(consultant, secondStrategyId, { strength: { statement: `${canary} strength` } }, newKey());

  const lanes = { AGENCY: newCanary(), CLIENT: newCanary() };
  return {
    canary,
    lanes,
    agency,
    organisation,
    strategyId,
    secondStrategyId,
    people: { admin, consultant, approver, contributor, viewer },
    items: { goal, presence, stakeholder, movable, removable, removed },
    toDecide,
    toWithdraw,
    keys,
    ids: await withConnection(superuserUrl, async (client) => {
      await layLanes(client, strategyId, lanes);
      return idsOf(client, agency.id, organisation.id);
    }),
  };
}

async function beginStrategy(
  who: Person,
  organisationId: string,
  canary: string,
  idempotencyKey: string,
): Promise<string> {
  const texts = { title: `${canary} strategy`, brand: `${canary} brand`, department: `${canary} department` };
  const { createStrategy } = await who.asks<{ createStrategy: { id: string } }>(
    'mutation ($input: CreateStrategyInput!) { createStrategy(input: $input) { id } }',
    { input: { ...texts, planServed: `${canary} plan`, organisationId, idempotencyKey } },
  );
  return createStrategy.id;
}

async function addItem(who: Person, strategyId: string, content: object, idempotencyKey: string): Promise<Version> {
  const answer = await who.asks<{ addItem: Version }>(
    'mutation ($input: AddItemInput!) { addItem(input: $input) { id version } }',
    { input: { strategyId, content, idempotencyKey } },
  );
  return answer.addItem;
}

async function saveGoal(who: Person, goal: Version, statement: string, owner: string): Promise<void> {
  const { saveItem } = await who.asks<{ saveItem: Version }>(
    'mutation ($input: SaveItemInput!) { saveItem(input: $input) { id version } }',
    { input: { id: goal.id, seenVersion: goal.version, content: { goal: { statement, owner } } } },
  );
  goal.version = saveItem.version;
}

async function submit(
  who: Person,
  strategyId: string,
  stage: string,
  canary: string,
  idempotencyKey: string,
  itemId: string,
): Promise<Request> {
  const { submitStage } = await who.asks<{ submitStage: { id: string; revision: { sha256: string } } }>(
    'mutation ($input: SubmitStageInput!) { submitStage(input: $input) { id revision { sha256 } } }',
    { input: { strategyId, stage, coverNote: `${canary} cover note`, idempotencyKey } },
  );
  return { id: submitStage.id, sha256: submitStage.revision.sha256, itemId };
}

async function decide(
  who: Person,
  { id, sha256, itemId }: Request,
  outcome: string,
  canary: string,
  idempotencyKey: string,
): Promise<void> {
  await who.asks('mutation ($input: DecideInput!) { decide(input: $input) { state } }', {
    input: {
      requestId: id,
      seenHash: sha256,
      outcome,
      reason: `${canary} reason`,
      remarks: [{ itemId, text: `${canary} remark` }],
      idempotencyKey,
    },
  });
}
