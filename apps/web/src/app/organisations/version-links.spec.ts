import { describe, expect, it } from '@jest/globals';
import { versionLinksOf } from './version-links';

describe('the versions of a stage that can be read again', () => {
  const inForce = { id: 'r2', number: 2, decidedAt: null, requestId: 'q2' };

  it('are the one in force alone, where nothing came after it', () => {
    expect(versionLinksOf({ inForce, lastState: 'APPROVED', lastRequestId: 'q2' })).toEqual([
      { words: 'Version 2 is in force', requestId: 'q2' },
    ]);
  });

  it.each(['SUBMITTED', 'CHANGES_REQUESTED', 'WITHDRAWN', 'EXPIRED'] as const)(
    'are also the latest one, which is %s',
    (lastState) => {
      const links = versionLinksOf({ inForce, lastState, lastRequestId: 'q3' });
      expect(links.map(({ requestId }) => requestId)).toEqual(['q2', 'q3']);
    },
  );

  it('are none before the first', () => {
    expect(versionLinksOf({ inForce: null, lastState: null, lastRequestId: null })).toEqual([]);
  });
});
