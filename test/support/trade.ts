import { type Field, fieldsOf, ITEM_KINDS, type ItemKind, KINDS, type Stage } from '@groundwork/domain';
import { type Agency, type Client, fresh, newAgency, newKey, type Person, type Place } from './world.ts';

/** What one writes, sends and decides: the trade, as a person does it over HTTP. */

export type Content = Readonly<Record<string, unknown>>;
export type Item = Content & {
  id: string;
  kind: ItemKind;
  stage: Stage;
  position: number;
  version: number;
  title: string;
  changedAt: string;
  changedBy: { id: string } | null;
};

const ofKind = (kind: ItemKind): string =>
  fieldsOf(kind)
    .map(([name, { type }]) => (type === 'REFERENCE' ? `${name} { id kind title }` : name))
    .join(' ');
const ITEM = `id kind stage position version title changedAt changedBy { id }
  ${ITEM_KINDS.map((kind) => `... on ${KINDS[kind].typeName} { ${ofKind(kind)} }`).join('\n  ')}`;

const STAGE = `stage canWrite canSubmit submitRefusal items { ${ITEM} } openPoints { itemId kind field blocks }
  overview { gateIsOpen waitsFor itemCount openRequestId lastState lastRequestId hasChangesSinceInForce
    inForce { id number sha256 state requestId } }
  lastRequest { id state }`;

export type StageDraft = {
  canWrite: boolean;
  canSubmit: boolean;
  submitRefusal: string | null;
  items: Item[];
  openPoints: { itemId: string | null; kind: ItemKind; field: string | null; blocks: boolean }[];
  overview: {
    gateIsOpen: boolean;
    waitsFor: Stage[];
    itemCount: number;
    openRequestId: string | null;
    lastState: string | null;
    lastRequestId: string | null;
    hasChangesSinceInForce: boolean;
    inForce: { id: string; number: number; sha256: string; state: string; requestId: string | null } | null;
  };
  lastRequest: { id: string; state: string } | null;
};

const REQUEST = `id state stage openedAt closedAt dueAt isOverdue canDecide decideRefusal canWithdraw waitsFor { id }
  seats { id isSole isAuthor side person { id } }
  decisions { id outcome reason isInForce sha256 means person { id } remarks { itemId itemTitle text } }
  revision { id number state sha256 canonicalText coverNote authors { id } builtOn { stage number sha256 }
    sections { kind items { id fields { field value } } } }`;

export type Request = {
  id: string;
  state: string;
  stage: Stage;
  closedAt: string | null;
  dueAt: string;
  isOverdue: boolean;
  canDecide: boolean;
  decideRefusal: string | null;
  canWithdraw: boolean;
  waitsFor: { id: string }[];
  seats: { id: string; isSole: boolean; isAuthor: boolean; side: string; person: { id: string } }[];
  decisions: {
    id: string;
    outcome: string;
    reason: string | null;
    isInForce: boolean;
    sha256: string;
    means: string;
    person: { id: string };
    remarks: { itemId: string; itemTitle: string; text: string }[];
  }[];
  revision: {
    id: string;
    number: number;
    state: string;
    sha256: string;
    canonicalText: string;
    coverNote: string | null;
    authors: { id: string }[];
    builtOn: { stage: Stage; number: number; sha256: string }[];
    sections: { kind: ItemKind; items: { id: string; fields: { field: string; value: string }[] }[] }[];
  };
};

/** The kind's field in `ItemContentInput`. */
export function contentOf(kind: ItemKind, content: Content): Readonly<Record<string, Content>> {
  const { typeName } = KINDS[kind];
  return { [typeName.charAt(0).toLowerCase() + typeName.slice(1)]: content };
}

/** Content of a kind in which nothing is empty, made from its definition; a new kind needs no new line. */
export function fullContent(kind: ItemKind, stakeholderId: string | null): Content {
  return Object.fromEntries(fieldsOf(kind).map(([name, field]) => [name, someValue(field, stakeholderId)]));
}

function someValue(field: Field, stakeholderId: string | null): unknown {
  switch (field.type) {
    case 'TEXT':
      return fresh(field.label);
    case 'NUMBER':
      return field.min + 1;
    case 'CHOICE':
      return Object.keys(field.choices)[0];
    case 'PARTIAL_DATE':
      return '2027-03';
    case 'REFERENCE':
      return stakeholderId;
  }
}

export async function addItem(
  person: Person,
  strategyId: string,
  kind: ItemKind,
  content: Content,
  more: { position?: number; idempotencyKey?: string } = {},
): Promise<Item> {
  const input = { strategyId, content: contentOf(kind, content), idempotencyKey: newKey(), ...more };
  const document = `mutation Add($input: AddItemInput!) { addItem(input: $input) { ${ITEM} } }`;
  return (await person.asks<{ addItem: Item }>(document, { input })).addItem;
}

export async function saveItem(
  person: Person,
  { id, kind, version }: Pick<Item, 'id' | 'kind' | 'version'>,
  content: Content,
): Promise<Item> {
  const document = `mutation Save($input: SaveItemInput!) { saveItem(input: $input) { ${ITEM} } }`;
  const input = { id, seenVersion: version, content: contentOf(kind, content) };
  return (await person.asks<{ saveItem: Item }>(document, { input })).saveItem;
}

