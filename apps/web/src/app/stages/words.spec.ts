import { describe, expect, it } from '@jest/globals';
import { KINDS } from '@groundwork/domain';
import { countInWords, factsOf, hasFurtherFields, shownFields, valueInWords } from './field-words';
import { countNeeded, countPoints, openPointLines, pointsInWords } from './open-point-lines';
import { sentencesIn } from './sentences';
import type { StandingFragment } from './stage.generated';
import { inboxWords, standingSentence, submitRefusalWords } from './standing-words';
import { daysSince, sinceInWords } from './time-words';

const NOW = new Date('2026-11-22T10:00:00Z');

describe('a field in words', () => {
  const { fields } = KINDS.GOAL;
  const named = (id: string) => (id === 's1' ? 'Front desk' : undefined);

  it('says choices, dates and references as a reader knows them', () => {
    expect(valueInWords(fields['archetype']!, 'SERVICE')).toBe('Service at scale');
    expect(valueInWords(fields['horizon']!, '2027-03')).toBe('March 2027');
    expect(valueInWords(fields['owner']!, 's1', named)).toBe('Front desk');
    expect(valueInWords(fields['owner']!, 's2', named)).toBe('somebody who is no longer here');
  });

  it('leaves what is unknown as it is', () => {
    expect(valueInWords(fields['archetype']!, 'NEW_KIND')).toBe('NEW_KIND');
    expect(valueInWords(fields['horizon']!, 'soon')).toBe('soon');
  });

  it('sums a closed row up in its short facts', () => {
    const content = { statement: 'x', businessOutcome: 'long', owner: 's1', horizon: '2027' };
    expect(factsOf('GOAL', content, named)).toEqual(['Front desk', '2027']);
  });

  it('counts in the words of the kind', () => {
    expect([countInWords('GOAL', 1), countInWords('GOAL', 3), countInWords('ANSWER', 1)]).toEqual([
      '1 goal',
      '3 goals',
      'the answer',
    ]);
  });
});

describe('the fields that are shown', () => {
  const names = (kind: 'GOAL' | 'LIMIT', content: Record<string, string>, depth: 'LIGHT' | 'FULL', hasMore = false) =>
    shownFields(kind, content, { depth, hasMore }).map(([name]) => name);

  it('leave out what may be said, unless the depth is full, it is asked for or it says something', () => {
    expect(names('GOAL', {}, 'LIGHT')).not.toContain('priority');
    expect(names('GOAL', {}, 'FULL')).toContain('priority');
    expect(names('GOAL', {}, 'LIGHT', true)).toContain('priority');
    expect(names('GOAL', { priority: 'HIGH' }, 'LIGHT')).toContain('priority');
    expect(hasFurtherFields('GOAL', {}, 'LIGHT')).toBe(true);
    expect(hasFurtherFields('GOAL', {}, 'FULL')).toBe(false);
  });

  it('ask for an amount only where there is something to count', () => {
    expect(names('LIMIT', { limitType: 'LAW' }, 'FULL')).toEqual(['limitType']);
    expect(names('LIMIT', { limitType: 'MONEY' }, 'FULL')).toEqual(['limitType', 'amount', 'currency']);
  });

  it('keep a value in sight that is no longer asked for', () => {
    expect(names('LIMIT', { limitType: 'LAW', currency: 'EUR' }, 'LIGHT')).toEqual(['limitType', 'currency']);
  });
});

describe('open points', () => {
  const lines = openPointLines(
    [
      { kind: 'ANSWER', blocks: true },
      { itemId: 'g2', kind: 'GOAL', field: 'owner', blocks: false },
      { itemId: 'g2', kind: 'GOAL', field: 'statement', blocks: true },
    ],
    () => ['g1', 'g2'],
  );

  it('are said for each row together', () => {
    expect(lines.map(({ words, fields }) => [words, fields.map((field) => field.words)])).toEqual([
      ['The answer is not written yet', []],
      ['Goal 2', ['who answers for it', 'goal']],
    ]);
  });

  it('are counted, those that block apart', () => {
    expect([countPoints(lines), countNeeded(lines)]).toEqual([3, 2]);
    expect([pointsInWords(1), pointsInWords(3)]).toEqual(['1 thing is open', '3 things are open']);
  });
});

