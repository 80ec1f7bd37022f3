import { inject, Injectable } from '@angular/core';
import { CanActivateFn, Router } from '@angular/router';
import { GraphqlApi } from './graphql-api';
import { ViewerDocument } from './session.generated';
import { Session, SessionViewer } from './session';

/** Learns once who is asking; asked again, it answers from the session. */
@Injectable({ providedIn: 'root' })
export class SessionLoader {
  private readonly api = inject(GraphqlApi);
  private readonly session = inject(Session);
  private asking: Promise<SessionViewer | null> | null = null;

  load(): Promise<SessionViewer | null> {
    const known = this.session.viewer();
    if (known !== undefined) return Promise.resolve(known);
    this.asking ??= this.ask().finally(() => (this.asking = null));
    return this.asking;
  }

  private async ask(): Promise<SessionViewer | null> {
    const { viewer } = await this.api.ask(ViewerDocument, {});
    this.session.begin(viewer);
    return viewer;
  }
}

/** Pages for people who are signed in; the others sign in first and come back to the page they asked for. */
export const requireSession: CanActivateFn = async (_route, { url }) => {
  const router = inject(Router);
  const viewer = await inject(SessionLoader).load();
  return viewer ? true : router.createUrlTree(['/sign-in'], { queryParams: url === '/' ? {} : { returnTo: url } });
};

/** The sign-in page is for those who are not signed in. */
export const requireNoSession: CanActivateFn = async () => {
  const router = inject(Router);
  const session = inject(Session);
  return (await inject(SessionLoader).load()) ? router.parseUrl(session.home()) : true;
};

/** The bare address leads home, which depends on who is asking. */
export const leadHome: CanActivateFn = async () => {
  const router = inject(Router);
  const session = inject(Session);
  await inject(SessionLoader).load();
  return router.parseUrl(session.home());
};

/** Pages of the agency: somebody on the client's side lands on their own client instead. */
export const requireAgency: CanActivateFn = () => {
  const session = inject(Session);
  return session.isClientSide() ? inject(Router).parseUrl(session.home()) : true;
};
