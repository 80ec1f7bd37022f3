import {
  afterNextRender,
  Component,
  computed,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FieldValue, type ReferenceField } from '@groundwork/domain';
import { Button, Select, TextField } from '@groundwork/ui';
import { messageOf } from '../core/failure';
import { idempotencyKeys } from '../core/idempotency';
import { EditorState } from './editor-state';

const SOMEBODY_NEW = 'new';

/** Points at another row of the strategy; somebody who is not in it yet is added on the spot. */
@Component({
  selector: 'app-reference-editor',
  imports: [Button, Select, TextField],
  template: `
    @if (isAdding()) {
      <form class="new" (submit)="add($event)" (keydown.escape)="stop()">
        <gw-text-field
          [label]="field().label + ': somebody new'"
          hint="A person, a post or a team."
          [maxLength]="300"
          [error]="refusal()"
          [(value)]="name"
        />
        <div class="acts">
          <button gwButton size="small" type="submit" [busy]="isSending()">Add</button>
          <button gwButton size="small" look="quiet" type="button" (click)="stop()">Cancel</button>
        </div>
      </form>
    } @else {
      <gw-select
        emptyLabel="Not said yet"
        [label]="field().label"
        [hint]="field().hint ?? ''"
        [error]="error()"
        [isOptional]="field().need === 'MAY'"
        [choices]="choices()"
        [value]="chosen()"
        (valueChange)="pick($event)"
      />
    }
  `,
  styles: `
    .new {
      display: grid;
      gap: var(--gw-space-2);
    }
    .acts {
      display: flex;
      gap: var(--gw-space-2);
    }
  `,
})
export class ReferenceEditor {
  private readonly editor = inject(EditorState);
  private readonly injector = inject(Injector);
  private readonly keyFor = idempotencyKeys();
  readonly field = input.required<ReferenceField>();
  readonly value = input<FieldValue | undefined>();
  readonly error = input('');
  readonly changed = output<FieldValue | undefined>();

  protected readonly isAdding = signal(false);
  protected readonly isSending = signal(false);
  protected readonly refusal = signal('');
  protected readonly name = signal('');
  protected readonly chosen = computed(() => (this.value() === undefined ? null : String(this.value())));
  protected readonly choices = computed(() => {
    const targets = this.editor.targetsOf(this.field()).map(({ id, title }) => ({ value: id, label: title }));
    const canAdd = this.field().to.includes('STAKEHOLDER');
    return canAdd ? [...targets, { value: SOMEBODY_NEW, label: 'Add somebody …' }] : targets;
  });
  private readonly select = viewChild(Select);
  private readonly nameField = viewChild(TextField);

  focus(): void {
    (this.select() ?? this.nameField())?.focus();
  }

  protected pick(id: string | null): void {
    if (id !== SOMEBODY_NEW) return this.changed.emit(id ?? undefined);
    this.isAdding.set(true);
    this.focusWhenShown();
  }

  protected stop(): void {
    this.isAdding.set(false);
    this.refusal.set('');
    this.focusWhenShown();
  }

  private focusWhenShown(): void {
    afterNextRender(() => this.focus(), { injector: this.injector });
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    if (name === '') return this.refusal.set('Who is it?');
    this.isSending.set(true);
    try {
      this.changed.emit(await this.editor.addStakeholder(name, this.keyFor(name)));
      this.name.set('');
      this.stop();
    } catch (error) {
      this.refusal.set(messageOf(error));
    } finally {
      this.isSending.set(false);
    }
  }
}
