import { GraphqlClient } from '../support/client.ts';
import { withConnection } from '../support/postgres.ts';
import { type Attempt, attemptsOf, type Depth } from './attempts.ts';
import { evidenceOf } from './evidence.ts';
import type { Principal, World } from './isolated-world.ts';
import { rowOf } from './rows.ts';
import { signIn } from './sign-in.ts';

export type Violation = {
  /** What went wrong: something was shown, told, done or changed that must not be. */
  readonly kind:
    'SHOWN' | 'TOLD_APART' | 'GRANTED' | 'NOT_CLOSED' | 'BROKE' | 'SESSION' | 'COUNTED' | 'REFUSED' | 'CHANGED';
  readonly who: string;
  readonly what: string;
  readonly detail: string;
};

export type Findings = { readonly probes: number; readonly violations: readonly Violation[] };

type Answer = { readonly status: number; readonly headers: string; readonly text: string; readonly cookies: string };
type Body = {
  data?: Readonly<Record<string, unknown>> | null;
  errors?: readonly { message: string; extensions?: { code?: string; reason?: string } }[];
};

/** What is asked for before a release, and less than today's contract comes to: fewer means that something was lost. */
export const LEAST_PROBES = 4_800;

const AT_ONCE = 8;
/** New with each request, whatever is asked. */
const PER_REQUEST = ['date', 'x-request-id', 'connection', 'keep-alive'];

/** Tries everything that the contract offers on the victim's rows; what is found must be nothing. */
export async function probe(apiUrl: string, world: World, depth: Depth = 'THOROUGH'): Promise<Findings> {
  const attempts = world.principals.flatMap((principal) =>
    attemptsOf(principal, world.victim, depthFor(principal, world, depth)),
  );
  const before = await standing(apiUrl, world);
  const references = new Map<string, Promise<Answer>>();
  const violations: Violation[] = [];
  await inTurns(attempts, async (attempt) => {
    const answer = await send(apiUrl, attempt, attempt.variables);
    violations.push(...judged(attempt, answer));
    if (!attempt.asIf) return;
    const reference = await referenceFor(apiUrl, attempt, references);
    if (alike(answer) !== alike(reference)) {
      violations.push(violation(attempt, 'TOLD_APART', `${answer.text} instead of ${reference.text}`));
    }
  });
  violations.push(...changesBetween(before, await standing(apiUrl, world)));
  return { probes: attempts.length + references.size, violations };
}

/** What is no id is read before it matters whose it is: one of each role tries it for all. */
function depthFor(principal: Principal, { principals }: World, depth: Depth): Depth {
  const first = principals.find(({ person }) => person?.role === principal.person?.role);
  return depth === 'THOROUGH' && first !== principal ? 'ROWS' : depth;
}

/** The same call with nobody's id is asked once for each principal and slot. */
function referenceFor(apiUrl: string, attempt: Attempt, references: Map<string, Promise<Answer>>): Promise<Answer> {
  const key = JSON.stringify([attempt.principal.name, attempt.field.name, attempt.asIf]);
  const known = references.get(key) ?? send(apiUrl, attempt, attempt.asIf ?? {});
  references.set(key, known);
  return known;
}

async function send(apiUrl: string, { principal, field }: Attempt, variables: object): Promise<Answer> {
  // Whoever signs out is signed in anew for it, and stays.
  const isLeaving = field.name === 'signOut' && principal.person !== undefined;
  const cookie = isLeaving ? await freshCookie(apiUrl, principal.person) : principal.cookie;
  const response = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-groundwork': '1',
      ...(cookie ? { cookie } : {}),
      ...principal.headers,
    },
    body: JSON.stringify({ query: field.document, variables }),
    signal: AbortSignal.timeout(30_000),
  });
  const headers = [...response.headers].filter(([name]) => !PER_REQUEST.includes(name));
  return {
    status: response.status,
    headers: headers.map(([name, value]) => `${name}: ${value}`).join('\n'),
    text: await response.text(),
    cookies: response.headers.getSetCookie().join('\n'),
  };
}

async function freshCookie(apiUrl: string, person: Attempt['principal']['person']): Promise<string> {
  const client = new GraphqlClient(apiUrl);
  if (person) await signIn(client, person);
  return client.cookie;
}

