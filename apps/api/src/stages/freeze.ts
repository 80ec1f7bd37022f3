import {
  type BuiltOn,
  freezeItems,
  type FrozenItem,
  isSameInSubstance,
  readRevision,
  RevisionState,
  type Stage,
  stagesBefore,
  textOfRevision,
} from '@groundwork/domain';
import { personOf, sql, type TenantDb } from '@groundwork/tenancy';
import { createHash } from 'node:crypto';
import type { Strategy, StrategyStageRow } from '../strategies';
import { type ItemRow, itemsOfStrategy, linkTo } from './item-rows';
import { RevisionAuthor } from './revision-author.entity';
import { RevisionBasis } from './revision-basis.entity';
import { StageRevision } from './stage-revision.entity';

/** What a submission freezes: read once, under the stage's lock. */
export interface Draft {
  readonly row: StrategyStageRow;
  readonly rows: readonly ItemRow[];
  readonly items: readonly FrozenItem[];
  /** The stage's own version in force. */
  readonly inForce: StageRevision | undefined;
  /** Versions in force of the stages before it. */
  readonly basis: readonly StageRevision[];
  readonly authorIds: readonly string[];
}

export async function readDraft(
  db: TenantDb,
  row: StrategyStageRow,
  authorsSince: (edits: number) => Promise<readonly string[]>,
): Promise<Draft> {
  const { strategyId, stage } = row;
  const all = await itemsOfStrategy(db, strategyId);
  const rows = all.filter((item) => item.stage === stage);
  const inForce = await db.find(StageRevision, { strategyId, state: RevisionState.APPROVED });
  const own = inForce.find((revision) => revision.stage === stage);
  const before = stagesBefore(stage);
  return {
    row,
    rows,
    items: freezeItems(stage, rows, (id) => linkTo(id, all)),
    inForce: own,
    basis: inForce.filter((revision) => before.includes(revision.stage)).sort(byStage(before)),
    authorIds: await authorsSince(own?.edits ?? 0),
  };
}

/**
 * Whether the draft says the same as the version in force, and rests on the same versions of the stages before it. One
 * that rests on others needs another look, and so may be submitted again as it is.
 */
export function saysTheSame({ items, basis, inForce }: Draft): boolean {
  if (inForce === undefined) return false;
  const frozen = readRevision(textOf(inForce));
  const hashes = (builtOn: readonly BuiltOn[]): string => builtOn.map(({ sha256 }) => sha256).join();
  return isSameInSubstance(items, frozen.items) && hashes(basis.map(basisOf)) === hashes(frozen.builtOn);
}

/** Freezes a draft as the next version of its stage: the bytes that are stored are those that were hashed. */
export async function freeze(
  db: TenantDb,
  draft: Draft,
  strategy: Pick<Strategy, 'id' | 'title' | 'language' | 'depth'>,
  coverNote: string | null,
): Promise<StageRevision> {
  const { strategyId, stage, organisationId, edits } = draft.row;
  const number = 1 + (await lastNumber(db, draft.row));
  const { id, title, language, depth } = strategy;
  const text = textOfRevision({
    strategy: { id, title, language },
    stage,
    number,
    builtOn: draft.basis.map(basisOf),
    items: draft.items,
  });
  const canonical = Buffer.from(text, 'utf8');
  const revision = await db.insert(StageRevision, {
    organisationId,
    strategyId,
    stage,
    number,
    depth,
    canonical,
    sha256: createHash('sha256').update(canonical).digest(),
    coverNote,
    state: RevisionState.SUBMITTED,
    edits,
    submittedById: personOf(db.viewer),
    submittedAt: db.now,
  });
  for (const personId of draft.authorIds) {
    await db.insert(RevisionAuthor, { revisionId: revision.id, personId, organisationId });
  }
  for (const { id: builtOnId } of draft.basis) {
    await db.insert(RevisionBasis, { revisionId: revision.id, builtOnId, organisationId });
  }
  return revision;
}

async function lastNumber(db: TenantDb, { strategyId, stage }: StrategyStageRow): Promise<number> {
  const [row] = await db.rows<{ last: number | null }>(sql`
    SELECT max(r.number) AS last FROM stage_revision r
     WHERE ${db.scope(StageRevision, 'r')} AND r.strategy_id = ${strategyId} AND r.stage = ${stage}`);
  return row?.last ?? 0;
}

/** The canonical text, from the bytes that were hashed. */
export function textOf({ canonical }: Pick<StageRevision, 'canonical'>): string {
  return canonical.toString('utf8');
}

function basisOf({ stage, number, sha256 }: StageRevision): BuiltOn {
  return { stage, number, sha256: sha256.toString('hex') };
}

function byStage(order: readonly Stage[]) {
  return (a: StageRevision, b: StageRevision) => order.indexOf(a.stage) - order.indexOf(b.stage);
}
