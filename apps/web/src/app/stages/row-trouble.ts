import { Component, computed, inject, input } from '@angular/core';
import { Button, Icon } from '@groundwork/ui';
import { ConflictChoice } from './conflict-choice';
import { EditorState } from './editor-state';
import { ItemDraft } from './item-draft';
import { RowActs } from './row-acts';

/** What stands in the way of a row being saved, and what to do about it. */
@Component({
  selector: 'app-row-trouble',
  imports: [Button, ConflictChoice, Icon],
  template: `
    @switch (setback()?.type) {
      @case ('STALE') {
        <app-conflict-choice [row]="row()" (chosen)="editor.desk.choose(row().key, $event)" />
      }
      @case ('CHANGED') {
        <div class="message" role="alert">
          <gw-icon name="warning" />
          <span>{{ changer() }} changed this before you removed it. It says now what you see.</span>
          <button gwButton size="small" type="button" (click)="acts.remove(row())">Remove it all the same</button>
          <button gwButton size="small" look="quiet" type="button" (click)="editor.desk.stay(row().key)">
            Keep it
          </button>
        </div>
      }
      @case ('GONE') {
        <div class="message" role="alert">
          <gw-icon name="warning" />
          <span>Somebody removed this while you were writing. Your words are still here.</span>
          <button gwButton size="small" type="button" (click)="editor.desk.bringBack(row().key)">Bring it back</button>
          <button gwButton size="small" look="quiet" type="button" (click)="editor.desk.letGo(row().key)">
            Leave it removed
          </button>
        </div>
      }
      @case ('REFUSED') {
        <div class="message" role="alert">
          <gw-icon name="warning" />
          <span>{{ refusal() }}</span>
          <button gwButton size="small" type="button" (click)="editor.desk.tryAgain(row().key)">Try again</button>
        </div>
      }
    }
  `,
  styles: `
    .message {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--gw-space-2);
      padding: var(--gw-space-2) var(--gw-space-3);
      border-radius: var(--gw-radius);
      background: var(--gw-colour-changes-soft);
      font-size: var(--gw-text-label);
    }
    gw-icon {
      color: var(--gw-colour-changes);
    }
    span {
      flex: 1 1 14rem;
    }
  `,
})
export class RowTrouble {
  protected readonly editor = inject(EditorState);
  protected readonly acts = inject(RowActs);
  readonly row = input.required<ItemDraft>();
  protected readonly setback = computed(() => this.row().setback);
  protected readonly changer = computed(() => {
    const setback = this.setback();
    return (setback?.type === 'CHANGED' && setback.by) || 'Somebody';
  });
  protected readonly refusal = computed(() => {
    const setback = this.setback();
    return setback?.type === 'REFUSED' ? setback.words : '';
  });
}
