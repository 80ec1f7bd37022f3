import { Component, computed, input, output } from '@angular/core';
import { shortHash, stageName } from '@groundwork/ui';
import { dayInWords, momentInWords, peopleInWords } from '../stages';
import type { RequestFragment } from './approvals.generated';
import { Fingerprint } from './fingerprint';

/** What version it is, who wrote it, what it was built on, and its fingerprint. */
@Component({
  selector: 'app-request-facts',
  imports: [Fingerprint],
  template: `
    <dl>
      <div>
        <dt>Version</dt>
        <dd>{{ request().revision.number }}, frozen {{ frozenAt() }}</dd>
      </div>
      <div>
        <dt>Written by</dt>
        <dd>{{ authors() }}</dd>
      </div>
      @if (builtOn().length > 0) {
        <div>
          <dt>Built on</dt>
          <dd>
            @for (earlier of builtOn(); track earlier.words) {
              <span class="earlier" [title]="earlier.sha256"
                >{{ earlier.words }} <code class="short">{{ earlier.hash }}</code><code class="gw-printed">{{
                  earlier.sha256
                }}</code></span
              >
            }
          </dd>
        </div>
      }
      @if (request().dueAt; as due) {
        <div>
          <dt>Due</dt>
          <dd>{{ dayInWords(due) }}{{ request().isOverdue ? ', overdue' : '' }}</dd>
        </div>
      }
      <div class="gw-printed">
        <dt>Full fingerprint</dt>
        <dd>
          <code>{{ request().revision.sha256 }}</code> (SHA-256)
        </dd>
      </div>
    </dl>
    <app-fingerprint
      [sha256]="request().revision.sha256"
      [canonicalText]="request().revision.canonicalText"
      [fileName]="fileName()"
      (differs)="differs.emit()"
    />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gw-space-3);
    }
    dl {
      display: grid;
      gap: var(--gw-space-2);
    }
    div:not(.gw-printed) {
      display: grid;
    }
    div {
      grid-template-columns: 7rem minmax(0, 1fr);
      gap: var(--gw-space-3);
    }
    dt {
      color: var(--gw-colour-ink-soft);
    }
    .earlier {
      display: block;
    }
    code {
      color: var(--gw-colour-ink-soft);
      font-family: var(--gw-font-mono);
      font-size: 0.85em;
    }
    @media print {
      div.gw-printed {
        display: grid;
      }
      .short {
        display: none;
      }
    }
  `,
})
export class RequestFacts {
  readonly request = input.required<RequestFragment>();
  readonly differs = output();

  protected readonly dayInWords = dayInWords;
  protected readonly frozenAt = computed(() => momentInWords(this.request().revision.submittedAt));
  protected readonly authors = computed(() =>
    peopleInWords(
      this.request().revision.authors.map(({ name }) => name),
      'conjunction',
    ),
  );
  protected readonly builtOn = computed(() =>
    this.request().revision.builtOn.map(({ stage, number, sha256 }) => ({
      words: `${stageName(stage)}, version ${number}`,
      hash: shortHash(sha256),
      sha256,
    })),
  );
  protected readonly fileName = computed(() => {
    const { stage, revision } = this.request();
    return `${stage.toLowerCase()}-version-${revision.number}.json`;
  });
}
