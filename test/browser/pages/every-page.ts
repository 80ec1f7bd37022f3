import { addItem, decide, newPurpose, submit, type Plan } from '../../support/trade.ts';
import type { Person } from '../../support/world.ts';
import { Visitor } from './visitor.ts';

type Role = 'nobody' | 'consultant' | 'approver' | 'reader';

export type PageToSee = {
  name: string;
  who: Role;
  path: (ground: Ground) => string;
  /** Resolves when all of it is there; may first open what opens. */
  arrange: (visitor: Visitor) => Promise<void>;
};

/** A client with one plan that waits for an answer, and one that was answered. */
export type Ground = {
  people: Record<Exclude<Role, 'nobody'>, Person>;
  plan: Plan;
  waiting: { id: string; requestId: string };
  answered: { id: string; requestId: string };
};

export async function layGround(): Promise<Ground> {
  const plan = await newPurpose();
  const { agency, consultant, organisation, strategy, goal } = plan;
  const [approver, reader] = await Promise.all([
    agency.invites(organisation, 'APPROVER', 'Ana Approver'),
    agency.invites(organisation, 'VIEWER', 'Vic Viewer'),
  ]);
  const request = await submit(consultant, strategy.id, 'PURPOSE', { coverNote: 'Please look at the goal.' });
  const remarks = [{ itemId: goal.id, text: 'For whom?' }];
  await decide(approver, request, { outcome: 'REQUEST_CHANGES', reason: 'Say for whom.', remarks });
  const other = await consultant.startsStrategy(organisation, 'The next one');
  const owner = await addItem(consultant, other.id, 'STAKEHOLDER', { name: 'Head of visitor services' });
  await addItem(consultant, other.id, 'ANSWER', { statement: 'Be found by those who need us.' });
  await addItem(consultant, other.id, 'GOAL', {
    statement: 'Fewer missed appointments',
    businessOutcome: 'Rooms are used.',
    archetype: 'SERVICE',
    owner: owner.id,
    horizon: '2027-03',
  });
  await addItem(consultant, other.id, 'GOAL', { statement: 'More people who help each other' });
  await addItem(consultant, other.id, 'STRENGTH', { statement: 'More than 200 members of staff contribute' });
  await addItem(consultant, other.id, 'LIMIT', { statement: 'Twelve hours', limitType: 'HOURS_PER_WEEK', amount: 12 });
  await addItem(consultant, other.id, 'FINDING', { statement: 'Peers answer within a day', origin: 'EXTERNAL' });
  await addItem(consultant, other.id, 'PRESENCE', { channel: 'Reading room on Facebook', activity: 'ACTIVE' });
  const open = await submit(consultant, other.id, 'PURPOSE', { coverNote: 'Two goals.' });
  return {
    people: { consultant, approver, reader },
    plan,
    answered: { id: strategy.id, requestId: request.id },
    waiting: { id: other.id, requestId: open.id },
  };
}

const said = (words: string | RegExp) => (visitor: Visitor) => visitor.reads(words);

export const EVERY_PAGE: readonly PageToSee[] = [
  { name: 'sign-in', who: 'nobody', path: () => '/sign-in', arrange: (v) => v.heading('Sign in').waitFor() },
  { name: 'clients', who: 'consultant', path: () => '/clients', arrange: said(/^1 client$/) },
  {
    name: 'clients, taking on a new one',
    who: 'consultant',
    path: () => '/clients',
    arrange: async (v) => {
      await v.presses('New client');
      await v.presses('Add client');
      await v.reads('Please give the client a name.');
    },
  },
  {
    name: 'client',
    who: 'consultant',
    path: ({ plan }) => `/clients/${plan.organisation.id}`,
    arrange: said('Who approves'),
  },
  {
    name: 'client, as its approver sees it',
    who: 'approver',
    path: ({ plan }) => `/clients/${plan.organisation.id}`,
    arrange: said('This waits for you'),
  },
  {
    name: 'client, beginning a strategy',
    who: 'consultant',
    path: ({ plan }) => `/clients/${plan.organisation.id}`,
    arrange: (v) => v.presses('New strategy'),
  },
  {
    name: 'strategy of an approver who is waited for',
    who: 'approver',
    path: ({ waiting }) => `/strategies/${waiting.id}`,
    arrange: said('This waits for you'),
  },
  {
    name: 'history of a strategy',
    who: 'approver',
    path: ({ answered }) => `/strategies/${answered.id}/history`,
    arrange: said(/^Entry 1, fingerprint/),
  },
  {
    name: 'stage to be mended, with a goal open',
    who: 'consultant',
    path: ({ answered }) => `/strategies/${answered.id}/purpose`,
    arrange: async (v) => {
      await v.reads('What is sent');
      await v.presses('Goal 1: details');
      await v.field('By when').waitFor();
    },
  },
  {
    name: 'stage that is with the client',
    who: 'consultant',
    path: ({ waiting }) => `/strategies/${waiting.id}/purpose`,
    arrange: said('With the client'),
  },
  {
    name: 'stage with every kind of list',
    who: 'consultant',
    path: ({ waiting }) => `/strategies/${waiting.id}/landscape`,
    arrange: async (v) => {
      await v.reads('What is sent');
      await v.presses('Limit 1: more');
    },
  },
  {
    name: 'stage that is not built',
    who: 'consultant',
    path: ({ waiting }) => `/strategies/${waiting.id}/metrics`,
    arrange: said('This stage cannot be written here yet'),
  },
  {
    name: 'stage as a reader sees it',
    who: 'reader',
    path: ({ waiting }) => `/strategies/${waiting.id}/purpose`,
    arrange: said('Fewer missed appointments'),
  },
  { name: 'inbox', who: 'approver', path: () => '/decisions', arrange: said('One thing waits for you.') },
  {
    name: 'decision, asking for changes',
    who: 'approver',
    path: ({ waiting }) => `/decisions/${waiting.requestId}`,
    arrange: async (v) => {
      await v.presses('Request changes');
      await v.presses('Add a remark on: Fewer missed appointments');
      await v.page
        .getByText(/^Fingerprint/)
        .first()
        .click();
    },
  },
  {
    name: 'decision, about to approve',
    who: 'approver',
    path: ({ waiting }) => `/decisions/${waiting.requestId}`,
    arrange: (v) => v.presses('Approve'),
  },
  {
    name: 'decision that was given',
    who: 'consultant',
    path: ({ answered }) => `/decisions/${answered.requestId}`,
    arrange: said('Changes were requested.'),
  },
  {
    name: 'page that is not here',
    who: 'approver',
    path: () => '/nowhere',
    arrange: (v) => v.heading('This page is not here').waitFor(),
  },
  {
    name: 'menu of one’s own',
    who: 'approver',
    path: () => '/decisions',
    arrange: async (v) => {
      await v.reads('One thing waits for you.');
      await v.presses(/^You: /);
    },
  },
];
