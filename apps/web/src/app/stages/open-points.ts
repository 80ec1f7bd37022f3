import { Component, computed, input, output } from '@angular/core';
import type { ItemKind } from '@groundwork/domain';
import { Icon } from '@groundwork/ui';
import { countNeeded, countPoints, OpenPointLine, pointsInWords } from './open-point-lines';

/** Where an open point leads: a field of a row, or the blank row of a kind. */
export interface OpenPlace {
  readonly itemId: string | null;
  readonly kind: ItemKind;
  readonly field: string | null;
}

/** What a reader will miss; each point leads to its field. What must be there before submitting says so. */
@Component({
  selector: 'app-open-points',
  imports: [Icon],
  template: `
    <details [open]="isOpen()">
      <summary><gw-icon name="question" />{{ summary() }}</summary>
      <ul>
        @for (line of lines(); track $index) {
          <li>
            @if (line.fields.length === 0) {
              <button type="button" (click)="chosen.emit({ itemId: line.itemId, kind: line.kind, field: null })">
                {{ line.words }}
              </button>
              @if (line.blocks) {
                <span class="needed">needed before submitting</span>
              }
            } @else {
              <span>{{ line.words }}, not said:</span>
              @for (field of line.fields; track field.name) {
                <button
                  type="button"
                  (click)="chosen.emit({ itemId: line.itemId, kind: line.kind, field: field.name })"
                >
                  {{ field.words }}
                </button>
                @if (field.blocks) {
                  <span class="needed">needed before submitting</span>
                }
              }
            }
          </li>
        }
      </ul>
    </details>
  `,
  styleUrl: './open-points.css',
})
export class OpenPoints {
  readonly lines = input.required<readonly OpenPointLine[]>();
  readonly isOpen = input(false);
  readonly chosen = output<OpenPlace>();
  protected readonly summary = computed(() => {
    const count = countPoints(this.lines());
    const needed = countNeeded(this.lines());
    const words = pointsInWords(count);
    if (needed === 0) return `${words}; a reader will miss them`;
    return needed === count ? `${words}, needed before submitting` : `${words}, ${needed} needed before submitting`;
  });
}
