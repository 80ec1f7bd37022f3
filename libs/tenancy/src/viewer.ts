import type { Means, Role, Side } from '@groundwork/domain';

/** What proves a viewer to the database at each transaction, so that a revoked one acts on nothing. */
export type Credential =
  | { readonly means: 'SESSION'; readonly token: string }
  | { readonly means: 'SYSTEM'; readonly key: string; readonly agencyId: string };

/** Whose eyes a use case looks through: made once per request, immutable. */
export interface Viewer {
  readonly agencyId: string;
  /** The person in this agency; nobody where the program itself acts. */
  readonly personId: string | undefined;
  readonly side: Side;
  readonly role: Role;
  /** The organisations that may be seen. */
  readonly reach: 'ALL' | readonly string[];
  readonly means: Means;
  readonly credential: Credential;
}

/** The person who acts. Acts that need one are never done by the program itself. */
export function personOf(viewer: Viewer): string {
  if (viewer.personId === undefined) throw new Error('This act needs a person.');
  return viewer.personId;
}
