import { Component, computed, DestroyRef, inject, input, OnInit, output, signal } from '@angular/core';
import { kindsOf } from '@groundwork/domain';
import { Banner, Button } from '@groundwork/ui';
import { EditorState } from './editor-state';
import { countInWords } from './field-words';
import { KindSection } from './kind-section';
import { changesAsked, LastAnswer } from './last-answer';
import { wordsOf } from './offered-drafts';
import { countPoints } from './open-point-lines';
import { OpenPlace, OpenPoints } from './open-points';
import { RowActs } from './row-acts';
import { SaveStatus } from './save-status';
import { StageDocument } from './stage-document';
import { StageDoor } from './stage-door';
import type { StageDraftResult, StandingFragment } from './stage.generated';
import { SubmitPanel } from './submit-panel';

/** One stage, written or read. Made anew for each stage that is opened. */
@Component({
  selector: 'app-stage-editor',
  imports: [Banner, Button, KindSection, LastAnswer, OpenPoints, SaveStatus, StageDocument, SubmitPanel],
  providers: [EditorState, RowActs, StageDoor],
  templateUrl: './stage-editor.html',
  styleUrl: './stage-editor.css',
  host: {
    '(window:online)': 'editor.desk.tryAgain()',
    '(window:pagehide)': 'editor.desk.flush()',
    '(document:visibilitychange)': 'editor.desk.flush()',
  },
})
export class StageEditor implements OnInit {
  protected readonly editor = inject(EditorState);
  /** The stage as it was when the page was opened. */
  readonly seen = input.required<StageDraftResult['stage']>();
  /** How it stands now. */
  readonly standing = input.required<StandingFragment>();
  /** Something of the stage has changed on the server. */
  readonly changed = output();

  protected readonly hasChanged = signal(false);
  protected readonly definitions = computed(() => kindsOf(this.editor.stage()));
  protected readonly openCount = computed(() => countPoints(this.editor.openLines()));
  protected readonly contents = computed(() => {
    const counts = this.definitions().map(({ kind }) => ({ kind, count: this.countOf(kind) }));
    return counts.filter(({ count }) => count > 0).map(({ kind, count }) => countInWords(kind, count));
  });
  protected readonly remarks = computed(() => {
    const answer = changesAsked(this.standing());
    return (answer?.remarks ?? []).map((remark) => ({ ...remark, by: answer?.person.name ?? '' }));
  });
  protected readonly offered = computed(() =>
    this.editor.desk.offered().map((kept) => wordsOf(kept, this.editor.titleOfId)),
  );
  protected readonly offeredWords = computed(() => {
    const { length } = this.editor.desk.offered();
    return length === 1
      ? 'Something you typed here was never saved'
      : `${length} things you typed here were never saved`;
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.editor.desk.close());
  }

  ngOnInit(): void {
    this.editor.begin(this.seen(), () => this.notice());
  }

  protected go({ itemId, kind, field }: OpenPlace): void {
    if (itemId && field) this.editor.goTo({ key: itemId, field });
    else this.editor.goToBlank(kind);
  }

  private notice(): void {
    this.hasChanged.set(true);
    this.changed.emit();
  }

  private countOf(kind: string): number {
    return this.editor.written().filter((row) => row.kind === kind).length;
  }
}
