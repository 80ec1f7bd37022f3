import { Component, computed, input } from '@angular/core';
import { Banner } from '@groundwork/ui';
import type { StandingFragment } from './stage.generated';
import { dayInWords } from './time-words';

type GivenDecision = NonNullable<StandingFragment['lastRequest']>['decisions'][number];

/** The decision by which somebody last asked for changes; null once a later version is on its way or approved. */
export function changesAsked({ overview, lastRequest }: StandingFragment): GivenDecision | null {
  if (overview.lastState !== 'CHANGES_REQUESTED' || !lastRequest) return null;
  return lastRequest.decisions.findLast(({ outcome, isInForce }) => outcome === 'REQUEST_CHANGES' && isInForce) ?? null;
}

/** What the approver said last time, in full; each remark also stands at its row. */
@Component({
  selector: 'app-last-answer',
  imports: [Banner],
  template: `
    @if (answer(); as said) {
      <gw-banner tone="warning" [heading]="heading()">
        @if (said.reason) {
          <p class="reason">{{ said.reason }}</p>
        }
        @if (said.remarks.length > 0) {
          <ul>
            @for (remark of said.remarks; track $index) {
              <li>
                <strong>{{ remark.itemTitle }}:</strong> {{ remark.text }}
              </li>
            }
          </ul>
        }
      </gw-banner>
    }
  `,
  styles: `
    .reason {
      white-space: pre-line;
    }
    ul {
      display: grid;
      gap: var(--gw-space-1);
      margin-block-start: var(--gw-space-1);
      padding-inline-start: var(--gw-space-4);
      list-style: disc;
    }
  `,
})
export class LastAnswer {
  readonly standing = input.required<StandingFragment>();
  protected readonly answer = computed(() => changesAsked(this.standing()));
  protected readonly heading = computed(() => {
    const answer = this.answer();
    const number = this.standing().lastRequest?.revision.number;
    return answer
      ? `${answer.person.name} asked for changes to version ${number} on ${dayInWords(answer.decidedAt)}`
      : '';
  });
}
