import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Badge, EmptyState, PageHeader, Skeleton, stageName } from '@groundwork/ui';
import { GraphqlApi } from '../core/graphql-api';
import { PageFailure } from '../notices/notice-pages';
import { dayInWords, daysSince } from '../stages';
import { ApprovalInboxDocument, type ApprovalInboxResult } from './approvals.generated';

type Entry = ApprovalInboxResult['approvalInbox']['nodes'][number];

const AT_ONCE = 100;

/** What waits for the viewer's decision, three lines each, oldest first. */
@Component({
  selector: 'app-approval-inbox',
  imports: [Badge, EmptyState, PageFailure, PageHeader, RouterLink, Skeleton],
  templateUrl: './inbox.html',
  styleUrl: './inbox.css',
})
export class ApprovalInbox {
  protected readonly inbox = inject(GraphqlApi).query(ApprovalInboxDocument, () => ({ first: AT_ONCE }));
  protected readonly total = computed(() => this.inbox.value()?.approvalInbox.totalCount ?? 0);
  protected readonly lead = computed(() => {
    if (!this.inbox.value() || this.total() === 0) return '';
    return this.total() === 1 ? 'One thing waits for you.' : `${this.total()} things wait for you.`;
  });
  protected readonly entries = computed(() => {
    const nodes = this.inbox.value()?.approvalInbox.nodes ?? [];
    return [...nodes]
      .sort((one, other) => one.openedAt.localeCompare(other.openedAt))
      .map((entry) => entryOf(entry, new Date()));
  });
}

function entryOf({ id, stage, strategy, revision, coverNote, openedAt, openedBy, dueAt, isOverdue }: Entry, now: Date) {
  const days = daysSince(openedAt, now);
  return {
    id,
    heading: `${stageName(stage)}, version ${revision.number}`,
    place: `${strategy.organisation.name}, ${strategy.title}`,
    from: `from ${openedBy.name}`,
    coverNote,
    isOverdue,
    waits: days <= 0 ? 'New today' : `Waits for ${days} ${days === 1 ? 'day' : 'days'}`,
    due: dueAt ? `${isOverdue ? 'was due' : 'due'} ${dayInWords(dueAt)}` : '',
  };
}
