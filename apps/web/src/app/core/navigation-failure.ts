import { DOCUMENT, inject } from '@angular/core';
import { NavigationError, RedirectCommand, Router } from '@angular/router';
import { GraphqlApi } from './graphql-api';

/**
 * A page that could not be opened. The first page of a visit: the failure page in its place, its address kept. A later
 * one: one stays where one is, with all that is typed there. If the server answers all the same, it has been renewed
 * since this page was loaded and the parts asked for are gone: then the page is fetched afresh.
 */
export function answerNavigationFailure({ url }: NavigationError): RedirectCommand {
  const router = inject(Router);
  const { location } = inject(DOCUMENT);
  if (!router.navigated) return new RedirectCommand(router.parseUrl('/failure'), { skipLocationChange: true });
  void inject(GraphqlApi)
    .checkConnection()
    .then((isThere) => isThere && location.assign(url));
  return new RedirectCommand(router.parseUrl(router.url));
}
