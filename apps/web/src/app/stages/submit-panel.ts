import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner, Button, stageName, TextArea } from '@groundwork/ui';
import { GraphqlApi } from '../core/graphql-api';
import { messageOf } from '../core/failure';
import { idempotencyKeys } from '../core/idempotency';
import { peopleInWords } from './people-words';
import { sentencesIn } from './sentences';
import { DecidersDocument, StandingFragment, SubmitStageDocument, WithdrawRequestDocument } from './stage.generated';
import { standingWords, submitRefusalWords } from './standing-words';

const MOST_SENTENCES = 3;

/** Sends the stage to the client, and says who decides and what happens next; while it is there, takes it back. */
@Component({
  selector: 'app-submit-panel',
  imports: [Banner, Button, RouterLink, TextArea],
  templateUrl: './submit-panel.html',
  styleUrl: './submit-panel.css',
})
export class SubmitPanel {
  private readonly api = inject(GraphqlApi);
  private readonly keyFor = idempotencyKeys();
  readonly strategyId = input.required<string>();
  readonly organisationId = input.required<string>();
  readonly standing = input.required<StandingFragment>();
  /** What will be sent, such as `4 goals`. */
  readonly contents = input.required<readonly string[]>();
  readonly openCount = input.required<number>();
  readonly unsavedCount = input.required<number>();
  readonly changed = output();

  protected readonly coverNote = signal('');
  protected readonly withdrawReason = signal('');
  protected readonly isWithdrawing = signal(false);
  protected readonly isSending = signal(false);
  protected readonly refusal = signal('');
  protected readonly wasSubmitted = signal(false);
  private readonly deciders = this.api.query(DecidersDocument, () => ({ organisationId: this.organisationId() }));

  protected readonly stage = computed(() => stageName(this.standing().stage));
  protected readonly open = computed(() =>
    this.standing().overview.openRequestId ? this.standing().lastRequest : null,
  );
  protected readonly sentence = computed(() => standingWords(this.standing(), new Date()).sentence);
  protected readonly whyNot = computed(() => submitRefusalWords(this.standing()));
  protected readonly who = computed(() =>
    peopleInWords(this.deciders.value()?.organisation.approvers.map(({ name }) => name) ?? []),
  );
  protected readonly isSole = computed(() => this.deciders.value()?.organisation.approvalRule === 'SOLE');
  protected readonly noteError = computed(() =>
    sentencesIn(this.coverNote()) > MOST_SENTENCES ? 'At most three sentences, so that it is read.' : '',
  );
  protected readonly canSend = computed(() => this.unsavedCount() === 0 && this.noteError() === '');

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.canSend()) return;
    const coverNote = this.coverNote().trim() || null;
    const meant = { strategyId: this.strategyId(), stage: this.standing().stage, coverNote };
    const idempotencyKey = this.keyFor({ ...meant, after: this.standing().lastRequest?.id });
    const isSent = await this.act(() => this.api.mutate(SubmitStageDocument, { input: { ...meant, idempotencyKey } }));
    if (!isSent) return;
    this.coverNote.set('');
    this.wasSubmitted.set(true);
  }

  protected async withdraw(requestId: string): Promise<void> {
    const reason = this.withdrawReason().trim() || null;
    if (!(await this.act(() => this.api.mutate(WithdrawRequestDocument, { input: { requestId, reason } })))) return;
    this.isWithdrawing.set(false);
    this.wasSubmitted.set(false);
    this.withdrawReason.set('');
  }

  private async act(act: () => Promise<unknown>): Promise<boolean> {
    this.refusal.set('');
    this.isSending.set(true);
    try {
      await act();
      return true;
    } catch (error) {
      this.refusal.set(messageOf(error));
      return false;
    } finally {
      this.isSending.set(false);
      this.changed.emit();
    }
  }
}
