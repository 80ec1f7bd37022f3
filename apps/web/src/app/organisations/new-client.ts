import { afterNextRender, Component, inject, output, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { Banner, Button, TextField } from '@groundwork/ui';
import { Failure, fieldMessageOf, messageOf } from '../core/failure';
import { GraphqlApi } from '../core/graphql-api';
import { idempotencyKeys } from '../core/idempotency';
import { CreateClientDocument } from './organisations.generated';

@Component({
  selector: 'app-new-client',
  imports: [Banner, Button, TextField],
  styleUrl: './new-form.css',
  template: `
    <form aria-labelledby="new-client" novalidate (submit)="create($event)">
      <h2 id="new-client">New client</h2>
      @if (refusal()) {
        <gw-banner tone="error">{{ refusal() }}</gw-banner>
      }
      <div class="pair">
        <gw-text-field
          #nameField
          label="Name"
          name="organisation"
          autocomplete="off"
          [maxLength]="200"
          [error]="nameError()"
          [(value)]="name"
        />
        <gw-text-field
          label="Sector"
          name="sector"
          autocomplete="off"
          hint="Such as council, shipping, health."
          [maxLength]="200"
          [isOptional]="true"
          [error]="fieldError('sector')"
          [(value)]="sector"
        />
      </div>
      <div class="acts">
        <button gwButton look="primary" type="submit" [busy]="isAsking()">Add client</button>
        <button gwButton look="quiet" type="button" (click)="cancelled.emit()">Cancel</button>
      </div>
    </form>
  `,
})
export class NewClient {
  private readonly api = inject(GraphqlApi);
  private readonly router = inject(Router);
  private readonly keyFor = idempotencyKeys();
  private readonly nameField = viewChild.required<TextField>('nameField');

  readonly cancelled = output();

  protected readonly name = signal('');
  protected readonly sector = signal('');
  protected readonly isAsking = signal(false);
  protected readonly failure = signal<unknown>(null);
  private readonly wasTried = signal(false);

  constructor() {
    afterNextRender(() => this.nameField().focus());
  }

  protected nameError(): string {
    return this.wasTried() && !this.name().trim() ? 'Please give the client a name.' : this.fieldError('name');
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
    if (this.nameError()) return this.nameField().focus();
    this.isAsking.set(true);
    try {
      const words = { name: this.name().trim(), sector: this.sector().trim() || null };
      const input = { ...words, idempotencyKey: this.keyFor(words) };
      const { createOrganisation } = await this.api.mutate(CreateClientDocument, { input });
      await this.router.navigate(['/clients', createOrganisation.id]);
    } catch (error) {
      this.failure.set(error);
    } finally {
      this.isAsking.set(false);
    }
  }
}
