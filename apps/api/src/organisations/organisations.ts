import { ApprovalRule, assertValid, DomainError, ErrorCode, LedgerAct, Role } from '@groundwork/domain';
import type { TenantDb } from '@groundwork/tenancy';
import { readId } from '../graphql/read-id';
import { TextReader } from '../graphql/read-text';
import { once } from '../idempotency';
import { Membership } from '../identity';
import { record } from '../ledger';
import { Organisation } from './organisation.entity';
import type { CreateOrganisationInput, SetApprovalRuleInput } from './organisation.inputs';
import { assertMayCreateOrganisation, assertRuleFits } from './organisation.policy';

const LONGEST_NAME = 200;

/** Takes on a client, in the transaction that is open; answers with its id. */
export async function createOrganisation(db: TenantDb, input: CreateOrganisationInput): Promise<string> {
  assertMayCreateOrganisation(db.viewer);
  const reader = new TextReader();
  const name = reader.required('name', input.name, LONGEST_NAME);
  const sector = reader.optional('sector', input.sector, LONGEST_NAME);
  assertValid(reader.problems);
  return once(db, { key: input.idempotencyKey, operation: 'createOrganisation', input: { name, sector } }, async () => {
    const { id } = await db.insert(Organisation, {
      name,
      sector,
      approvalRule: ApprovalRule.FOUR_EYES,
      createdAt: db.now,
    });
    await record(db, { act: LedgerAct.ORGANISATION_CREATED, organisationId: id, chainId: id, payload: { name } });
    return id;
  });
}

/** Says who may approve at a client, in the transaction that is open. Requests that are open keep the rule they began with. */
export async function setApprovalRule(db: TenantDb, input: SetApprovalRuleInput): Promise<void> {
  const { rule, seenVersion } = input;
  const organisation = await db.lock(Organisation, readId(input.organisationId));
  if (organisation.version !== seenVersion) {
    throw new DomainError(ErrorCode.STALE, 'row.stale', { facts: { version: organisation.version } });
  }
  const { id } = organisation;
  assertRuleFits(rule, (await approversOf(db, id)).length);
  await db.update(Organisation, organisation, { approvalRule: rule });
  await record(db, { act: LedgerAct.APPROVAL_RULE_SET, organisationId: id, chainId: id, payload: { rule } });
}

/** Who may approve at a client. */
export function approversOf(db: TenantDb, organisationId: string): Promise<Membership[]> {
  return db.find(Membership, { organisationId, role: Role.APPROVER, suspendedAt: null }, { orderBy: 'id' });
}
