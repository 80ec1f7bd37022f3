import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import type { DecideInput } from '@groundwork/contract';
import { Badge, Banner, PageHeader, shortHash, Skeleton, stageName, type Tone } from '@groundwork/ui';
import { GraphqlApi } from '../core/graphql-api';
import { Failure, messageOf } from '../core/failure';
import { idempotencyKeys } from '../core/idempotency';
import { followTitle } from '../core/page-title';
import { Session } from '../core/session';
import { PageFailure } from '../notices/notice-pages';
import { dayInWords, sinceInWords } from '../stages';
import { DecideDocument, DecisionRequestDocument, type RequestFragment } from './approvals.generated';
import { DecisionBar, DecisionMood } from './decision-bar';
import { DecisionMemory, isTyped, NOTHING_TYPED, UnsentDecision } from './decision-memory';
import { RequestFacts } from './request-facts';
import { refusalWords, soleReminder, STATE_WORDS } from './request-words';
import { RevisionView, WrittenRemark } from './revision-view';
import { readSections, summaryOf } from './revision-words';
import { StaleNotice } from './stale-notice';
import { WhatNext } from './what-next';
import { WhoDecides } from './who-decides';

const TONES: Readonly<Record<RequestFragment['state'], Tone>> = {
  OPEN: 'waiting',
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes',
  WITHDRAWN: 'plain',
  EXPIRED: 'plain',
};

/** One request: exactly the version that was frozen, and, for who is asked, the decision on it. */
@Component({
  selector: 'app-decision-page',
  imports: [
    Badge,
    Banner,
    DecisionBar,
    PageFailure,
    PageHeader,
    RequestFacts,
    RevisionView,
    Skeleton,
    StaleNotice,
    WhatNext,
    WhoDecides,
  ],
  templateUrl: './decision-page.html',
  styleUrl: './decision-page.css',
})
export class DecisionPage {
  private readonly api = inject(GraphqlApi);
  private readonly session = inject(Session);
  private readonly memory = inject(DecisionMemory);
  private readonly keyFor = idempotencyKeys();
  readonly requestId = input.required<string>();

  protected readonly loaded = this.api.query(DecisionRequestDocument, () => ({ id: this.requestId() }));
  /** As it was loaded, or as the answer to the decision says it now is. */
  protected readonly request = linkedSignal(() => this.loaded.value()?.approvalRequest);
  protected readonly isSending = signal(false);
  protected readonly refusal = linkedSignal({ source: this.requestId, computation: () => '' });
  protected readonly isStale = linkedSignal({ source: this.requestId, computation: () => false });
  protected readonly isBroken = linkedSignal({ source: this.requestId, computation: () => false });
  protected readonly hasDecided = linkedSignal({ source: this.requestId, computation: () => false });

  /** What is typed belongs to the stage, so that it outlives a newer version. */
  private readonly place = computed(() => {
    const request = this.request();
    return request ? `${this.session.viewer()?.personId}.${request.strategy.id}.${request.stage}` : '';
  });
  protected readonly typed = linkedSignal<string, UnsentDecision>({
    source: this.place,
    computation: (place) => (place ? this.memory.read(place) : NOTHING_TYPED),
  });

  protected readonly hasTyped = computed(() => isTyped(this.typed()));
  /** What was typed before a reload is in sight at once. */
  protected readonly mood = linkedSignal<string, DecisionMood>({
    source: () => `${this.requestId()} ${this.place()}`,
    computation: () => (untracked(this.hasTyped) ? 'ASKING' : 'CHOOSING'),
  });

