import { computed, inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { ViewerFieldsFragment } from './session.generated';

export type SessionViewer = ViewerFieldsFragment;
export type Act = SessionViewer['acts'][number];

/** Who is asking. Knows nothing of the network: it is told. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly router = inject(Router);
  private readonly known = signal<SessionViewer | null | undefined>(undefined);

  /** Null when signed out; undefined until the server has said. */
  readonly viewer = this.known.asReadonly();
  readonly isClientSide = computed(() => this.known()?.side === 'CLIENT');

  /** Whether the role may do such a thing at all; whether it may be done to a row, the row says. */
  may(act: Act): boolean {
    return this.known()?.acts.includes(act) ?? false;
  }

  begin(viewer: SessionViewer | null): void {
    this.known.set(viewer);
  }

  /** The server knows us no longer: sign in, and come back to this very page. */
  end(): void {
    this.known.set(null);
    const { url } = this.router;
    if (url.startsWith('/sign-in')) return;
    void this.router.navigate(['/sign-in'], { queryParams: { returnTo: url } });
  }

  /** Where one lands: the list of clients, or on the client's side one's own client. */
  home(): string {
    const organisation = this.known()?.organisation;
    return this.isClientSide() && organisation ? `/clients/${organisation.id}` : '/clients';
  }
}
