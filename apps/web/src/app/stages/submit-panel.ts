import { Component, computed, ElementRef, inject, input, OnInit, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner, Button, stageName, TextArea } from '@groundwork/ui';
import { messageOf } from '../core/failure';
import { GraphqlApi } from '../core/graphql-api';
import { idempotencyKeys } from '../core/idempotency';
import { Session } from '../core/session';
import { KeptDrafts } from './kept-drafts';
import { peopleInWords } from './people-words';
import { RowLook } from './row-looks';
import { sentencesIn } from './sentences';
import { DecidersDocument, StandingFragment, SubmitStageDocument } from './stage.generated';
import { inboxWords, standingSentence, submitRefusalWords } from './standing-words';
import { WithdrawRequest } from './withdraw-request';

const MOST_SENTENCES = 3;
const NOTE_HINT = 'Up to three sentences: what it is about, and what you would like to be looked at.';

/** Sends the stage to the client, and says who decides and what happens next; while it is there, takes it back. */
@Component({
  selector: 'app-submit-panel',
  imports: [Banner, Button, RouterLink, TextArea, WithdrawRequest],
  templateUrl: './submit-panel.html',
  styleUrl: './submit-panel.css',
})
export class SubmitPanel implements OnInit {
  private readonly api = inject(GraphqlApi);
  private readonly kept = inject(KeptDrafts);
  private readonly session = inject(Session);
  private readonly keyFor = idempotencyKeys();
  readonly strategyId = input.required<string>();
  readonly organisationId = input.required<string>();
  readonly standing = input.required<StandingFragment>();
  /** What will be sent, such as `4 goals`. */
  readonly contents = input.required<readonly string[]>();
  readonly openCount = input.required<number>();
  readonly unsavedCount = input.required<number>();
  /** Rows that have to be looked at first. */
  readonly looks = input<readonly RowLook[]>([]);
  readonly changed = output();
  /** Somebody wants to go to one of those rows. */
  readonly looked = output<RowLook>();

  protected readonly coverNote = signal('');
  protected readonly isSending = signal(false);
  protected readonly refusal = signal('');
  /** What was done here on this visit. */
  protected readonly done = signal<'SUBMITTED' | 'WITHDRAWN' | null>(null);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly deciders = this.api.query(DecidersDocument, () => ({ organisationId: this.organisationId() }));

  protected readonly stage = computed(() => stageName(this.standing().stage));
  protected readonly open = computed(() =>
    this.standing().overview.openRequestId ? this.standing().lastRequest : null,
  );
  protected readonly sentence = computed(() => standingSentence(this.standing(), new Date()));
  protected readonly inbox = computed(() => inboxWords((this.open()?.waitsFor ?? []).map(({ name }) => name)));
  /** Whoever may never submit is not told how to; it is simply not theirs to do. */
  protected readonly isTheirs = computed(() => this.session.may('SUBMIT_STAGE'));
  protected readonly whyNot = computed(() => submitRefusalWords(this.standing()));
  protected readonly who = computed(() =>
    peopleInWords(this.deciders.value()?.organisation.approvers.map(({ name }) => name) ?? []),
  );
  protected readonly isSole = computed(() => this.deciders.value()?.organisation.approvalRule === 'SOLE');
  protected readonly noteHint = computed(() => {
    const count = sentencesIn(this.coverNote());
    return count > MOST_SENTENCES ? `${count} sentences: three are sure to be read.` : NOTE_HINT;
  });
  protected readonly isWaiting = computed(() => this.unsavedCount() > 0 && this.looks().length === 0);

  ngOnInit(): void {
    this.coverNote.set(this.kept.noteOf(this.notePlace()));
  }

  protected writeNote(words: string): void {
    this.coverNote.set(words);
    this.kept.keepNote(this.notePlace(), words);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const [look] = this.looks();
    if (look) return this.looked.emit(look);
    if (this.unsavedCount() > 0) return;
    this.refusal.set('');
    this.isSending.set(true);
    try {
      await this.send();
      this.writeNote('');
      this.finish('SUBMITTED');
    } catch (error) {
      this.refusal.set(messageOf(error));
    } finally {
      this.isSending.set(false);
      this.changed.emit();
    }
  }

  protected withdrawn(): void {
    this.finish('WITHDRAWN');
    this.changed.emit();
  }

  private async send(): Promise<void> {
    const coverNote = this.coverNote().trim() || null;
    const meant = { strategyId: this.strategyId(), stage: this.standing().stage, coverNote };
    const idempotencyKey = this.keyFor({ ...meant, after: this.standing().lastRequest?.id });
    await this.api.mutate(SubmitStageDocument, { input: { ...meant, idempotencyKey } });
  }

  /** What was pressed goes away with the next look at the stage; the heading stays. */
  private finish(done: 'SUBMITTED' | 'WITHDRAWN'): void {
    this.done.set(done);
    this.heading()?.nativeElement.focus();
  }

  private notePlace() {
    const personId = this.session.viewer()?.personId ?? '';
    return { personId, strategyId: this.strategyId(), stage: this.standing().stage };
  }
}
