import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { ActivatedRouteSnapshot, CanActivateFn, Router, RouterStateSnapshot } from '@angular/router';
import { GraphqlApi } from './graphql-api';
import { Session, SessionViewer } from './session';
import { leadHome, requireAgency, requireNoSession, requireSession } from './session-guard';

const CARLA = { side: 'AGENCY', organisation: null, acts: ['READ', 'CREATE_ORGANISATION'] } as unknown as SessionViewer;
const ANA = {
  side: 'CLIENT',
  organisation: { id: 'o1', name: 'Acme' },
  acts: ['READ', 'DECIDE'],
} as unknown as SessionViewer;

const ask = jest.fn<() => Promise<{ viewer: SessionViewer | null }>>();

/** Where a guard leads: `true` for on, else the address. */
async function guarded(guard: CanActivateFn, url: string): Promise<string | true> {
  const state = { url } as RouterStateSnapshot;
  const answer = await TestBed.runInInjectionContext(() => guard({} as ActivatedRouteSnapshot, state));
  return answer === true ? true : String(answer);
}

describe('the doors of the pages', () => {
  beforeEach(() => {
    ask.mockReset();
    TestBed.configureTestingModule({ providers: [{ provide: GraphqlApi, useValue: { ask } }] });
    TestBed.inject(Router);
  });

  it('let somebody in who is signed in, and ask only once who it is', async () => {
    ask.mockResolvedValue({ viewer: CARLA });
    await expect(guarded(requireSession, '/clients')).resolves.toBe(true);
    await expect(guarded(requireSession, '/clients/o2')).resolves.toBe(true);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('lead others to sign in, with the page they asked for', async () => {
    ask.mockResolvedValue({ viewer: null });
    await expect(guarded(requireSession, '/strategies/s1')).resolves.toBe('/sign-in?returnTo=%2Fstrategies%2Fs1');
  });

  it('do not show the sign-in page to somebody who is signed in', async () => {
    ask.mockResolvedValue({ viewer: ANA });
    await expect(guarded(requireNoSession, '/sign-in')).resolves.toBe('/clients/o1');
  });

  it('lead home: the agency to its clients, a client to their own', async () => {
    ask.mockResolvedValue({ viewer: CARLA });
    await expect(guarded(leadHome, '/')).resolves.toBe('/clients');
    TestBed.inject(Session).begin(ANA);
    await expect(guarded(leadHome, '/')).resolves.toBe('/clients/o1');
    await expect(guarded(requireAgency, '/clients')).resolves.toBe('/clients/o1');
  });

  it('pass on that nobody answered, so that the failure page can say so', async () => {
    ask.mockRejectedValue(new Error('down'));
    await expect(guarded(requireSession, '/clients')).rejects.toThrow('down');
  });
});