  protected readonly stage = computed(() => stageName(this.request()?.stage ?? 'PURPOSE'));
  protected readonly subject = computed(() => `version ${this.request()?.revision.number} of ${this.stage()}`);
  protected readonly sections = computed(() => {
    const revision = this.request()?.revision;
    return revision ? readSections(revision.sections, revision.openPoints) : [];
  });
  protected readonly summary = computed(() => summaryOf(this.sections()));
  protected readonly fingerprint = computed(() => shortHash(this.request()?.revision.sha256 ?? ''));
  protected readonly canDecide = computed(
    () => !!this.request()?.canDecide && !(this.isStale() && this.loaded.isLoading()) && !this.isBroken(),
  );
  protected readonly whyNot = computed(() => {
    const request = this.request();
    const isAsked = request && this.session.may('DECIDE') && !this.hasDecided() && request.state === 'OPEN';
    return isAsked ? refusalWords(request.decideRefusal, request.state) : '';
  });
  protected readonly reminder = computed(() =>
    soleReminder(this.request()?.seats ?? [], this.session.viewer()?.personId),
  );
  protected readonly remarkCount = computed(() => this.remarks().length);
  protected readonly saidBefore = computed(() =>
    (this.request()?.decisions ?? []).flatMap(({ person, remarks }) =>
      remarks.map(({ itemId, text }) => ({ itemId, text, by: person.name })),
    ),
  );
  protected readonly tones = TONES;
  protected readonly stateWords = STATE_WORDS;

  constructor() {
    followTitle(() => (this.request() ? `${this.stage()}, version ${this.request()?.revision.number}` : undefined));
    effect(() => {
      if (this.place()) this.memory.keep(this.place(), this.typed());
    });
  }

  protected since({ openedAt, openedBy, state }: RequestFragment): string {
    if (state !== 'OPEN') return `Submitted by ${openedBy.name} on ${dayInWords(openedAt)}.`;
    return `Submitted by ${openedBy.name}, waiting ${sinceInWords(openedAt, new Date())}.`;
  }

  protected crumbs({ strategy }: RequestFragment) {
    return [
      { label: strategy.organisation.name, link: `/clients/${strategy.organisation.id}` },
      { label: strategy.title, link: `/strategies/${strategy.id}` },
    ];
  }

  protected writeReason(reason: string): void {
    this.typed.update((typed) => ({ ...typed, reason }));
  }

  protected writeRemark({ itemId, text }: WrittenRemark): void {
    this.typed.update((typed) => ({ ...typed, remarks: { ...typed.remarks, [itemId]: text } }));
  }

  protected approve(): Promise<void> {
    return this.decide({ outcome: 'APPROVE', reason: null, remarks: [] });
  }

  protected ask(): Promise<void> {
    return this.decide({ outcome: 'REQUEST_CHANGES', reason: this.typed().reason.trim(), remarks: this.remarks() });
  }

  /** The hash goes along: if it is no longer what is asked, nothing is recorded. */
  private async decide(answer: Pick<DecideInput, 'outcome' | 'reason' | 'remarks'>): Promise<void> {
    const request = this.request();
    if (!request || this.isSending()) return;
    const meant = { requestId: request.id, seenHash: request.revision.sha256, ...answer };
    this.refusal.set('');
    this.isSending.set(true);
    try {
      const { decide } = await this.api.mutate(DecideDocument, {
        input: { ...meant, idempotencyKey: this.keyFor(meant) },
      });
      this.isStale.set(false);
      this.typed.set(NOTHING_TYPED);
      this.request.set(decide);
      this.hasDecided.set(true);
    } catch (error) {
      this.isStale.set(isOvertaken(error));
      this.refusal.set(this.isStale() ? '' : messageOf(error));
      // What it is by now, so that nothing on the page goes on saying that it waits.
      if (this.isStale()) this.loaded.reload();
    } finally {
      this.isSending.set(false);
    }
  }

  /** Remarks on what is part of this version; others stay typed, but are not sent. */
  private remarks(): WrittenRemark[] {
    const items = new Set(this.sections().flatMap((section) => section.items.map(({ id }) => id)));
    return Object.entries(this.typed().remarks)
      .map(([itemId, text]) => ({ itemId, text: text.trim() }))
      .filter(({ itemId, text }) => text !== '' && items.has(itemId));
  }
}

/** Another version is asked by now, or the request has ended: the page shows what was, not what is. */
function isOvertaken(error: unknown): boolean {
  return error instanceof Failure && (error.code === 'STALE' || error.reason === 'request.notOpen');
}
