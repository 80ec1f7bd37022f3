import { Component, computed, inject, input } from '@angular/core';
import { ItemKind, KINDS } from '@groundwork/domain';
import { Banner, Button } from '@groundwork/ui';
import { EditorState } from './editor-state';

/** Pasted lines for which there was no room: word for word, until somebody lets them go. */
@Component({
  selector: 'app-left-over-lines',
  imports: [Banner, Button],
  template: `
    @if (lines().length > 0) {
      <gw-banner tone="warning" [heading]="heading()">
        <ul>
          @for (line of lines(); track $index) {
            <li>{{ line }}</li>
          }
        </ul>
        <button gwBannerAct gwButton size="small" type="button" (click)="editor.leftOver.set(null)">Let them go</button>
      </gw-banner>
    }
  `,
  styles: `
    ul {
      max-height: 12rem;
      padding-inline-start: var(--gw-space-4);
      overflow: auto;
      overflow-wrap: anywhere;
      list-style: disc;
    }
  `,
})
export class LeftOverLines {
  protected readonly editor = inject(EditorState);
  readonly kind = input.required<ItemKind>();
  protected readonly lines = computed(() => {
    const left = this.editor.leftOver();
    return left?.kind === this.kind() ? left.lines : [];
  });
  protected readonly heading = computed(() => leftOverWords(this.kind(), this.lines().length));
}

/** `2 lines did not fit: there is room for 60 goals.` */
export function leftOverWords(kind: ItemKind, count: number): string {
  const { most, words } = KINDS[kind];
  return `${count === 1 ? '1 line' : `${count} lines`} did not fit: there is room for ${most} ${words.many}.`;
}
