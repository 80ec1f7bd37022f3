import { afterNextRender, Component, inject, Injector, input, output, signal, viewChildren } from '@angular/core';
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
  private readonly injector = inject(Injector);
  private readonly areas = viewChildren(TextArea);
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

  /** The button goes where the field comes: the focus goes along. */
  protected open(itemId: string): void {
    this.hold(itemId);
    const focus = () =>
      this.areas()
        .find((area) => area.name() === `remark-${itemId}`)
        ?.focus();
    afterNextRender(focus, { injector: this.injector });
  }

  protected write(itemId: string, text: string): void {
    this.hold(itemId);
    this.remarked.emit({ itemId, text });
  }

  /** From here on it stays open, also while it is empty. */
  private hold(itemId: string): void {
    this.opened.update((opened) => new Set([...opened, itemId]));
  }

  protected saidOf(itemId: string) {
    return this.said().filter((remark) => remark.itemId === itemId);
  }
}
