import type { ItemKind } from '@groundwork/domain';
import { Failure } from '../core/failure';
import { DraftState, isBlank, Sending, stateOf } from './item-draft';
import { KeptDraft } from './kept-drafts';
import { HeldRow } from './row-content';
import { Door } from './stage-door';
import { StageRowsDesk } from './stage-rows-desk';

/** A server of rows that answers when it is told to, so that races can be played through. */
export class ScriptedDoor implements Door {
  readonly rows = new Map<string, HeldRow>();
  readonly heard: string[] = [];
  isCut = false;
  /** The next answer is lost on its way, though the server has acted. */
  losesNext = false;
  hold: Promise<void> | undefined;
  private readonly added = new Map<string, string>();

  async deliver(_kind: ItemKind, sending: Sending): Promise<HeldRow> {
    this.heard.push(`${sending.type} ${sending.content['statement']}`);
    await this.answer();
    const row = sending.type === 'ADD' ? this.add(sending) : this.save(sending);
    if (!this.losesNext) return row;
    this.losesNext = false;
    throw cut();
  }

  async move(id: string, position: number): Promise<void> {
    this.heard.push(`MOVE ${id} ${position}`);
    await this.answer();
  }

  async remove(id: string, seenVersion: number): Promise<void> {
    this.heard.push(`REMOVE ${id}`);
    await this.answer();
    const row = this.rows.get(id);
    if (!row) throw new Failure('NOT_FOUND', 'row.notFound', '');
    if (row.version !== seenVersion) throw new Failure('STALE', 'row.stale', '');
    this.rows.delete(id);
  }

  async restore(id: string): Promise<HeldRow> {
    this.heard.push(`RESTORE ${id}`);
    await this.answer();
    return this.put(id, 9, 'restored');
  }

  look(id: string): Promise<HeldRow | null> {
    return Promise.resolve(this.rows.get(id) ?? null);
  }

  put(id: string, version: number, statement: string): HeldRow {
    const row = { id, version, content: { statement }, changedBy: 'Ben' };
    this.rows.set(id, row);
    return row;
  }

  private add({ key, content }: { key: string; content: HeldRow['content'] }): HeldRow {
    const id = this.added.get(key) ?? `new-${this.added.size + 1}`;
    this.added.set(key, id);
    return this.put(id, 1, String(content['statement']));
  }

  private save(sending: Extract<Sending, { type: 'SAVE' }>): HeldRow {
    const row = this.rows.get(sending.id);
    if (!row) throw new Failure('NOT_FOUND', 'row.notFound', '');
    if (row.version !== sending.seenVersion) throw new Failure('STALE', 'row.stale', '');
    return this.put(row.id, row.version + 1, String(sending.content['statement']));
  }

  private async answer(): Promise<void> {
    await this.hold;
    if (this.isCut) throw cut();
  }
}

const cut = () => new Failure('NETWORK', '', 'Nobody answers.');

/** For specs: a desk of goals on such a server, with a browser's storage that outlives it. */
export class ScriptedDesk {
  readonly door = new ScriptedDoor();
  readonly kept = new Map<string, KeptDraft>();
  desk = this.newDesk();

  open(...statements: string[]): void {
    this.desk.open(
      statements.map((statement, at) => ({ kind: 'GOAL', held: this.door.put(`g${at + 1}`, 1, statement) })),
    );
  }

  /** The page again, as after a crash. */
  reopen(): void {
    this.desk = this.newDesk();
    this.desk.open([...this.door.rows.values()].map((held) => ({ kind: 'GOAL', held })));
  }

  state(key: string): DraftState | 'NONE' {
    const row = this.desk.row(key);
    return row ? stateOf(row) : 'NONE';
  }

  shown(): readonly unknown[] {
    const written = this.desk.rows().filter((row) => !isBlank(row));
    return written.map(({ content }) => content['statement']);
  }

  stored(): readonly unknown[] {
    return [...this.door.rows.values()].map(({ content }) => content['statement']);
  }

  blankKey(): string {
    return this.desk.rows().at(-1)?.key ?? '';
  }

  private newDesk(): StageRowsDesk {
    return new StageRowsDesk({
      door: this.door,
      kept: {
        keep: (_person, _strategy, draft) => void this.kept.set(draft.key, draft),
        forget: (_person, _strategy, key) => void this.kept.delete(key),
        of: () => [...this.kept.values()],
        outlive: () => undefined,
      },
      personId: 'ann',
      strategyId: 's1',
      kinds: ['GOAL'],
      now: () => 1,
      changed: () => undefined,
    });
  }
}
