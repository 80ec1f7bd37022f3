import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, EmptyState, Icon, PageHeader, Skeleton, TextField } from '@groundwork/ui';
import { settled } from '../core/settled';
import { GraphqlApi } from '../core/graphql-api';
import { Session } from '../core/session';
import { PageFailure } from '../notices/notice-pages';
import { NewClient } from './new-client';
import { ClientsDocument, type ClientsResult } from './organisations.generated';
import { StrategyList } from './strategy-list';

type Page = ClientsResult['organisations'];
type Row = Page['nodes'][number];

const PAGE_SIZE = 50;

@Component({
  selector: 'app-clients',
  imports: [
    Button,
    EmptyState,
    Icon,
    NewClient,
    PageFailure,
    PageHeader,
    RouterLink,
    Skeleton,
    StrategyList,
    TextField,
  ],
  templateUrl: './clients.html',
  styleUrl: './clients.css',
})
export class Clients {
  protected readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private readonly opener = viewChild<string, ElementRef<HTMLElement>>('opener', { read: ElementRef });
  protected readonly isAdding = signal(false);
  protected readonly search = signal('');
  private readonly sought = settled(() => this.search().trim());
  private readonly position = linkedSignal<string, { after: string | null; earlier: readonly Row[] }>({
    source: this.sought,
    computation: () => ({ after: null, earlier: [] }),
  });
  protected readonly clients = inject(GraphqlApi).query(ClientsDocument, () => ({
    first: PAGE_SIZE,
    after: this.position().after,
    search: this.sought() || null,
  }));
  /** What was found last stays until the next answer: a list that blinks cannot be read while one types. */
  private readonly page = linkedSignal<Page | undefined, Page | undefined>({
    source: () => this.clients.value()?.organisations,
    computation: (page, before) => page ?? before?.value,
  });
  protected readonly rows = computed(() => {
    const nodes = this.clients.value() || this.position().earlier.length === 0 ? (this.page()?.nodes ?? []) : [];
    return [...this.position().earlier, ...nodes];
  });
  protected readonly total = computed(() => this.page()?.totalCount);
  protected readonly hasMore = computed(() => this.page()?.hasNextPage ?? false);
  protected readonly isFirstClient = computed(() => this.total() === 0 && this.sought() === '');

  protected showMore(): void {
    const after = this.page()?.endCursor ?? null;
    this.position.set({ after, earlier: this.rows() });
  }

  /** The form goes, and the focus goes back to what opened it. */
  protected stopAdding(): void {
    this.isAdding.set(false);
    afterNextRender(() => this.opener()?.nativeElement.focus(), { injector: this.injector });
  }
}
