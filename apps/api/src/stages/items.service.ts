import { Injectable } from '@nestjs/common';
import {
  assertValid,
  canonicalText,
  checkContent,
  DomainError,
  ErrorCode,
  hasRoom,
  type ItemContent,
  KINDS,
  referencesOf,
  titleOf,
} from '@groundwork/domain';
import { personOf, Tenancy, type TenantDb, type Viewer } from '@groundwork/tenancy';
import { readId } from '../graphql/read-id';
import { once } from '../idempotency';
import { announce } from '../outbox';
import { Strategy, type StrategyStageRow } from '../strategies';
import { lockStage, lockStages, noteAuthor } from './authorship';
import { plainInput, readContentInput } from './item-content.input';
import { placesOf, setPlaces, withPlace } from './item-places';
import { brokenReferences, pointingAt, setReferences, stagesPointingAt } from './item-references';
import { itemsWithIds, shownItem } from './item-rows';
import { Item } from './item.entity';
import type { AddItemInput, MoveItemInput, RemoveItemInput, SaveItemInput } from './item.inputs';
import { assertFresh, assertMayWrite, assertPresent } from './stage.policy';
import type { StrategyStage } from './stage.type';
import { StagesService } from './stages.service';

/** An item under the writer's hand: its stage is locked, and so is it. */
interface Held {
  readonly item: Item;
  readonly stage: StrategyStageRow;
}