export async function moveItem(person: Person, id: string, position: number): Promise<StageDraft> {
  const document = `mutation Move($input: MoveItemInput!) { moveItem(input: $input) { ${STAGE} } }`;
  return (await person.asks<{ moveItem: StageDraft }>(document, { input: { id, position } })).moveItem;
}

export async function removeItem(person: Person, { id, version }: Pick<Item, 'id' | 'version'>): Promise<StageDraft> {
  const document = `mutation Remove($input: RemoveItemInput!) { removeItem(input: $input) { ${STAGE} } }`;
  return (await person.asks<{ removeItem: StageDraft }>(document, { input: { id, seenVersion: version } })).removeItem;
}

export async function restoreItem(person: Person, id: string): Promise<Item> {
  const document = `mutation Restore($input: RestoreItemInput!) { restoreItem(input: $input) { ${ITEM} } }`;
  return (await person.asks<{ restoreItem: Item }>(document, { input: { id } })).restoreItem;
}

export async function readStage(person: Person, strategyId: string, stage: Stage): Promise<StageDraft> {
  const document = `query Draft($strategyId: ID!, $stage: Stage!) { stage(strategyId: $strategyId, stage: $stage) { ${STAGE} } }`;
  return (await person.asks<{ stage: StageDraft }>(document, { strategyId, stage })).stage;
}

export async function submit(
  person: Person,
  strategyId: string,
  stage: Stage = 'PURPOSE',
  more: { coverNote?: string; idempotencyKey?: string } = {},
): Promise<Request> {
  const document = `mutation Submit($input: SubmitStageInput!) { submitStage(input: $input) { ${REQUEST} } }`;
  const input = { strategyId, stage, idempotencyKey: newKey(), ...more };
  return (await person.asks<{ submitStage: Request }>(document, { input })).submitStage;
}

export type Deciding = {
  outcome?: string;
  seenHash?: string;
  reason?: string | null;
  remarks?: { itemId: string; text: string }[];
  idempotencyKey?: string;
};

/** Decides on the version that the request shows, unless told otherwise; approves, unless told otherwise. */
export async function decide(person: Person, request: Request, deciding: Deciding = {}): Promise<Request> {
  const shown = { requestId: request.id, outcome: 'APPROVE', seenHash: request.revision.sha256 };
  const document = `mutation Decide($input: DecideInput!) { decide(input: $input) { ${REQUEST} } }`;
  const input = { ...shown, idempotencyKey: newKey(), ...deciding };
  return (await person.asks<{ decide: Request }>(document, { input })).decide;
}

export async function withdraw(person: Person, requestId: string, reason?: string): Promise<Request> {
  const document = `mutation Withdraw($input: WithdrawRequestInput!) { withdrawRequest(input: $input) { ${REQUEST} } }`;
  return (await person.asks<{ withdrawRequest: Request }>(document, { input: { requestId, reason } })).withdrawRequest;
}

export async function readRequest(person: Person, id: string): Promise<Request> {
  const document = `query Request($id: ID!) { approvalRequest(id: $id) { ${REQUEST} } }`;
  return (await person.asks<{ approvalRequest: Request }>(document, { id })).approvalRequest;
}

export async function setRule(person: Person, organisation: Client, rule: 'SOLE' | 'FOUR_EYES'): Promise<void> {
  const { organisation: seen } = await person.asks<{ organisation: { version: number } }>(
    'query Version($id: ID!) { organisation(id: $id) { version } }',
    { id: organisation.id },
  );
  await person.asks('mutation Rule($input: SetApprovalRuleInput!) { setApprovalRule(input: $input) { id } }', {
    input: { organisationId: organisation.id, rule, seenVersion: seen.version },
  });
}

/** An agency of its own with a consultant, a client and a strategy to write in. */
export type Plan = {
  agency: Agency;
  consultant: Person;
  organisation: Client;
  strategy: { id: string; title: string };
};

export async function newPlan(place?: Place): Promise<Plan> {
  const agency = await newAgency('Agency', place);
  const consultant = await agency.hiresForAll();
  const organisation = await consultant.takesOn('Client');
  return { agency, consultant, organisation, strategy: await consultant.startsStrategy(organisation) };
}

/** As `newPlan`, with an answer and a goal: PURPOSE can be submitted as soon as somebody can approve it. */
export async function newPurpose(place?: Place): Promise<Plan & { answer: Item; goal: Item }> {
  const plan = await newPlan(place);
  return { ...plan, ...(await writePurpose(plan.consultant, plan.strategy.id)) };
}

export async function writePurpose(person: Person, strategyId: string): Promise<{ answer: Item; goal: Item }> {
  const answer = await addItem(person, strategyId, 'ANSWER', { statement: fresh('Be found by those who need us') });
  return { answer, goal: await addItem(person, strategyId, 'GOAL', { statement: fresh('Fewer missed appointments') }) };
}

/** As `newPurpose`, with an approver, and PURPOSE before them. */
export async function newRequest(
  place?: Place,
): Promise<Plan & { answer: Item; goal: Item; approver: Person; request: Request }> {
  const plan = await newPurpose(place);
  const approver = await plan.agency.invites(plan.organisation, 'APPROVER');
  return { ...plan, approver, request: await submit(plan.consultant, plan.strategy.id) };
}
