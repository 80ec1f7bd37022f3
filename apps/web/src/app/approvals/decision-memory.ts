import { inject, Injectable, InjectionToken } from '@angular/core';

/** What an approver has typed and not sent. */
export interface UnsentDecision {
  readonly reason: string;
  readonly remarks: Readonly<Record<string, string>>;
}

export const NOTHING_TYPED: UnsentDecision = { reason: '', remarks: {} };

export function isTyped({ reason, remarks }: UnsentDecision): boolean {
  return reason !== '' || Object.values(remarks).some((text) => text !== '');
}

/** Given as a way to it: where the browser denies it, asking for it is what fails. */
export const DecisionStorage = new InjectionToken<() => Storage>('where unsent decisions are kept', {
  providedIn: 'root',
  factory: () => () => sessionStorage,
});

/** Keeps what was typed for a stage's decision, also across a newer version of it, until it is recorded. */
@Injectable({ providedIn: 'root' })
export class DecisionMemory {
  private readonly storage = inject(DecisionStorage);

  read(place: string): UnsentDecision {
    try {
      const kept: unknown = JSON.parse(this.storage().getItem(nameOf(place)) ?? 'null');
      return isUnsentDecision(kept) ? kept : NOTHING_TYPED;
    } catch {
      // Written by something else, or not to be read: as good as nothing.
      return NOTHING_TYPED;
    }
  }

  /** Whether it is kept; where it cannot be, it is still on the page. */
  keep(place: string, typed: UnsentDecision): boolean {
    try {
      if (isTyped(typed)) this.storage().setItem(nameOf(place), JSON.stringify(typed));
      else this.storage().removeItem(nameOf(place));
      return true;
    } catch {
      return false;
    }
  }
}

function isUnsentDecision(kept: unknown): kept is UnsentDecision {
  const { reason, remarks } = (kept ?? {}) as Partial<UnsentDecision>;
  return (
    typeof reason === 'string' &&
    typeof remarks === 'object' &&
    remarks !== null &&
    Object.values(remarks).every((text) => typeof text === 'string')
  );
}

function nameOf(place: string): string {
  return `groundwork.decision.${place}`;
}
