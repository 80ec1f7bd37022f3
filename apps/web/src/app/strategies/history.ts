import { DatePipe } from '@angular/common';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Banner, Button, type Crumb, EmptyState, PageHeader, Skeleton } from '@groundwork/ui';
import { GraphqlApi } from '../core/graphql-api';
import { followTitle } from '../core/page-title';
import { Session } from '../core/session';
import { PageFailure } from '../notices/notice-pages';
import { HistoryDocument, HistoryHeadDocument } from './history.generated';
import { type HistoryLine, historyLine } from './history-lines';

const PAGE_SIZE = 50;

/** What was done on a strategy, newest first, as the ledger keeps it. */
@Component({
  selector: 'app-history-page',
  imports: [Banner, Button, DatePipe, EmptyState, PageFailure, PageHeader, Skeleton],
  templateUrl: './history.html',
  styleUrl: './history.css',
})
export class HistoryPage {
  private readonly api = inject(GraphqlApi);
  private readonly session = inject(Session);

  /** From the address. */
  readonly strategyId = input.required<string>();

  private readonly position = linkedSignal<string, { after: string | null; newer: readonly HistoryLine[] }>({
    source: this.strategyId,
    computation: () => ({ after: null, newer: [] }),
  });
  protected readonly head = this.api.query(HistoryHeadDocument, () => ({ id: this.strategyId() }));
  protected readonly history = this.api.query(HistoryDocument, () => ({
    chainId: this.strategyId(),
    first: PAGE_SIZE,
    after: this.position().after,
  }));
  private readonly page = computed(() => this.history.value()?.ledger);

  protected readonly strategy = computed(() => this.head.value()?.strategy);
  protected readonly failure = computed(() => this.head.error() ?? (this.isKnown() ? undefined : this.history.error()));
  protected readonly lines = computed(() => [
    ...this.position().newer,
    ...(this.page()?.nodes ?? []).map((entry) => historyLine(entry)),
  ]);
  /** Known once the first page has come; what was read stays while earlier entries are on their way. */
  protected readonly isKnown = computed(() => this.page() !== undefined || this.position().newer.length > 0);
  protected readonly hasEarlier = computed(() => this.page()?.hasNextPage ?? this.history.isLoading());
  protected readonly crumbs = computed((): readonly Crumb[] => {
    const strategy = this.strategy();
    if (!strategy) return [];
    const { organisation } = strategy;
    const up = this.session.isClientSide() ? [] : [{ label: 'Clients', link: '/clients' }];
    return [
      ...up,
      { label: organisation.name, link: `/clients/${organisation.id}` },
      { label: strategy.title, link: `/strategies/${strategy.id}` },
    ];
  });

  constructor() {
    followTitle(() => (this.strategy() ? `History of ${this.strategy()?.title}` : undefined));
  }

  protected showEarlier(): void {
    const after = this.page()?.endCursor;
    if (after) this.position.set({ after, newer: this.lines() });
  }

  protected retry(): void {
    if (this.head.error()) this.head.reload();
    if (this.history.error()) this.history.reload();
  }
}
