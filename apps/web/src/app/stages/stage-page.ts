import {
  afterNextRender,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Stage, STAGE_DEFINITIONS } from '@groundwork/domain';
import { PageHeader, Skeleton, StageBadge, StageRail, stageNames, stageOfSegment } from '@groundwork/ui';
import { GraphqlApi } from '../core/graphql-api';
import { followTitle } from '../core/page-title';
import { NotFoundPage, PageFailure } from '../notices/notice-pages';
import { KeptDrafts } from './kept-drafts';
import { StageEditor } from './stage-editor';
import { StageDraftDocument, StageNeighboursDocument, StageStandingDocument } from './stage.generated';
import { standingSentence } from './standing-words';

/** The page of one stage: its question, how it stands, and what is written for it. */
@Component({
  selector: 'app-stage-page',
  imports: [NotFoundPage, PageFailure, PageHeader, Skeleton, StageBadge, StageEditor, StageRail],
  templateUrl: './stage-page.html',
  styleUrl: './stage-page.css',
})
export class StagePage {
  private readonly api = inject(GraphqlApi);
  private readonly kept = inject(KeptDrafts);
  private readonly injector = inject(Injector);
  readonly strategyId = input.required<string>();
  /** Lower-case, as it stands in the address. */
  readonly stage = input.required<string>();

  protected readonly name = computed(() => stageOfSegment(this.stage()));
  protected readonly definition = computed(() => STAGE_DEFINITIONS[this.name() ?? 'PURPOSE']);
  /** What an earlier page is still sending has to arrive before the stage is read. */
  private readonly readyFor = signal('');
  private readonly address = computed(() => `${this.strategyId()} ${this.stage()}`);
  private readonly news = signal(0);
  private readonly place = computed(() => {
    const stage = this.name();
    return stage && this.readyFor() === this.address() ? { strategyId: this.strategyId(), stage } : undefined;
  });

  protected readonly draft = this.api.query(StageDraftDocument, () => this.place());
  protected readonly neighbours = this.api.query(StageNeighboursDocument, () => ({ strategyId: this.strategyId() }));
  private readonly again = this.api.query(StageStandingDocument, () => (this.news() > 0 ? this.place() : undefined));

  /** Only what belongs to the address: while another stage is on its way, nothing of the last one is shown. */
  protected readonly seen = computed(() => this.fitting(this.draft.value()?.stage));
  protected readonly standing = computed(() => this.fitting(this.again.value()?.stage) ?? this.seen());
  protected readonly sentence = computed(() => {
    const standing = this.standing();
    return standing ? standingSentence(standing, new Date()) : undefined;
  });
  /** The same as the rail says of the same stage. */
  protected readonly glance = computed(() =>
    this.neighbours.value()?.strategy.stages.find(({ stage }) => stage === this.name()),
  );
  /** Once all of the page is there it is shown at one stroke, so that nothing jumps; from then on it stays. */
  protected readonly hasArrived = linkedSignal<boolean, boolean>({
    source: () => this.seen() !== undefined && (this.neighbours.value() ?? this.neighbours.error()) !== undefined,
    computation: (isThere, before) => isThere || (before?.value ?? false),
  });
  protected readonly crumbs = computed(() => {
    const strategy = this.seen()?.strategy;
    if (!strategy) return [];
    const { organisation } = strategy;
    return [
      { label: organisation.name, link: `/clients/${organisation.id}` },
      { label: strategy.title, link: `/strategies/${strategy.id}` },
    ];
  });
  protected readonly waitsFor = computed(() => stageNames(this.definition().gate));

  constructor() {
    followTitle(() => (this.name() ? this.definition().name : undefined));
    effect(() => this.prepare(this.address()));
  }

  protected notice(): void {
    this.news.update((count) => count + 1);
    if (this.news() > 1) this.again.reload();
    this.neighbours.reload();
  }

  /** After the rendering that takes the earlier stage away: only then is it known what that one is still sending. */
  private prepare(address: string): void {
    const settle = () => void this.kept.settled().then(() => this.readyFor.set(address));
    afterNextRender(settle, { injector: this.injector });
  }

  private fitting<T extends { readonly stage: Stage; readonly strategy: { readonly id: string } }>(
    answer: T | undefined,
  ): T | undefined {
    return answer?.stage === this.name() && answer?.strategy.id === this.strategyId() ? answer : undefined;
  }
}
