import { Component, computed, ElementRef, inject, input, viewChild, afterNextRender } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Icon, segmentOf, stageName } from '@groundwork/ui';
import { GraphqlApi } from '../core/graphql-api';
import { Session } from '../core/session';
import { GatesAfterDocument, type RequestFragment } from './approvals.generated';
import { gatesOpened, nextInWords } from './request-words';

/** What happened, and what comes next. */
@Component({
  selector: 'app-what-next',
  imports: [Button, Icon, RouterLink],
  templateUrl: './what-next.html',
  styleUrl: './what-next.css',
})
export class WhatNext {
  private readonly session = inject(Session);
  readonly request = input.required<RequestFragment>();
  /** Whether the viewer has just decided; then this takes the focus, so that it is read out. */
  readonly isFresh = input(false);

  private readonly gates = inject(GraphqlApi).query(GatesAfterDocument, () =>
    this.request().state === 'APPROVED' ? { strategyId: this.request().strategy.id } : undefined,
  );
  protected readonly opened = computed(() => {
    const answer = this.gates.value();
    return answer ? gatesOpened(this.request().stage, answer) : [];
  });
  protected readonly subject = computed(
    () => `version ${this.request().revision.number} of ${stageName(this.request().stage)}`,
  );
  protected readonly heading = computed(() => {
    const mine = this.request().decisions.findLast(
      ({ person, isInForce }) => isInForce && person.id === this.session.viewer()?.personId,
    );
    if (mine?.outcome === 'APPROVE') return `You approved ${this.subject()}.`;
    if (mine?.outcome === 'REQUEST_CHANGES') return `You asked for changes to ${this.subject()}.`;
    return {
      OPEN: 'This is being decided.',
      APPROVED: 'This version is approved.',
      CHANGES_REQUESTED: 'Changes were requested.',
      WITHDRAWN: 'This version was withdrawn.',
      EXPIRED: 'This request has expired.',
    }[this.request().state];
  });
  protected readonly tone = computed(() =>
    this.request().state === 'CHANGES_REQUESTED'
      ? 'changes'
      : this.request().state === 'APPROVED'
        ? 'approved'
        : 'plain',
  );
  protected readonly next = computed(() => nextInWords(this.request(), this.opened(), this.session.viewer()?.personId));
  protected readonly stageLink = computed(() => [
    '/strategies',
    this.request().strategy.id,
    segmentOf(this.request().stage),
  ]);
  protected readonly mayDecide = computed(() => this.session.may('DECIDE'));
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');

  constructor() {
    afterNextRender(() => {
      if (!this.isFresh()) return;
      this.box().nativeElement.focus({ preventScroll: true });
      this.box().nativeElement.scrollIntoView({ block: 'center' });
    });
  }
}
