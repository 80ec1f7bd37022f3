import { type ApprovalRule, DomainError, ErrorCode, mayDo } from '@groundwork/domain';
import { type Sql, sql, type TenantDb, type Viewer } from '@groundwork/tenancy';
import type { Page } from '../graphql/paging';
import type { PersonLink } from '../identity';
import { Organisation } from '../organisations';
import { type StageFacts, stageFactsOfS, stageOverviews, type StrategyOverview } from '../strategies';
import type { OrganisationType } from './organisation.type';

interface StrategyCard extends Omit<StrategyOverview, 'stages'> {
  readonly stages: readonly StageFacts[] | null;
}

interface OrganisationCard {
  readonly id: string;
  readonly name: string;
  /** By which the list is sorted, as the database has it. */
  readonly sortKey: string;
  readonly sector: string | null;
  readonly version: number;
  readonly approvalRule: ApprovalRule;
  readonly approvers: readonly PersonLink[];
  readonly strategies: readonly StrategyCard[];
}

export interface PortfolioRows {
  /** One more than was asked for, when there is a next page. */
  readonly cards: readonly OrganisationCard[];
  readonly totalCount: number;
}

/** A client `o` of the statement around it, with all that a list shows of it, as JSON. */
const cardOfO = sql`jsonb_build_object(
  'id', o.id, 'name', o.name, 'sortKey', lower(o.name), 'sector', o.sector, 'version', o.version,
  'approvalRule', o.approval_rule,
  'approvers', coalesce((
    SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'side', p.side) ORDER BY p.name, p.id)
    FROM membership m
    JOIN person p ON p.agency_id = m.agency_id AND p.id = m.person_id
    WHERE m.agency_id = o.agency_id AND m.organisation_id = o.id AND m.role = 'APPROVER' AND m.suspended_at IS NULL
  ), '[]'),
  'strategies', coalesce((
    SELECT jsonb_agg(jsonb_build_object(
      'id', s.id, 'title', s.title, 'status', s.status, 'depth', s.depth,
      'periodFrom', s.period_from, 'periodUntil', s.period_until, 'stages', ${stageFactsOfS}
    ) ORDER BY s.created_at DESC, s.id DESC)
    FROM strategy s
    WHERE s.agency_id = o.agency_id AND s.organisation_id = o.id
  ), '[]'))`;

/** The hot list of clients: one statement for the whole page, however many strategies there are. */
export async function readPortfolio(db: TenantDb, page: Page, search: string | null): Promise<PortfolioRows> {
  const [row] = await db.rows<PortfolioRows>(sql`
    WITH matching AS (
      SELECT o.* FROM organisation o
      WHERE ${db.scope(Organisation, 'o')} AND (${search}::text IS NULL OR position(lower(${search}) IN lower(o.name)) > 0)
    ), o AS (
      SELECT * FROM matching m ${rowsAfter(page)} ORDER BY lower(m.name), m.id LIMIT ${page.first + 1}
    )
    SELECT (SELECT count(*)::int FROM matching) AS "totalCount",
           coalesce((SELECT jsonb_agg(${cardOfO} ORDER BY lower(o.name), o.id) FROM o), '[]') AS cards`);
  if (!row) throw new Error('A count always has a row.');
  return row;
}

function rowsAfter({ after }: Page): Sql {
  return after === null ? sql`` : sql`WHERE (lower(m.name), m.id) > (${after[0]}, ${after[1]}::uuid)`;
}

/** One client, in the transaction that is open; `NOT_FOUND` for what is out of reach. */
export async function readOrganisation(db: TenantDb, id: string): Promise<OrganisationType> {
  const [row] = await db.rows<{ card: OrganisationCard }>(
    sql`SELECT ${cardOfO} AS card FROM organisation o WHERE ${db.scope(Organisation, 'o')} AND o.id = ${id}`,
  );
  if (!row) throw new DomainError(ErrorCode.NOT_FOUND, 'row.notFound');
  return organisationOf(db.viewer, row.card);
}

/** Adds what rules say to what the rows say. */
export function organisationOf({ role }: Pick<Viewer, 'role'>, card: OrganisationCard): OrganisationType {
  return {
    ...card,
    approvers: [...card.approvers],
    strategies: card.strategies.map((strategy) => ({ ...strategy, stages: stageOverviews(strategy.stages) })),
    canCreateStrategy: mayDo(role, 'CREATE_STRATEGY'),
    canSetApprovalRule: mayDo(role, 'SET_APPROVAL_RULE'),
  };
}
