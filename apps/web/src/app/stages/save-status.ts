import { Component, computed, inject, input } from '@angular/core';
import { Banner, Button, Icon } from '@groundwork/ui';
import { EditorState } from './editor-state';
import { KeptDrafts } from './kept-drafts';

/** How all rows together stand with the server. Said aloud only when it matters. */
@Component({
  selector: 'app-save-status',
  imports: [Banner, Button, Icon],
  template: `
    <p class="quiet" aria-live="polite">
      @if (!troubled() && hasChanged()) {
        <gw-icon [name]="isSettled() ? 'check' : 'clock'" />{{ isSettled() ? 'Everything is saved' : 'Saving' }}
      }
    </p>
    @if (unreachable() > 0) {
      <gw-banner tone="warning" [heading]="unreachableWords()">
        {{ kept.isFailing() ? unkeptWords : keptWords }}
        <button gwBannerAct gwButton size="small" type="button" (click)="editor.desk.tryAgain()">Try now</button>
      </gw-banner>
    }
    @if (editor.desk.refusal()) {
      <gw-banner tone="error">{{ editor.desk.refusal() }}</gw-banner>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gw-space-2);
    }
    .quiet {
      display: flex;
      align-items: center;
      gap: var(--gw-space-2);
      color: var(--gw-colour-ink-soft);
      font-size: var(--gw-text-label);
    }
  `,
})
export class SaveStatus {
  protected readonly editor = inject(EditorState);
  protected readonly kept = inject(KeptDrafts);
  protected readonly keptWords =
    'Nobody answers at the other end just now. Go on writing: everything is kept in this browser and sent as soon as it can be. If you leave this page, it waits here until you come back.';
  protected readonly unkeptWords =
    'Nobody answers at the other end just now, and this browser keeps nothing. Leave this page open until everything is saved.';
  /** Whether anything was sent or typed on this visit. */
  readonly hasChanged = input(false);
  protected readonly unreachable = computed(() => this.count('UNREACHABLE'));
  protected readonly troubled = computed(
    () => this.unreachable() + this.count('CONFLICT') + this.count('INVALID') + this.count('REFUSED') > 0,
  );
  protected readonly isSettled = computed(() => this.editor.unsavedCount() === 0);
  protected readonly unreachableWords = computed(() =>
    this.unreachable() === 1 ? 'One thing is not saved yet' : `${this.unreachable()} things are not saved yet`,
  );

  private count(state: string): number {
    return this.editor.states().filter((other) => other === state).length;
  }
}
