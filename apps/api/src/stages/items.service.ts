import { Injectable } from '@nestjs/common';
import {
  assertValid,
  type Canonical,
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
import { lockStage, noteAuthor } from './authorship';
import { readContentInput } from './item-content.input';
import { placesOf, setPlaces, withPlace } from './item-places';
import { brokenReferences, pointingAt, setReferences } from './item-references';
import { itemsWithIds, shownItem } from './item-rows';
import { Item } from './item.entity';
import type { AddItemInput, MoveItemInput, RemoveItemInput, SaveItemInput } from './item.inputs';
import { assertFresh, assertMayWrite, assertPresent } from './stage.policy';

/** An item under the writer's hand: its stage is locked, and so is it. */
interface Held {
  readonly item: Item;
  readonly stage: StrategyStageRow;
}

@Injectable()
export class ItemsService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Adds an item to a stage's draft. Any stage can be written at any time; the gate holds back submitting only. */
  add(viewer: Viewer, input: AddItemInput): Promise<object> {
    return this.tenancy.transaction(viewer, async (db) => {
      const asked = { key: input.idempotencyKey, operation: 'addItem', input: plain(input) };
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
      }
      return this.read(db, item.id);
    });
  }

  /** Gives an item another place among its kind. Its content and version stay; nobody becomes an author by it. */
  move(viewer: Viewer, { id, position }: MoveItemInput): Promise<Pick<Item, 'strategyId' | 'stage'>> {
    return this.tenancy.transaction(viewer, async (db) => {
      const { item } = await this.hold(db, id);
      assertPresent(item);
      await setPlaces(db, withPlace(await placesOf(db, item.strategyId, item.kind), item.id, position));
      return item;
    });
  }

  /** Takes an item out of the draft; it can be brought back. What others point at stays. */
  remove(viewer: Viewer, { id, seenVersion }: RemoveItemInput): Promise<Pick<Item, 'strategyId' | 'stage'>> {
    return this.tenancy.transaction(viewer, async (db) => {
      const { item, stage } = await this.hold(db, id);
      if (item.removedAt !== null) return item;
      assertFresh(item, seenVersion);
      await this.assertNothingPointsAt(db, item);
      await setReferences(db, item, {});
      await db.update(Item, item, { removedAt: db.now, changedAt: db.now, changedById: personOf(viewer) });
      const remaining = await placesOf(db, item.strategyId, item.kind);
      await setPlaces(db, remaining);
      await this.changed(db, stage);
      return item;
    });
  }

  /** Brings a removed item back to its place. References to what has gone meanwhile are left empty. */
  restore(viewer: Viewer, { id }: { readonly id: string }): Promise<object> {
    return this.tenancy.transaction(viewer, async (db) => {
      const { item, stage } = await this.hold(db, id);
      if (item.removedAt === null) throw new DomainError(ErrorCode.CONFLICT, 'item.notRemoved');
      await this.assertRoom(db, item);
      const broken = (await brokenReferences(db, item, item.content)).map(({ path }) => path);
      const content = Object.fromEntries(Object.entries(item.content).filter(([name]) => !broken.includes(name)));
      const changes = { removedAt: null, content, changedAt: db.now, changedById: personOf(viewer) };
      await db.update(Item, item, changes);
      await setReferences(db, item, content);
      await setPlaces(db, withPlace(await placesOf(db, item.strategyId, item.kind), item.id, item.position));
      await this.changed(db, stage);
      return this.read(db, item.id);
    });
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
    const row = await lockStage(db, strategyId, stage);
    return { stage: row, item: await db.lock(Item, readId(id)) };
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

  private async changed(db: TenantDb, stage: StrategyStageRow): Promise<void> {
    const { organisationId, strategyId } = stage;
    await noteAuthor(db, stage);
    await announce(db, { topic: 'stage.changed', organisationId, ids: { strategyId, stage: stage.stage } });
  }

  private async read(db: TenantDb, id: string): Promise<object> {
    const [row] = await itemsWithIds(db, [id]);
    if (!row) throw new DomainError(ErrorCode.NOT_FOUND, 'row.notFound');
    const targets = referencesOf(row.kind, row.content).map(({ targetId }) => targetId);
    return shownItem(row, await itemsWithIds(db, targets));
  }
}

/**
 * An input as the plain JSON that it came as: GraphQL gives objects without a prototype. Text that is not well formed
 * cannot be hashed as it is; it is refused, at its field, before anything is written.
 */
function plain(input: AddItemInput): { readonly [name: string]: Canonical } {
  const json = JSON.stringify(input, (_, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value));
  return JSON.parse(json) as { readonly [name: string]: Canonical };
}
