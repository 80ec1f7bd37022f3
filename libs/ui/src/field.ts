import { Component, input } from '@angular/core';
import { Icon } from './icon';

let lastNumber = 0;

/** Ids for one field: label, hint and error find each other by them. */
export function newFieldId(): string {
  return `gw-field-${++lastNumber}`;
}

/** Label above, hint below, error in place of nothing: it has its own live line, so that it is read out when it comes. */
@Component({
  selector: 'gw-field',
  imports: [Icon],
  template: `
    <label class="label" [for]="fieldId()"
      >{{ label() }}
      @if (isOptional()) {
        <span class="optional">optional</span>
      }
    </label>
    <ng-content />
    @if (hint()) {
      <p class="hint" [id]="fieldId() + '-hint'">{{ hint() }}</p>
    }
    <p class="error" [id]="fieldId() + '-error'" role="alert">
      @if (error()) {
        <gw-icon name="warning" /><span>{{ error() }}</span>
      }
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gw-space-1);
      min-width: 0;
    }
    .label {
      display: flex;
      align-items: baseline;
      gap: var(--gw-space-2);
      font-size: var(--gw-text-label);
      font-weight: var(--gw-weight-strong);
    }
    .optional {
      color: var(--gw-colour-ink-faint);
      font-size: var(--gw-text-small);
      font-weight: var(--gw-weight-body);
    }
    .hint {
      color: var(--gw-colour-ink-soft);
      font-size: var(--gw-text-small);
    }
    .error {
      display: flex;
      gap: var(--gw-space-2);
      color: var(--gw-colour-changes);
      font-size: var(--gw-text-label);
    }
    .error:empty {
      display: none;
    }
  `,
})
export class Field {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
  readonly isOptional = input(false);
}

/** What the control names as its description: hint and error, as far as they are there. */
export function describedBy(fieldId: string, hint: string, error: string): string | null {
  const ids = [...(hint ? [`${fieldId}-hint`] : []), ...(error ? [`${fieldId}-error`] : [])];
  return ids.join(' ') || null;
}
