import { Component, computed, input } from '@angular/core';
import { Icon } from '@groundwork/ui';
import { momentInWords, peopleInWords } from '../stages';
import type { RequestFragment } from './approvals.generated';
import { decisionInWords, waitedFor } from './request-words';

/** Who has decided what, and who is waited for. */
@Component({
  selector: 'app-who-decides',
  imports: [Icon],
  template: `
    <ul>
      @for (decision of given(); track decision.id) {
        <li [class]="decision.outcome === 'REQUEST_CHANGES' ? 'changes' : 'approved'">
          <gw-icon [name]="decision.outcome === 'REQUEST_CHANGES' ? 'return' : 'check'" />
          <div>
            <p>
              {{ words(decision, request().seats) }}{{ decision.isInForce ? '' : '; replaced by a later decision' }}
            </p>
            <p class="gw-printed">
              Recorded {{ momentInWords(decision.decidedAt) }}, on the version with the fingerprint
              {{ decision.sha256 }}
            </p>
            @if (decision.reason) {
              <p class="reason">{{ decision.reason }}</p>
            }
          </div>
        </li>
      }
      @if (waiting()) {
        <li class="waiting"><gw-icon name="clock" />Waits for {{ waiting() }}</li>
      }
      @for (seat of authors(); track seat.id) {
        <li class="soft">
          <gw-icon name="info" />{{ seat.person.name }} wrote part of this and does not decide on it (four eyes)
        </li>
      }
      @for (seat of soleSeats(); track seat.id) {
        <li class="soft">
          <gw-icon name="info" />{{ seat.person.name }} is the one person who decides here{{
            seat.isAuthor ? ', and also wrote part of it' : ''
          }}
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--gw-space-2);
    }
    li {
      display: flex;
      gap: var(--gw-space-2);
    }
    gw-icon {
      margin-block-start: 0.15em;
    }
    .approved gw-icon {
      color: var(--gw-colour-approved);
    }
    .changes gw-icon {
      color: var(--gw-colour-changes);
    }
    .waiting gw-icon {
      color: var(--gw-colour-waiting);
    }
    .soft {
      color: var(--gw-colour-ink-soft);
    }
    .reason {
      max-width: var(--gw-measure);
      color: var(--gw-colour-ink-soft);
      white-space: pre-line;
    }
  `,
})
export class WhoDecides {
  readonly request = input.required<RequestFragment>();
  protected readonly given = computed(() => this.request().decisions);
  protected readonly waiting = computed(() => peopleInWords(waitedFor(this.request())));
  protected readonly authors = computed(() =>
    this.request().state === 'OPEN' ? this.request().seats.filter(({ isAuthor, isSole }) => isAuthor && !isSole) : [],
  );
  /** Said before and after the decision: the reader shall know that nobody else looked. */
  protected readonly soleSeats = computed(() => this.request().seats.filter(({ isSole }) => isSole));
  protected readonly words = decisionInWords;
  protected readonly momentInWords = momentInWords;
}
