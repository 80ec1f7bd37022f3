import { afterAll, describe, expect, it } from '@jest/globals';
import { endOperator } from '../support/operator.ts';
import { stored } from '../support/stored.ts';
import {
  decide,
  newPurpose,
  newRequest,
  type Plan,
  readRequest,
  type Request,
  saveItem,
  submit,
  withdraw,
  writePurpose,
} from '../support/trade.ts';
import type { Person } from '../support/world.ts';

afterAll(endOperator);

type Inbox = {
  nodes: { id: string; isOverdue: boolean; coverNote: string | null; revision: { sha256: string } }[];
  endCursor: string | null;
  hasNextPage: boolean;
  totalCount: number;
};

async function inboxOf(person: Person, page: { first?: number; after?: string | null } = {}): Promise<Inbox> {
  const document = `query Inbox($first: Int, $after: String) { approvalInbox(first: $first, after: $after) {
    nodes { id isOverdue coverNote revision { sha256 } } endCursor hasNextPage totalCount } }`;
  return (await person.asks<{ approvalInbox: Inbox }>(document, { first: 50, ...page })).approvalInbox;
}

const idsIn = ({ nodes }: Inbox): string[] => nodes.map(({ id }) => id);

/** Further strategies of the same client, each with PURPOSE before its approvers, in the order in which they were asked. */
async function askMore({ consultant, organisation }: Plan, times: number): Promise<Request[]> {
  const requests: Request[] = [];
  for (let time = 0; time < times; time += 1) {
    const strategy = await consultant.startsStrategy(organisation);
    await writePurpose(consultant, strategy.id);
    requests.push(await submit(consultant, strategy.id));
  }
  return requests;
}

const makeOverdue = ({ id }: Request) =>
  stored("UPDATE approval_request SET due_at = now() - interval '1 second' WHERE id = $1", [id]);

describe('what waits for somebody', () => {
  it('is each request that asks them, longest waiting first', async () => {
    const plan = await newRequest();
    const more = await askMore(plan, 2);
    expect(idsIn(await inboxOf(plan.approver))).toEqual([plan.request, ...more].map(({ id }) => id));
  });

  it('is named by the version that they are to look at', async () => {
    const { approver, request } = await newRequest();
    expect((await inboxOf(approver)).nodes[0]?.revision).toEqual({ sha256: request.revision.sha256 });
  });

  it('is nothing for the agency, which asks', async () => {
    const { consultant } = await newRequest();
    expect(await inboxOf(consultant)).toMatchObject({ nodes: [], totalCount: 0 });
  });

  it('is nothing for an approver of another client', async () => {
    const { agency, consultant } = await newRequest();
    const other = await agency.invites(await consultant.takesOn('Other client'), 'APPROVER');
    expect(await inboxOf(other)).toMatchObject({ nodes: [], totalCount: 0 });
  });

  it('is not what they wrote themselves', async () => {
    const { agency, organisation, consultant, strategy, goal } = await newPurpose();
    const author = await agency.invites(organisation, 'APPROVER');
    await agency.invites(organisation, 'APPROVER');
    await saveItem(author, goal, { statement: 'In my own words' });
    await submit(consultant, strategy.id);
    expect(await inboxOf(author)).toMatchObject({ nodes: [], totalCount: 0 });
  });

  it.each([
    ['APPROVE', undefined],
    ['REQUEST_CHANGES', 'Not yet'],
  ])('is no longer what they decided: %s', async (outcome, reason) => {
    const { approver, request } = await newRequest();
    await decide(approver, request, { outcome, ...(reason ? { reason } : {}) });
    expect(await inboxOf(approver)).toMatchObject({ nodes: [], totalCount: 0 });
  });

  it('is no longer what somebody else decided for all', async () => {
    const { agency, organisation, consultant, strategy } = await newPurpose();
    const [ana, ben] = [await agency.invites(organisation, 'APPROVER'), await agency.invites(organisation, 'APPROVER')];
    await decide(ana, await submit(consultant, strategy.id));
    expect(idsIn(await inboxOf(ben))).toEqual([]);
  });

  it('is no longer what was withdrawn', async () => {
    const { consultant, approver, request } = await newRequest();
    await withdraw(consultant, request.id);
    expect(idsIn(await inboxOf(approver))).toEqual([]);
  });

  it.each(['ON_HOLD', 'CLOSED'])('is nothing of a strategy that is %s', async (status) => {
    const { approver, strategy } = await newRequest();
    await stored('UPDATE strategy SET status = $2 WHERE id = $1', [strategy.id, status]);
    expect(idsIn(await inboxOf(approver))).toEqual([]);
  });
});

