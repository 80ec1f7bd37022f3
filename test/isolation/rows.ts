import type { Act } from '@groundwork/domain';
import { newKey, type Person } from '../support/world.ts';
import type { Plot } from './plot.ts';

type Variables = Readonly<Record<string, unknown>>;

/** How a root field is called rightly. An operation of the contract without a row fails the suite. */
export type Row = {
  /** The kind of act that the permission table is asked for. */
  readonly act: Act | 'PUBLIC';
  /** Somebody who may. */
  readonly by: (plot: Plot) => Person;
  /**
   * The call of that somebody on this client's rows.
   *
   * @param path the slot that a probe is about to fill, so that the rest of the call fits it
   */
  readonly variables: (plot: Plot, path?: readonly string[]) => Variables;
  /** What a stranger sends instead, where the rightful call would be no stranger's. */
  readonly strange?: (plot: Plot) => Variables;
};

const PAGE = { first: 50 };
const { agent, approver, contributor, viewer } = {
  agent: ({ people }: Plot) => people.consultant,
  approver: ({ people }: Plot) => people.approver,
  contributor: ({ people }: Plot) => people.contributor,
  viewer: ({ people }: Plot) => people.viewer,
};

/** The content that holds the slot: its kind stands in the path. */
function contentFor(path: readonly string[] | undefined, otherwise: object): object {
  const [, , kind] = path?.[1] === 'content' ? path : [];
  return kind === undefined || kind === 'goal' ? otherwise : { [kind]: {} };
}

const QUERIES: Readonly<Record<string, Row>> = {
  approvalInbox: { act: 'READ', by: approver, variables: () => PAGE },
  approvalRequest: { act: 'READ', by: viewer, variables: ({ toDecide }) => ({ id: toDecide.id }) },
  ledger: { act: 'READ', by: viewer, variables: ({ strategyId }) => ({ chainId: strategyId, ...PAGE }) },
  organisation: { act: 'READ', by: viewer, variables: ({ organisation }) => ({ id: organisation.id }) },
  organisations: { act: 'READ', by: agent, variables: () => PAGE },
  stage: { act: 'READ', by: viewer, variables: ({ strategyId }) => ({ strategyId, stage: 'PURPOSE' }) },
  strategy: { act: 'READ', by: viewer, variables: ({ strategyId }) => ({ id: strategyId }) },
  viewer: { act: 'PUBLIC', by: viewer, variables: () => ({}) },
};

const MUTATIONS: Readonly<Record<string, Row>> = {
  addItem: {
    act: 'WRITE_ITEM',
    by: contributor,
    variables: ({ strategyId, items }, path) => ({
      input: {
        strategyId,
        content: contentFor(path, { goal: { statement: 'One more goal', owner: items.stakeholder.id } }),
        idempotencyKey: newKey(),
      },
    }),
  },
  chooseMembership: {
    act: 'READ',
    by: agent,
    variables: ({ people }) => ({ input: { membershipId: people.consultant.membershipId } }),
  },
  createOrganisation: {
    act: 'CREATE_ORGANISATION',
    by: ({ people }) => people.admin,
    variables: () => ({ input: { name: 'One more client', idempotencyKey: newKey() } }),
  },
  createStrategy: {
    act: 'CREATE_STRATEGY',
    by: agent,
    variables: ({ organisation }) => ({
      input: { organisationId: organisation.id, title: 'One more strategy', idempotencyKey: newKey() },
    }),
  },
  decide: {
    act: 'DECIDE',
    by: approver,
    variables: ({ toDecide }) => ({
      input: {
        requestId: toDecide.id,
        seenHash: toDecide.sha256,
        outcome: 'REQUEST_CHANGES',
        reason: 'Not yet',
        remarks: [{ itemId: toDecide.itemId, text: 'This one' }],
        idempotencyKey: newKey(),
      },
    }),
  },
  moveItem: {
    act: 'WRITE_ITEM',
    by: contributor,
    variables: ({ items }) => ({ input: { id: items.movable.id, position: 1 } }),
  },
  removeItem: {
    act: 'WRITE_ITEM',
    by: contributor,
    variables: ({ items }) => ({ input: { id: items.removable.id, seenVersion: items.removable.version } }),
  },
  restoreItem: {
    act: 'WRITE_ITEM',
    by: contributor,
    variables: ({ items }) => ({ input: { id: items.removed.id } }),
  },
  saveItem: {
    act: 'WRITE_ITEM',
    by: contributor,
    variables: ({ items }, path) => {
      const { id, version } = path?.includes('presence') ? items.presence : items.goal;
      const content = contentFor(path, { goal: { statement: 'Another goal', owner: items.stakeholder.id } });
      return { input: { id, seenVersion: version, content } };
    },
  },
  setApprovalRule: {
    act: 'SET_APPROVAL_RULE',
    by: agent,
    variables: ({ organisation }) => ({
      input: { organisationId: organisation.id, rule: 'FOUR_EYES', seenVersion: organisation.version },
    }),
  },
  signIn: {
    act: 'PUBLIC',
    by: viewer,
    variables: ({ people }) => ({ input: { email: people.viewer.email, password: people.viewer.password } }),
    strange: ({ people }) => ({ input: { email: people.viewer.email, password: 'a guess at somebody’s password' } }),
  },
  signOut: { act: 'PUBLIC', by: viewer, variables: () => ({}) },
  submitStage: {
    act: 'SUBMIT_STAGE',
    by: agent,
    variables: ({ secondStrategyId: strategyId }) => ({
      input: { strategyId, stage: 'LANDSCAPE', idempotencyKey: newKey() },
    }),
  },
  withdrawRequest: {
    act: 'WITHDRAW_REQUEST',
    by: agent,
    variables: ({ toWithdraw }) => ({ input: { requestId: toWithdraw.id, reason: 'Too early' } }),
  },
};

export const ROWS: Readonly<Record<string, Row>> = { ...QUERIES, ...MUTATIONS };

export function rowOf(name: string): Row {
  const row = ROWS[name];
  if (!row) throw new Error(`The operation ${name} has no row that says how it is called rightly.`);
  return row;
}
