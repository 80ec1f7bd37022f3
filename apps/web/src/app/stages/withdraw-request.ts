import {
  afterNextRender,
  Component,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Banner, Button, TextArea } from '@groundwork/ui';
import { messageOf } from '../core/failure';
import { GraphqlApi } from '../core/graphql-api';
import { WithdrawRequestDocument } from './stage.generated';

/** Takes a request back, after a question; the focus goes to the question and back to where it came from. */
@Component({
  selector: 'app-withdraw-request',
  imports: [Banner, Button, TextArea],
  template: `
    @if (isAsking()) {
      <div
        #question
        class="confirm"
        role="group"
        tabindex="-1"
        aria-labelledby="withdraw-question"
        (keydown.escape)="leaveIt()"
      >
        <p>
          <strong id="withdraw-question">Withdraw version {{ number() }}?</strong> It can no longer be decided; the
          history keeps it. The draft stays as it is.
        </p>
        @if (refusal()) {
          <gw-banner tone="error">{{ refusal() }}</gw-banner>
        }
        <gw-text-area
          label="Why"
          hint="The reason stands in the history."
          [isOptional]="true"
          [maxLength]="300"
          [(value)]="reason"
        />
        <div class="acts">
          <button gwButton look="danger" type="button" [busy]="isSending()" (click)="withdraw()">
            Withdraw version {{ number() }}
          </button>
          <button gwButton look="quiet" type="button" (click)="leaveIt()">Leave it with the client</button>
        </div>
      </div>
    } @else {
      <button #opener gwButton look="quiet" type="button" (click)="ask()">Withdraw …</button>
    }
  `,
  styles: `
    .confirm {
      display: grid;
      gap: var(--gw-space-4);
      padding: var(--gw-space-4);
      border-radius: var(--gw-radius);
      background: var(--gw-colour-sunk);
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gw-space-3);
    }
    p {
      max-width: var(--gw-measure);
    }
  `,
})
export class WithdrawRequest {
  private readonly api = inject(GraphqlApi);
  private readonly injector = inject(Injector);
  readonly requestId = input.required<string>();
  readonly number = input.required<number>();
  readonly withdrawn = output();
  /** Refused: how the stage stands is worth another look. */
  readonly refused = output();

  protected readonly isAsking = signal(false);
  protected readonly isSending = signal(false);
  protected readonly reason = signal('');
  protected readonly refusal = signal('');
  private readonly question = viewChild<ElementRef<HTMLElement>>('question');
  private readonly opener = viewChild('opener', { read: ElementRef<HTMLElement> });

  protected ask(): void {
    this.isAsking.set(true);
    afterNextRender(() => this.question()?.nativeElement.focus(), { injector: this.injector });
  }

  protected leaveIt(): void {
    this.isAsking.set(false);
    this.refusal.set('');
    afterNextRender(() => this.opener()?.nativeElement.focus(), { injector: this.injector });
  }

  protected async withdraw(): Promise<void> {
    this.refusal.set('');
    this.isSending.set(true);
    try {
      const reason = this.reason().trim() || null;
      await this.api.mutate(WithdrawRequestDocument, { input: { requestId: this.requestId(), reason } });
      this.withdrawn.emit();
    } catch (error) {
      this.refusal.set(messageOf(error));
      this.refused.emit();
    } finally {
      this.isSending.set(false);
    }
  }
}
