import { Component, computed, input, output } from '@angular/core';
import type { ItemKind } from '@groundwork/domain';
import { Icon } from '@groundwork/ui';
import { countPoints, OpenPointLine, pointsInWords } from './open-point-lines';

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
    const needed = this.lines().filter(({ blocks }) => blocks).length;
    const words = pointsInWords(countPoints(this.lines()));
    return needed > 0 ? `${words}, ${needed} of them needed before submitting` : `${words}; a reader will miss them`;
  });
}