describe('paging through what waits', () => {
  const pagesOf = async (person: Person, first: number, between: (page: number) => Promise<unknown>) => {
    const pages: Inbox[] = [];
    for (let after: string | null = null; ; after = pages.at(-1)?.endCursor ?? null) {
      pages.push(await inboxOf(person, { first, after }));
      if (!pages.at(-1)?.hasNextPage) return pages;
      await between(pages.length);
    }
  };

  it('shows each exactly once', async () => {
    const plan = await newRequest();
    const all = [plan.request, ...(await askMore(plan, 4))];
    const pages = await pagesOf(plan.approver, 2, () => Promise.resolve());
    expect(pages.map(idsIn)).toEqual(
      [all.slice(0, 2), all.slice(2, 4), all.slice(4)].map((page) => page.map(({ id }) => id)),
    );
  });

  it('neither repeats nor skips when one is decided and another asked meanwhile', async () => {
    const plan = await newRequest();
    const all = [plan.request, ...(await askMore(plan, 3))];
    const late: Request[] = [];
    const pages = await pagesOf(plan.approver, 2, async (page) => {
      if (page > 1) return;
      await decide(plan.approver, plan.request);
      late.push(...(await askMore(plan, 1)));
    });
    expect(pages.flatMap(idsIn)).toEqual([...all, ...late].map(({ id }) => id));
  });

  it('counts all that wait on each page', async () => {
    const plan = await newRequest();
    await askMore(plan, 2);
    const pages = await pagesOf(plan.approver, 1, () => Promise.resolve());
    expect(pages.map(({ totalCount }) => totalCount)).toEqual([3, 3, 3]);
  });

  it('keeps those apart that were asked at the same instant', async () => {
    const plan = await newRequest();
    const all = [plan.request, ...(await askMore(plan, 2))];
    await stored("UPDATE approval_request SET opened_at = '2026-01-01Z' WHERE agency_id = $1", [plan.agency.id]);
    const pages = await pagesOf(plan.approver, 1, () => Promise.resolve());
    expect(pages.flatMap(idsIn).sort()).toEqual(all.map(({ id }) => id).sort());
  });
});

describe('a request past its due date', () => {
  it('is overdue in the inbox', async () => {
    const { approver, request } = await newRequest();
    await makeOverdue(request);
    expect((await inboxOf(approver)).nodes).toMatchObject([{ id: request.id, isOverdue: true }]);
  });

  it('is overdue on its page, and still open: silence never approves', async () => {
    const { approver, request } = await newRequest();
    await makeOverdue(request);
    expect(await readRequest(approver, request.id)).toMatchObject({ isOverdue: true, state: 'OPEN', canDecide: true });
  });

  it('is overdue no more once it was decided', async () => {
    const { approver, request } = await newRequest();
    await makeOverdue(request);
    expect(await decide(approver, request)).toMatchObject({ isOverdue: false });
  });

  it('is due a fortnight after it was asked', async () => {
    const { request } = await newRequest();
    const [row] = await stored<{ days: number }>(
      'SELECT extract(epoch FROM due_at - opened_at) / 86400 AS days FROM approval_request WHERE id = $1',
      [request.id],
    );
    expect(Number(row?.days)).toBe(14);
  });
});
