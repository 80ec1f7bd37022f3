import { describe, expect, it } from '@jest/globals';
import { shortHash } from '@groundwork/ui';
import type { GatesAfterResult, RequestFragment } from './approvals.generated';
import {
  decisionInWords,
  gatesOpened,
  nextInWords,
  overtakenWords,
  refusalWords,
  soleReminder,
  waitedFor,
} from './request-words';
import { readSections, summaryOf } from './revision-words';

const sections: RequestFragment['revision']['sections'] = [
  { kind: 'ANSWER', items: [{ id: 'a', fields: [{ field: 'statement', value: 'People find the records.' }] }] },
  {
    kind: 'GOAL',
    items: [1, 2, 3, 4, 5].map((number) => ({
      id: `g${number}`,
      fields: [
        { field: 'statement', value: `Goal number ${number}` },
        { field: 'archetype', value: 'SERVICE' },
        { field: 'owner', value: 'Front desk' },
      ],
    })),
  },
  { kind: 'FINDING', items: [] },
];

describe('a frozen version', () => {
  const read = readSections(sections, [{ itemId: 'g2', kind: 'GOAL', field: 'horizon', blocks: false }]);

  it('is read by the kinds, in words, without empty sections', () => {
    expect(read.map(({ heading }) => heading)).toEqual(['The answer', 'Goals']);
    expect(read[1]?.items[0]?.said.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Kind of goal: Service at scale',
      'Who answers for it: Front desk',
    ]);
  });

  it('says plainly what is not said', () => {
    expect(read[1]?.items.map(({ unsaid }) => unsaid)).toEqual([[], ['by when'], [], [], []]);
  });

  it('is summed up in at most seven lines', () => {
    expect(summaryOf(read)).toEqual([
      'People find the records.',
      '5 goals: Goal number 1; Goal number 2; Goal number 3; and 2 more',
    ]);
    expect(summaryOf([...read, ...read, ...read, ...read]).length).toBe(7);
  });

  it('has a fingerprint that the eye can compare', () => {
    expect(shortHash('0123456789abcdef')).toBe('0123 4567 89ab');
  });
});

describe('a request', () => {
  const seat = (
    id: string,
    more: Partial<RequestFragment['seats'][number]> = {},
  ): RequestFragment['seats'][number] => ({
    id,
    step: 0,
    side: 'CLIENT',
    isSole: false,
    isAuthor: false,
    person: { id, name: id },
    ...more,
  });
  const request = (more: Partial<RequestFragment>): RequestFragment =>
    ({
      state: 'OPEN',
      stage: 'PURPOSE',
      seats: [],
      decisions: [],
      openedBy: { name: 'Cleo' },
      ...more,
    }) as RequestFragment;
  const decision = {
    id: 'd',
    isInForce: true,
    person: { id: 'Ana', name: 'Ana' },
  } as RequestFragment['decisions'][number];

  it('waits for those of the step whose turn it is, who have not decided and did not write it', () => {
    const seats = [seat('Ana'), seat('Ben'), seat('Cas', { isAuthor: true }), seat('Dan', { step: 1 })];
    expect(waitedFor(request({ seats, decisions: [decision] }))).toEqual(['Ben']);
  });

  it('waits for an author who is the only one', () => {
    expect(waitedFor(request({ seats: [seat('Ana', { isAuthor: true, isSole: true })] }))).toEqual(['Ana']);
  });

  it('says of a decision that one person gave it alone, and that they wrote part of it', () => {
    const given: RequestFragment['decisions'][number] = {
      ...decision,
      outcome: 'APPROVE',
      decidedAt: '2026-05-03T12:00:00Z',
    };
    const plain = 'Ana approved on 3 May 2026';
    expect(decisionInWords(given, [seat('Ana')])).toBe(plain);
    expect(decisionInWords(given, [seat('Ana', { isSole: true })])).toBe(
      `${plain}, as the one person who decides here`,
    );
    expect(decisionInWords(given, [seat('Ana', { isSole: true, isAuthor: true })])).toBe(
      `${plain}, as the one person who decides here, who also wrote part of it`,
    );
  });

  it('reminds only whoever decides alone', () => {
    expect(soleReminder([seat('Ana')], 'Ana')).toBe('');
    expect(soleReminder([seat('Ana', { isSole: true })], 'Ben')).toBe('');
    expect(soleReminder([seat('Ana', { isSole: true })], 'Ana')).toContain('the one person who decides here');
    expect(soleReminder([seat('Ana', { isSole: true, isAuthor: true })], 'Ana')).toContain('also wrote part of it');
  });

  it('waits for nobody once it has ended', () => {
    expect(waitedFor(request({ state: 'WITHDRAWN', seats: [seat('Ana')] }))).toEqual([]);
  });

  it('opens only gates that it stands before, and that are open now', () => {
    const overview = (stage: 'VOICE' | 'METRICS' | 'TOOLS', gateIsOpen: boolean) => ({
      stage,
      gateIsOpen,
      isBuilt: false,
      waitsFor: [],
    });
    const answer = {
      strategy: { stages: [overview('VOICE', true), overview('METRICS', true), overview('TOOLS', false)] },
    } as GatesAfterResult;
    expect(gatesOpened('PURPOSE', answer)).toEqual(['VOICE', 'METRICS']);
    expect(gatesOpened('LANDSCAPE', answer)).toEqual([]);
  });

  it('says what comes next', () => {
    expect(nextInWords(request({ state: 'APPROVED' }), ['METRICS'], 'Ana')).toBe(
      'Purpose is in force. With it the gate opened to Measures.',
    );
  });

  it('says that it comes back only to those whom it comes back to', () => {
    const answered = request({ state: 'CHANGES_REQUESTED', seats: [seat('Ana')] });
    expect(nextInWords(answered, [], 'Ana')).toContain('then it waits for you here');
    expect(nextInWords(answered, [], 'Cleo')).not.toContain('you');
  });

  it.each([
    ['WITHDRAWN', undefined, 'Version 1 was withdrawn while you were reading.'],
    ['WITHDRAWN', 1, 'Version 1 was withdrawn while you were reading.'],
    ['WITHDRAWN', 2, 'Version 1 was withdrawn while you were reading. Version 2 has taken its place.'],
    ['APPROVED', 1, 'Ana approved version 1 while you were reading.'],
    ['CHANGES_REQUESTED', 1, 'Ana asked for changes to version 1 while you were reading.'],
    ['EXPIRED', 1, 'The time to decide on version 1 ran out while you were reading.'],
  ] as const)('says what became of it when it was overtaken: %s, latest %s', (state, latest, words) => {
    const revision = { number: 1 } as RequestFragment['revision'];
    expect(overtakenWords(request({ state, revision, decisions: [decision] }), latest)).toBe(words);
  });

  it('says in words why one does not decide', () => {
    expect(refusalWords('decision.ownWords', 'OPEN')).toContain('four eyes');
    expect(refusalWords('request.notOpen', 'WITHDRAWN')).toBe('This request has ended: withdrawn.');
    expect(refusalWords(null, 'OPEN')).toBe('');
  });
});
