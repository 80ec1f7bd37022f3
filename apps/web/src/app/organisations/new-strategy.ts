import { afterNextRender, Component, inject, input, output, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import type { Depth } from '@groundwork/domain';
import { Banner, Button, Choice, DateField, Select, TextField } from '@groundwork/ui';
import { Failure, fieldMessageOf, messageOf } from '../core/failure';
import { GraphqlApi } from '../core/graphql-api';
import { idempotencyKeys } from '../core/idempotency';
import { CreateStrategyDocument } from './organisations.generated';

const DEPTHS: readonly (Choice & { readonly value: Depth })[] = [
  { value: 'LIGHT', label: 'Light: only what a reader would miss' },
  { value: 'FULL', label: 'Full: every question' },
];

@Component({
  selector: 'app-new-strategy',
  imports: [Banner, Button, DateField, Select, TextField],
  styleUrl: './new-form.css',
  templateUrl: './new-strategy.html',
})
export class NewStrategy {
  private readonly api = inject(GraphqlApi);
  private readonly router = inject(Router);
  private readonly keyFor = idempotencyKeys();
  private readonly titleField = viewChild.required<TextField>('titleField');
  private readonly fromField = viewChild.required<DateField>('fromField');
  private readonly untilField = viewChild.required<DateField>('untilField');

  readonly organisationId = input.required<string>();
  readonly cancelled = output();

  protected readonly depths = DEPTHS;
  protected readonly title = signal('');
  protected readonly depth = signal<string | null>('LIGHT');
  protected readonly periodFrom = signal<string | null>(null);
  protected readonly periodUntil = signal<string | null>(null);
  protected readonly planServed = signal('');
  protected readonly department = signal('');
  protected readonly isAsking = signal(false);
  protected readonly failure = signal<unknown>(null);
  private readonly wasTried = signal(false);

  constructor() {
    afterNextRender(() => this.titleField().focus());
  }

  protected titleError(): string {
    return this.wasTried() && !this.title().trim() ? 'Please give the strategy a title.' : this.fieldError('title');
  }

  protected fieldError(path: string): string {
    return fieldMessageOf(this.failure(), path);
  }

  protected refusal(): string {
    const failure = this.failure();
    return failure && !(failure instanceof Failure && failure.fields.length > 0) ? messageOf(failure) : '';
  }

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isAsking()) return;
    this.failure.set(null);
    this.wasTried.set(true);
    if (this.titleError()) return this.titleField().focus();
    if (!this.fromField().isUsable()) return this.fromField().focus();
    if (!this.untilField().isUsable()) return this.untilField().focus();
    this.isAsking.set(true);
    try {
      const words = this.words();
      const input = { ...words, idempotencyKey: this.keyFor(words) };
      const { createStrategy } = await this.api.mutate(CreateStrategyDocument, { input });
      await this.router.navigate(['/strategies', createStrategy.id]);
    } catch (error) {
      this.failure.set(error);
    } finally {
      this.isAsking.set(false);
    }
  }

  private words() {
    return {
      organisationId: this.organisationId(),
      title: this.title().trim(),
      depth: this.depth() as Depth,
      periodFrom: this.periodFrom(),
      periodUntil: this.periodUntil(),
      planServed: this.planServed().trim() || null,
      department: this.department().trim() || null,
    };
  }
}
