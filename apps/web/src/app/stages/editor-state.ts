import { ApplicationRef, computed, inject, Injectable, signal } from '@angular/core';
import {
  Depth,
  ItemContent,
  ItemKind,
  KINDS,
  kindsOf,
  openPointsOf,
  Stage,
  titleOf,
  type ReferenceField,
} from '@groundwork/domain';
import { Session } from '../core/session';
import { isBlank, isUnsaved, stateOf } from './item-draft';
import { KeptDrafts } from './kept-drafts';
import { openPointLines } from './open-point-lines';
import { looksNeeded } from './row-looks';
import { heldRow, tidyContent, type AnsweredRow } from './row-content';
import { StageDoor } from './stage-door';
import { StageRowsDesk } from './stage-rows-desk';

export interface Target {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
}

export interface FieldPlace {
  readonly key: string;
  readonly field: string;
}

export interface LeftOver {
  readonly kind: ItemKind;
  readonly lines: readonly string[];
}

interface StageSeen {
  readonly stage: Stage;
  readonly depth: Depth;
  readonly strategy: { readonly id: string };
  readonly items: readonly AnsweredRow[];
  readonly stakeholders: readonly { readonly id: string; readonly title: string }[];
}

/** What the parts of one stage's editor share: the desk with the rows, what is open, and where the focus should go. */
@Injectable()
export class EditorState {
  private readonly application = inject(ApplicationRef);
  private readonly door = inject(StageDoor);
  private readonly kept = inject(KeptDrafts);
  private readonly session = inject(Session);

  desk!: StageRowsDesk;
  readonly stage = signal<Stage>('PURPOSE');
  readonly depth = signal<Depth>('LIGHT');
  readonly opened = signal<ReadonlySet<string>>(new Set());
  readonly focusOn = signal<FieldPlace | null>(null);
  /** For the ear only: what was just done with a row. */
  readonly announcement = signal('');
  /** Pasted lines for which there was no room. */
  readonly leftOver = signal<LeftOver | null>(null);
  private readonly stakeholders = signal<readonly Target[]>([]);

  /** Rows that say something, as the domain's rules read them. */
  readonly written = computed(() =>
    this.desk
      .rows()
      .filter((row) => !isBlank(row))
      .map(({ key, kind, content }) => ({ id: key, kind, content: tidyContent(content) })),
  );
  readonly openLines = computed(() => {
    const rows = this.written();
    const points = openPointsOf(this.stage(), this.depth(), rows);
    return openPointLines(points, (kind) => rows.filter((row) => row.kind === kind).map(({ id }) => id));
  });
  readonly unsavedCount = computed(() => this.desk.rows().filter((row) => isUnsaved(row)).length);
  /** Rows that stand in the way of a submission. */
  readonly looks = computed(() => looksNeeded(this.desk.rows()));
  readonly states = computed(() => this.desk.rows().map((row) => stateOf(row)));
  private readonly targets = computed<readonly Target[]>(() => [
    ...this.written().map(({ id, kind, content }) => ({ id, kind, title: titleOf(kind, content) })),
    ...this.stakeholders(),
  ]);

  begin(seen: StageSeen, changed: () => void): void {
    this.stage.set(seen.stage);
    this.depth.set(seen.depth);
    this.stakeholders.set(seen.stakeholders.map(({ id, title }) => ({ id, kind: 'STAKEHOLDER', title })));
    this.door.lead(seen.strategy.id, seen.stage);
    this.desk = new StageRowsDesk({
      door: this.door,
      kept: this.kept,
      personId: this.session.viewer()?.personId ?? '',
      strategyId: seen.strategy.id,
      kinds: kindsOf(seen.stage).map(({ kind }) => kind),
      now: Date.now,
      changed,
    });
    const inOrder = [...seen.items].sort((one, other) => one.position - other.position);
    this.desk.open(inOrder.map((row) => ({ kind: row.kind, held: heldRow(row) })));
  }

  targetsOf({ to }: ReferenceField): readonly Target[] {
    return this.targets().filter(({ kind, title }) => to.includes(kind) && title !== '');
  }

  readonly titleOfId = (id: string): string | undefined => this.targets().find((target) => target.id === id)?.title;

  async addStakeholder(name: string, key: string): Promise<string> {
    const content: ItemContent = { [KINDS.STAKEHOLDER.titleField]: name };
    const { id } = await this.door.addStakeholder(content, key);
    this.stakeholders.update((known) => [...known, { id, kind: 'STAKEHOLDER', title: name.trim() }]);
    return id;
  }

  toggle(key: string): void {
    this.opened.update((opened) =>
      opened.has(key) ? new Set([...opened].filter((other) => other !== key)) : new Set([...opened, key]),
    );
  }

  /** Opens the row if need be and puts the focus into one of its fields. */
  goTo(place: FieldPlace): void {
    const kind = this.desk.row(place.key)?.kind;
    if (kind && place.field !== KINDS[kind].titleField) this.opened.update((opened) => new Set([...opened, place.key]));
    this.focusOn.set({ ...place });
    // At once, not with the next frame: somebody who types fast has the next letter on its way to the next line.
    this.application.tick();
  }

  /** The blank row at the end of a kind. */
  goToBlank(kind: ItemKind): void {
    const blank = this.desk.rows().findLast((row) => row.kind === kind);
    if (blank) this.goTo({ key: blank.key, field: KINDS[kind].titleField });
  }
}