describe('how a stage stands', () => {
  const version = {
    id: 'r',
    number: 2,
    sha256: 'aa',
    state: 'APPROVED' as const,
    submittedAt: '',
    decidedAt: '2026-11-03T09:00:00Z',
  };
  const overview: StandingFragment['overview'] = {
    isBuilt: true,
    gateIsOpen: true,
    waitsFor: [],
    openRequestId: null,
    lastState: null,
    hasChangesSinceInForce: false,
    inForce: null,
  };
  const request: NonNullable<StandingFragment['lastRequest']> = {
    id: 'q',
    state: 'OPEN',
    coverNote: null,
    openedAt: '2026-11-17T09:00:00Z',
    canWithdraw: true,
    waitsFor: [{ id: 'p', name: 'Ana Costa' }],
    revision: version,
    decisions: [],
  };
  const standing = (
    some: Partial<StandingFragment['overview']>,
    lastRequest: StandingFragment['lastRequest'] = null,
    submitRefusal: string | null = null,
  ): StandingFragment => ({
    stage: 'METRICS',
    strategy: { id: 's' },
    canWrite: true,
    canSubmit: true,
    submitRefusal,
    overview: { ...overview, ...some },
    lastRequest,
  });

  it.each([
    ['in writing', standing({}), 'No version has been approved yet.'],
    [
      'withdrawn',
      standing({ lastState: 'WITHDRAWN' }),
      'No version has been approved yet. The last version was withdrawn.',
    ],
    ['with the client', standing({ openRequestId: 'q' }, request), 'Version 2 is with Ana Costa for 5 days.'],
    ['sent back', standing({ lastState: 'CHANGES_REQUESTED' }, request), 'The client asked for changes to version 2.'],
    [
      'approved',
      standing({ inForce: version }),
      'Version 2 is approved and in force since 3 November 2026. The draft says the same.',
    ],
    ['changed since', standing({ inForce: version, hasChangesSinceInForce: true }), 'The draft has changed since'],
  ])('is said when %s', (_, seen, words) => {
    expect(standingSentence(seen, NOW)).toContain(words);
  });

  it('says in whose inbox a request waits', () => {
    expect(inboxWords(['Ana'])).toBe('It waits in Ana’s inbox.');
    expect(inboxWords(['Ana', 'Ben'])).toBe('It waits in the inboxes of Ana and Ben.');
    expect(inboxWords([])).toBe('');
  });

  it('names the stages that a closed gate waits for', () => {
    const closed = standing({ waitsFor: ['PURPOSE'] }, null, 'stage.gateClosed');
    expect(submitRefusalWords(closed)).toBe('First the client approves: Purpose.');
    expect(submitRefusalWords(standing({}))).toBe('');
  });
});

describe('time and sentences', () => {
  it('count days as a person does', () => {
    expect(daysSince('2026-11-21T23:59:00Z', new Date('2026-11-22T00:01:00Z'))).toBe(1);
    expect(sinceInWords('2026-11-22T01:00:00Z', NOW)).toBe('since today');
    expect(sinceInWords('2026-11-17T01:00:00Z', NOW)).toBe('for 5 days');
  });

  it('count sentences as a reader does', () => {
    expect(sentencesIn('')).toBe(0);
    expect(sentencesIn('One. Two! Three?')).toBe(3);
    expect(sentencesIn('It costs 3.5 hours.\n\nNo more.')).toBe(2);
  });

  it.each([
    'See e.g. Berlin, i.e. the north.',
    'Dr. Costa and Prof. Ito agree.',
    'It follows v. 2.0 of the plan.',
    'A. Costa, etc. and so on',
    'No. 3 of the list, cf. page 4',
  ])('take no short form for an end: %s', (text) => {
    expect(sentencesIn(text)).toBe(1);
  });

  it('count no bare number', () => {
    expect(sentencesIn('1. Look at goal 3. 2. And at the limits.')).toBe(2);
  });
});