function alike({ status, headers, text }: Answer): string {
  return [status, headers, text].join('\n\n');
}

/** What one answer gives away by itself. */
function judged(attempt: Attempt, answer: Answer): Violation[] {
  const { principal, field, expects, named } = attempt;
  const found: Violation[] = [];
  const note = (kind: Violation['kind'], detail: string): void => void found.push(violation(attempt, kind, detail));
  const whole = alike(answer).toLowerCase();
  const shown = principal.hidden.filter((text) => !named.includes(text) && whole.includes(text.toLowerCase()));
  if (shown.length > 0) note('SHOWN', `${shown.join(', ')} in ${answer.text}`);
  const { data, errors = [] } = JSON.parse(answer.text) as Body;
  const [error] = errors;
  const code = error?.extensions?.code;
  if (answer.status >= 500 || code === 'INTERNAL' || code === 'UNAVAILABLE') note('BROKE', answer.text);
  if (/groundwork=[^;\s]/.test(answer.cookies)) note('SESSION', answer.cookies);
  const isAnswered = errors.length === 0;
  if (expects === 'REFUSAL' && isAnswered) note('GRANTED', answer.text);
  if (expects === 'SUCCESS' && !isAnswered) note('REFUSED', answer.text);
  if (principal.isOutsider && rowOf(field.name).act !== 'PUBLIC' && !isClosed(code)) note('NOT_CLOSED', answer.text);
  if (isAnswered && hasOddCount(data?.[field.name], attempt.variables)) note('COUNTED', answer.text);
  return found;
}

/** Malformed variables are refused before anybody asks who it is. */
function isClosed(code: string | undefined): boolean {
  return code === 'UNAUTHENTICATED' || code === 'BAD_USER_INPUT';
}

/** A list that tells how many there are must not count what it does not show. */
function hasOddCount(result: unknown, variables: Readonly<Record<string, unknown>>): boolean {
  const page = (result ?? {}) as { nodes?: unknown[]; totalCount?: number; hasNextPage?: boolean };
  if (!page.nodes || page.hasNextPage || 'after' in variables || 'chainId' in variables) return false;
  return page.nodes.length !== page.totalCount;
}

function violation({ principal, field, what }: Attempt, kind: Violation['kind'], detail: string): Violation {
  return { kind, who: principal.name, what: `${field.name}: ${what}`, detail: detail.slice(0, 600) };
}

/** The victim's rows, as the database holds them and as the victim's own people read them. */
async function standing(apiUrl: string, { victim, superuserUrl, principals }: World): Promise<Record<string, string>> {
  const rows = await withConnection(superuserUrl, (client) =>
    evidenceOf(client, victim.agency.id, victim.organisation.id),
  );
  const { approver } = victim.people;
  const ownQueries = attemptsOf({ ...owner(principals), cookie: approver.client.cookie, own: victim }, victim, 'BRIEF');
  const answers = ownQueries
    .filter(({ what }) => what === 'the own rows')
    .map(async (attempt) => [`read by ${attempt.field.name}`, (await send(apiUrl, attempt, attempt.variables)).text]);
  return { ...rows, ...Object.fromEntries(await Promise.all(answers)) };
}

function owner(principals: World['principals']): World['principals'][number] {
  const [somebody] = principals;
  if (!somebody) throw new Error('There is nobody.');
  return { ...somebody, name: 'the rightful approver', isOutsider: false, reachesOwn: true, hidden: [] };
}

function changesBetween(before: Record<string, string>, after: Record<string, string>): Violation[] {
  return Object.keys({ ...before, ...after })
    .filter((place) => before[place] !== after[place])
    .map((place) => ({
      kind: 'CHANGED',
      who: 'somebody',
      what: place,
      detail: `${before[place]?.slice(0, 250)} became ${after[place]?.slice(0, 250)}`,
    }));
}

async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values();
  const worker = async (): Promise<void> => {
    for (const one of waiting) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Findings of one kind in one place, told once: a thousand lines help nobody. */
export function inBrief({ violations }: Findings): string[] {
  const alikeOnes = Map.groupBy(violations, ({ kind, what }) => `${kind} ${what}`);
  return [...alikeOnes].map(([place, all]) => {
    const [first] = all;
    return `${place} (${all.length} times, e.g. ${first?.who}): ${first?.detail}`;
  });
}
