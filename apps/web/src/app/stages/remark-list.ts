import { Component, input } from '@angular/core';
import { Icon } from '@groundwork/ui';

export interface SaidRemark {
  readonly itemId: string;
  readonly itemTitle: string;
  readonly text: string;
  readonly by: string;
}

/** What an approver said about a row, right where it was said. */
@Component({
  selector: 'app-remark-list',
  imports: [Icon],
  template: `
    @for (remark of remarks(); track $index) {
      <p class="remark">
        <gw-icon name="return" />
        <span
          ><strong>{{ remark.by }}:</strong> {{ remark.text }}</span
        >
      </p>
    }
  `,
  styles: `
    .remark {
      display: flex;
      gap: var(--gw-space-2);
      padding: var(--gw-space-2) var(--gw-space-3);
      border-radius: var(--gw-radius);
      background: var(--gw-colour-changes-soft);
      font-size: var(--gw-text-label);
      white-space: pre-line;
    }
    gw-icon {
      margin-block-start: 0.1em;
      color: var(--gw-colour-changes);
    }
  `,
})
export class RemarkList {
  readonly remarks = input.required<readonly SaidRemark[]>();
}
