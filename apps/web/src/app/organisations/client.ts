import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Button, type Crumb, EmptyState, Icon, PageHeader, Skeleton } from '@groundwork/ui';
import { GraphqlApi } from '../core/graphql-api';
import { followTitle } from '../core/page-title';
import { Session } from '../core/session';
import { PageFailure } from '../notices/notice-pages';
import { ApprovalRulePanel } from './approval-rule-panel';
import { NewStrategy } from './new-strategy';
import { ClientDocument } from './organisations.generated';
import { StrategyList } from './strategy-list';
import { WaitingForMe } from './waiting-for-me';

const TO_CLIENTS: readonly Crumb[] = [{ label: 'Clients', link: '/clients' }];

@Component({
  selector: 'app-client',
  imports: [
    ApprovalRulePanel,
    Button,
    EmptyState,
    Icon,
    NewStrategy,
    PageFailure,
    PageHeader,
    Skeleton,
    StrategyList,
    WaitingForMe,
  ],
  templateUrl: './client.html',
  styleUrl: './client.css',
})
export class Client {
  private readonly session = inject(Session);

  /** From the address. */
  readonly organisationId = input.required<string>();

  private readonly injector = inject(Injector);
  private readonly opener = viewChild<string, ElementRef<HTMLElement>>('opener', { read: ElementRef });
  protected readonly isAdding = signal(false);
  protected readonly client = inject(GraphqlApi).query(ClientDocument, () => ({ id: this.organisationId() }));
  protected readonly crumbs = computed(() => (this.session.isClientSide() ? [] : TO_CLIENTS));

  constructor() {
    followTitle(() => this.client.value()?.organisation.name);
  }

  /** The form goes, and the focus goes back to what opened it. */
  protected stopAdding(): void {
    this.isAdding.set(false);
    afterNextRender(() => this.opener()?.nativeElement.focus(), { injector: this.injector });
  }
}
