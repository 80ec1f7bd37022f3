import { inject, Injectable, InjectionToken } from '@angular/core';

/** What an approver has typed and not sent. */
export interface UnsentDecision {
  readonly reason: string;
  readonly remarks: Readonly<Record<string, string>>;
}

export const NOTHING_TYPED: UnsentDecision = { reason: '', remarks: {} };

export const DecisionStorage = new InjectionToken<Storage>('where unsent decisions are kept', {
  providedIn: 'root',
  factory: () => sessionStorage,
});

/** Keeps what was typed for a stage's decision, also across a newer version of it, until it is recorded. */
@Injectable({ providedIn: 'root' })
export class DecisionMemory {
  private readonly storage = inject(DecisionStorage);

  read(place: string): UnsentDecision {
    try {
      const kept: Partial<UnsentDecision> | null = JSON.parse(this.storage.getItem(nameOf(place)) ?? 'null');
      if (typeof kept?.reason !== 'string' || typeof kept.remarks !== 'object') return NOTHING_TYPED;
      return { reason: kept.reason, remarks: kept.remarks };
    } catch {
      // Written by something else: as good as nothing.
      return NOTHING_TYPED;
    }
  }

  keep(place: string, typed: UnsentDecision): void {
    const isEmpty = typed.reason === '' && Object.values(typed.remarks).every((text) => text === '');
    if (isEmpty) this.storage.removeItem(nameOf(place));
    else this.storage.setItem(nameOf(place), JSON.stringify(typed));
  }

  forget(place: string): void {
    this.storage.removeItem(nameOf(place));
  }
}

function nameOf(place: string): string {
  return `groundwork.decision.${place}`;
}