@Injectable()
export class ItemsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly stages: StagesService,
  ) {}

  /** Adds an item to a stage's draft. Any stage can be written at any time; the gate holds back submitting only. */
  add(viewer: Viewer, input: AddItemInput): Promise<object> {
    return this.tenancy.transaction(viewer, async (db) => {
      const asked = { key: input.idempotencyKey, operation: 'addItem', input: plainInput(input) };
      return this.read(db, await once(db, asked, () => this.insert(db, input)));
    });
  }

  /** Replaces an item's whole content. Sent again with the content that is there already, it changes nothing. */
  save(viewer: Viewer, { id, seenVersion, content: sent }: SaveItemInput): Promise<object> {
    return this.tenancy.transaction(viewer, async (db) => {
      const { item, stage } = await this.hold(db, id);
      assertPresent(item);
      const content = await this.checked(db, item, sent);
      if (canonicalText(content) !== canonicalText(item.content)) {
        assertFresh(item, seenVersion);
        await db.update(Item, item, { content, changedAt: db.now, changedById: personOf(viewer) });
        await setReferences(db, item, content);
        await this.changed(db, stage);
        if (titleOf(item.kind, content) !== titleOf(item.kind, item.content)) await this.renamed(db, item);
      }
      return this.read(db, item.id);
    });
  }

  /** Gives an item another place among its kind. Its content and version stay; nobody becomes an author by it. */
  move(viewer: Viewer, { id, position }: MoveItemInput): Promise<StrategyStage> {
    return this.tenancy.transaction(viewer, async (db) => {
      const { item, stage } = await this.hold(db, id);
      assertPresent(item);
      await setPlaces(db, withPlace(await placesOf(db, item.strategyId, item.kind), item.id, position));
      await this.tell(db, stage);
      return this.stages.read(db, item.strategyId, item.stage);
    });
  }

  /** Takes an item out of the draft; it can be brought back. What others point at stays. */
  remove(viewer: Viewer, { id, seenVersion }: RemoveItemInput): Promise<StrategyStage> {
    return this.tenancy.transaction(viewer, async (db) => {
      const held = await this.hold(db, id);
      if (held.item.removedAt === null) {
        assertFresh(held.item, seenVersion);
        await this.takeOut(db, held);
      }
      return this.stages.read(db, held.item.strategyId, held.item.stage);
    });
  }

  /** Brings a removed item back to its place. References to what has gone meanwhile are left empty. */
  restore(viewer: Viewer, { id }: { readonly id: string }): Promise<object> {
    return this.tenancy.transaction(viewer, async (db) => {
      const held = await this.hold(db, id);
      if (held.item.removedAt !== null) await this.bringBack(db, held);
      return this.read(db, held.item.id);
    });
  }

  private async takeOut(db: TenantDb, { item, stage }: Held): Promise<void> {
    await this.assertNothingPointsAt(db, item);
    await setReferences(db, item, {});
    await db.update(Item, item, { removedAt: db.now, changedAt: db.now, changedById: personOf(db.viewer) });
    await setPlaces(db, await placesOf(db, item.strategyId, item.kind));
    await this.changed(db, stage);
  }

  private async bringBack(db: TenantDb, { item, stage }: Held): Promise<void> {
    await this.assertRoom(db, item);
    const broken = (await brokenReferences(db, item, item.content)).map(({ path }) => path);
    const content = Object.fromEntries(Object.entries(item.content).filter(([name]) => !broken.includes(name)));
    const changes = { removedAt: null, content, changedAt: db.now, changedById: personOf(db.viewer) };
    await db.update(Item, item, changes);
    await setReferences(db, item, content);
    await setPlaces(db, withPlace(await placesOf(db, item.strategyId, item.kind), item.id, item.position));
    await this.changed(db, stage);
  }

  private async insert(db: TenantDb, { strategyId, content: sent, position }: AddItemInput): Promise<string> {
    const strategy = await db.get(Strategy, readId(strategyId));
    assertMayWrite(strategy);
    const { kind } = readContentInput(sent);
    const place = { strategyId: strategy.id, organisationId: strategy.organisationId, kind };
    const stage = await lockStage(db, strategy.id, KINDS[kind].stage);
    await this.assertRoom(db, place);
    const content = await this.checked(db, place, sent);
    const before = await placesOf(db, strategy.id, kind);
    const item = await db.insert(Item, {
      ...place,
      stage: stage.stage,
      position: before.length,
      content,
      changedAt: db.now,
      changedById: personOf(db.viewer),
      removedAt: null,
    });
    if (position !== undefined && position !== null)
      await setPlaces(db, withPlace([...before, item.id], item.id, position));
    await setReferences(db, item, content);
    await this.changed(db, stage);
    return item.id;
  }

  private async hold(db: TenantDb, id: string): Promise<Held> {
    const { strategyId, stage } = await db.get(Item, readId(id));
    assertMayWrite(await db.get(Strategy, strategyId));
    const rows = await lockStages(db, strategyId, [stage, ...(await stagesPointingAt(db, readId(id)))]);
    const own = rows.find((row) => row.stage === stage);
    if (!own) throw new Error(`A strategy without the stage ${stage}.`);
    return { stage: own, item: await db.lock(Item, readId(id)) };
  }

  private async checked(
    db: TenantDb,
    place: Pick<Item, 'strategyId' | 'kind'>,
    input: AddItemInput['content'],
  ): Promise<ItemContent> {
    const { kind, sent } = readContentInput(input);
    if (kind !== place.kind) throw new DomainError(ErrorCode.INVALID, 'input.kindFixed');
    const { content, problems } = checkContent(kind, sent);
    assertValid([...problems, ...(await brokenReferences(db, place, content))]);
    return content;
  }

  private async assertRoom(db: TenantDb, { strategyId, kind }: Pick<Item, 'strategyId' | 'kind'>): Promise<void> {
    const { most } = KINDS[kind];
    if (hasRoom(KINDS[kind], (await placesOf(db, strategyId, kind)).length)) return;
    const reason = most === 1 ? 'item.onlyOne' : 'item.tooMany';
    throw new DomainError(ErrorCode.CONFLICT, reason, { parameters: { max: most } });
  }

  private async assertNothingPointsAt(db: TenantDb, item: Item): Promise<void> {
    const pointing = await pointingAt(db, item.id);
    if (pointing.length === 0) return;
    const titles = pointing.map(({ kind, content }) => titleOf(kind, content) || KINDS[kind].words.one).join(', ');
    const facts = { itemIds: pointing.map(({ id }) => id) };
    throw new DomainError(ErrorCode.CONFLICT, 'item.referredTo', { parameters: { titles }, facts });
  }

  /** Whoever renames what others point at writes in their stages too: the title is frozen into their versions. */
  private async renamed(db: TenantDb, { id, strategyId, stage }: Item): Promise<void> {
    const others = (await stagesPointingAt(db, id)).filter((pointing) => pointing !== stage);
    for (const row of await lockStages(db, strategyId, others)) await this.changed(db, row);
  }

  private async changed(db: TenantDb, stage: StrategyStageRow): Promise<void> {
    await noteAuthor(db, stage);
    await this.tell(db, stage);
  }

  private async tell(db: TenantDb, stage: StrategyStageRow): Promise<void> {
    const { organisationId, strategyId } = stage;
    await announce(db, { topic: 'stage.changed', organisationId, ids: { strategyId, stage: stage.stage } });
  }

  private async read(db: TenantDb, id: string): Promise<object> {
    const [row] = await itemsWithIds(db, [id]);
    if (!row) throw new DomainError(ErrorCode.NOT_FOUND, 'row.notFound');
    const targets = referencesOf(row.kind, row.content).map(({ targetId }) => targetId);
    return shownItem(row, await itemsWithIds(db, targets));
  }
}
