import {
  Component,
  ElementRef,
  inject,
  Injector,
  input,
  model,
  output,
  signal,
  viewChild,
  afterNextRender,
} from '@angular/core';
import { Banner, Button, TextArea } from '@groundwork/ui';
import { wordsFor } from '@groundwork/domain';

/** What the approver is about: nothing yet, confirming an approval, or asking for changes. */
export type DecisionMood = 'CHOOSING' | 'APPROVING' | 'ASKING';

/** The two answers, always within reach; one more step says exactly what will be recorded. */
@Component({
  selector: 'app-decision-bar',
  imports: [Banner, Button, TextArea],
  templateUrl: './decision-bar.html',
  styleUrl: './decision-bar.css',
})
export class DecisionBar {
  private readonly injector = inject(Injector);
  /** `version 2 of Purpose` */
  readonly subject = input.required<string>();
  readonly fingerprint = input.required<string>();
  /** Said to whoever decides alone, before either answer is sent. */
  readonly reminder = input('');
  readonly openCount = input(0);
  readonly remarkCount = input(0);
  readonly isSending = input(false);
  readonly refusal = input('');
  readonly mood = model<DecisionMood>('CHOOSING');
  readonly reason = model('');
  readonly approved = output();
  readonly asked = output();

  protected readonly reasonError = signal('');
  private readonly reasonField = viewChild(TextArea);
  private readonly question = viewChild<ElementRef<HTMLElement>>('question');

  protected turn(mood: DecisionMood): void {
    this.mood.set(mood);
    this.reasonError.set('');
    const focus = () => (mood === 'ASKING' ? this.reasonField()?.focus() : this.question()?.nativeElement.focus());
    afterNextRender(focus, { injector: this.injector });
  }

  protected write(reason: string): void {
    this.reason.set(reason);
    if (reason.trim() !== '') this.reasonError.set('');
  }

  protected ask(): void {
    if (this.reason().trim() !== '') return this.asked.emit();
    this.reasonError.set(wordsFor('request.reasonRequired'));
    this.reasonField()?.focus();
  }
}
