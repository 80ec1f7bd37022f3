import { Injectable } from '@nestjs/common';
import passport from 'passport';

export type Proof = 'cookie' | 'password';

/** Asks one of passport's strategies who somebody is, outside any route: GraphQL has one route for all. */
@Injectable()
export class PassportDoor {
  /** Whoever the strategy found; null when the proof proves nothing. Rejects when it could not be looked at. */
  identify<T>(proof: Proof, request: object): Promise<T | null> {
    return new Promise((resolve, reject) => {
      const decided = (error: unknown, found?: T | false | null): void =>
        error ? reject(error) : resolve(found || null);
      passport.authenticate(proof, { session: false }, decided)({ ...request }, {}, reject);
    });
  }
}
