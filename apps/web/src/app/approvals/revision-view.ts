import { Component, input, output, signal } from '@angular/core';
import { Button, Icon, TextArea } from '@groundwork/ui';
import { ReadSection } from './revision-words';

export interface WrittenRemark {
  readonly itemId: string;
  readonly text: string;
}

/** The frozen words, section by section. Where changes are being asked for, each item takes a remark. */
@Component({
  selector: 'app-revision-view',
  imports: [Button, Icon, TextArea],
  templateUrl: './revision-view.html',
  styleUrl: './revision-view.css',
})
export class RevisionView {
  readonly sections = input.required<readonly ReadSection[]>();
  readonly takesRemarks = input(false);
  readonly remarks = input<Readonly<Record<string, string>>>({});
  /** What was said before, at its items. */
  readonly said = input<readonly { readonly itemId: string; readonly by: string; readonly text: string }[]>([]);
  readonly remarked = output<WrittenRemark>();
  private readonly opened = signal<ReadonlySet<string>>(new Set());

  protected isOpen(itemId: string): boolean {
    return this.opened().has(itemId) || !!this.remarks()[itemId];
  }

  protected open(itemId: string): void {
    this.opened.update((opened) => new Set([...opened, itemId]));
  }

  protected saidOf(itemId: string) {
    return this.said().filter((remark) => remark.itemId === itemId);
  }
}
