import { Component, computed, DestroyRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { ApprovalRule } from '@groundwork/contract';
import { Avatar, Banner, Toasts } from '@groundwork/ui';
import { Failure, messageOf } from '../core/failure';
import { GraphqlApi } from '../core/graphql-api';
import { RULES, whyNotRule } from './approval-rules';
import { type ClientFieldsFragment, SetApprovalRuleDocument } from './organisations.generated';

/** Who approves at a client, and by which rule. */
@Component({
  selector: 'app-approval-rule-panel',
  imports: [Avatar, Banner],
  templateUrl: './approval-rule-panel.html',
  styleUrl: './approval-rule-panel.css',
})
export class ApprovalRulePanel {
  private readonly api = inject(GraphqlApi);
  private readonly toasts = inject(Toasts);

  readonly client = input.required<ClientFieldsFragment>();
  readonly changed = output();

  protected readonly rules = RULES;
  protected readonly isAsking = signal(false);
  protected readonly refusal = signal('');
  /** What is picked on the screen; it goes back to what holds when the server refuses. */
  protected readonly picked = linkedSignal(() => this.client().approvalRule);
  protected readonly current = computed(() => RULES.find(({ rule }) => rule === this.client().approvalRule));

  protected whyNot(rule: ApprovalRule): string {
    const { approvalRule, approvers } = this.client();
    return rule === approvalRule ? '' : whyNotRule(rule, approvers.length);
  }

  private takeBackOffer = (): void => undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.takeBackOffer());
  }

  protected async choose(rule: ApprovalRule): Promise<void> {
    const { id, approvalRule: before, version } = this.client();
    if (rule === before || this.isAsking()) return;
    this.refusal.set('');
    this.isAsking.set(true);
    this.picked.set(rule);
    try {
      const input = { organisationId: id, rule, seenVersion: version };
      await this.api.mutate(SetApprovalRuleDocument, { input });
      this.takeBackOffer();
      this.takeBackOffer = this.toasts.offer('The rule is changed.', 'Undo', () => void this.choose(before));
    } catch (error) {
      this.picked.set(before);
      const isStale = error instanceof Failure && error.code === 'STALE';
      this.refusal.set(isStale ? 'Somebody changed this meanwhile. You see it as it is now.' : messageOf(error));
    } finally {
      this.isAsking.set(false);
      this.changed.emit();
    }
  }
}
