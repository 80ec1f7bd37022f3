import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Stage, STAGE_DEFINITIONS, STAGES } from '@groundwork/domain';
import {
  Badge,
  Button,
  type Crumb,
  Icon,
  PageHeader,
  segmentOf,
  Skeleton,
  StageBadge,
  stageName,
  standingOf,
  Strata,
} from '@groundwork/ui';
import { GraphqlApi } from '../core/graphql-api';
import { followTitle } from '../core/page-title';
import { Session } from '../core/session';
import { PageFailure } from '../notices/notice-pages';
import { nextStepOf } from './next-step';
import { StrategyPageDocument, type StrategyPageResult } from './strategies.generated';
import { periodInWords, STATUS_LOOKS, versionLinksOf, WaitingForMe } from '../organisations';

type Overview = StrategyPageResult['strategy']['stages'][number];

@Component({
  selector: 'app-strategy-page',
  imports: [Badge, Button, Icon, PageFailure, PageHeader, RouterLink, Skeleton, StageBadge, Strata, WaitingForMe],
  templateUrl: './strategy.html',
  styleUrl: './strategy.css',
})
export class StrategyPage {
  private readonly api = inject(GraphqlApi);
  private readonly session = inject(Session);

  /** From the address. */
  readonly strategyId = input.required<string>();

  protected readonly strategy = this.api.query(StrategyPageDocument, () => ({ id: this.strategyId() }));

  protected readonly looks = STATUS_LOOKS;
  protected readonly period = periodInWords;

  protected readonly crumbs = computed((): readonly Crumb[] => {
    const organisation = this.strategy.value()?.strategy.organisation;
    const up = organisation ? [{ label: organisation.name, link: `/clients/${organisation.id}` }] : [];
    return this.session.isClientSide() ? up : [{ label: 'Clients', link: '/clients' }, ...up];
  });
  protected readonly steps = computed(() => {
    const stages = this.strategy.value()?.strategy.stages ?? [];
    return STAGES.flatMap((stage) => stages.filter((overview) => overview.stage === stage)).map(this.stepOf, this);
  });
  /** Where the work goes on: the first stage that can be written and is neither decided nor with the client. */
  protected readonly next = computed(() =>
    this.session.may('WRITE_ITEM')
      ? this.steps().find(({ standing }) => ['changes', 'draft', 'empty'].includes(standing))
      : undefined,
  );

  constructor() {
    followTitle(() => this.strategy.value()?.strategy.title);
  }

  private stepOf(glance: Overview, index: number) {
    return {
      glance,
      number: index + 1,
      name: stageName(glance.stage),
      question: STAGE_DEFINITIONS[glance.stage].question,
      standing: standingOf(glance),
      words: nextStepOf(glance, this.session.isClientSide() ? 'CLIENT' : 'AGENCY'),
      versions: versionLinksOf(glance),
      isLocked: !glance.gateIsOpen,
      link: this.linkTo(glance.stage),
    };
  }

  private linkTo(stage: Stage): readonly string[] {
    return ['/strategies', this.strategyId(), segmentOf(stage)];
  }
}
