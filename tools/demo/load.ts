import { randomUUID } from 'node:crypto';
import { GraphqlClient } from '../programs/graphql-client.ts';
import { Operator } from '../programs/operator.ts';
import { type DemoCase, readCase } from './case.ts';
import { demoPeople, type DemoPerson } from './people.ts';

export type DemoOptions = { url: string; databaseUrl: string; systemKey: string; password: string };

/** Which case is entered by whom, and how far it has come. */
const demoCases = [
  {
    id: 'nara-2017-2020',
    title: 'Social media strategy, FY 2017–2020',
    by: 'cleo',
    depth: 'FULL',
    rule: 'FOUR_EYES',
    submitted: 'PURPOSE',
  },
  {
    id: 'stoke-gp-facebook-2013-2018',
    title: 'Facebook for GP practices, 2013–2018',
    by: 'cleo',
    depth: 'LIGHT',
    rule: 'SOLE',
    submitted: undefined,
  },
  {
    id: 'maersk-line-2011-2013',
    title: 'Social media, 2011–2013',
    by: 'finn',
    depth: 'FULL',
    rule: 'FOUR_EYES',
    submitted: undefined,
  },
] as const;

const coverNote =
  'This is how we read your published strategy. Four goals, as you state them; owners and dates were not published and are left open.';

/** Enters the demo through the doors that everybody uses: the operator's program, then GraphQL as each person. */
export async function loadDemo(options: DemoOptions): Promise<void> {
  const operator = new Operator(options);
  try {
    const agencies = await hireStaff(operator, options);
    for (const { id, title, by, depth, rule, submitted } of demoCases) {
      const plan = await readCase(id);
      const consultant = await signInAs(personCalled(by), options);
      const organisationId = await takeOn(consultant, plan);
      for (const person of demoPeople.filter(({ organisation }) => organisation === id)) {
        await operator.addMember({ ...memberOf(person, agencies, options.password), organisationId });
      }
      if (rule !== 'FOUR_EYES') await setRule(consultant, organisationId, rule);
      const strategyId = await writePlan(consultant, { organisationId, depth, title }, plan);
      if (submitted) await submit(consultant, strategyId, submitted);
    }
  } finally {
    await operator.end();
  }
}

/** A client of the API, signed in as one of the demo people. */
export async function signInAs(person: DemoPerson, { url, password }: DemoOptions): Promise<GraphqlClient> {
  const client = new GraphqlClient(url);
  await client.ask('mutation ($input: SignInInput!) { signIn(input: $input) { personId } }', {
    input: { email: person.email, password },
  });
  return client;
}

async function hireStaff(operator: Operator, { password }: DemoOptions): Promise<Map<string, string>> {
  const agencies = new Map<string, string>();
  for (const person of demoPeople.filter(({ organisation }) => !organisation)) {
    if (!agencies.has(person.agency)) agencies.set(person.agency, await operator.createAgency(person.agency));
    await operator.addMember(memberOf(person, agencies, password));
  }
  return agencies;
}

async function takeOn(consultant: GraphqlClient, { organisation }: DemoCase): Promise<string> {
  const { createOrganisation } = await consultant.ask<{ createOrganisation: { id: string } }>(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id } }',
    { input: { ...organisation, idempotencyKey: randomUUID() } },
  );
  return createOrganisation.id;
}

async function writePlan(
  consultant: GraphqlClient,
  strategy: { organisationId: string; depth: string; title: string },
  { items }: DemoCase,
): Promise<string> {
  const { createStrategy } = await consultant.ask<{ createStrategy: { id: string } }>(
    'mutation ($input: CreateStrategyInput!) { createStrategy(input: $input) { id } }',
    { input: { ...strategy, idempotencyKey: randomUUID() } },
  );
  const strategyId = createStrategy.id;
  for (const content of items) {
    await consultant.ask('mutation ($input: AddItemInput!) { addItem(input: $input) { id } }', {
      input: { strategyId, content, idempotencyKey: randomUUID() },
    });
  }
  return strategyId;
}

async function setRule(consultant: GraphqlClient, organisationId: string, rule: string): Promise<void> {
  await consultant.ask('mutation ($input: SetApprovalRuleInput!) { setApprovalRule(input: $input) { id } }', {
    input: { organisationId, rule, seenVersion: 1 },
  });
}

async function submit(consultant: GraphqlClient, strategyId: string, stage: string): Promise<void> {
  await consultant.ask('mutation ($input: SubmitStageInput!) { submitStage(input: $input) { id } }', {
    input: { strategyId, stage, coverNote, idempotencyKey: randomUUID() },
  });
}

function personCalled(key: string): DemoPerson {
  const person = demoPeople.find((candidate) => candidate.key === key);
  if (!person) throw new Error(`Nobody in the demo is called ${key}.`);
  return person;
}

function memberOf(
  { agency, name, email, role, reachesAll }: DemoPerson,
  agencies: Map<string, string>,
  password: string,
) {
  return { agencyId: agencies.get(agency) ?? '', name, email, password, role, ...(reachesAll ? { reachesAll } : {}) };
}
