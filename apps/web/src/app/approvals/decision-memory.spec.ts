import { beforeEach, describe, expect, it } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { DecisionMemory, DecisionStorage, NOTHING_TYPED } from './decision-memory';

describe('what an approver has typed', () => {
  let memory: DecisionMemory;
  beforeEach(() => {
    sessionStorage.clear();
    memory = TestBed.inject(DecisionMemory);
  });

  it('is there again, for this person and stage only', () => {
    memory.keep('ana.s1.PURPOSE', { reason: 'Too broad', remarks: { g1: 'Which?' } });
    expect(memory.read('ana.s1.PURPOSE')).toEqual({ reason: 'Too broad', remarks: { g1: 'Which?' } });
    expect(memory.read('ana.s1.LANDSCAPE')).toBe(NOTHING_TYPED);
  });

  it('leaves nothing behind once it is empty', () => {
    memory.keep('p', { reason: 'x', remarks: {} });
    memory.keep('p', { reason: '', remarks: { g1: '' } });
    expect(sessionStorage.length).toBe(0);
  });

  it.each(['{', '1', '{"reason":"x","remarks":null}', '{"reason":"x","remarks":{"g1":2}}', '{"remarks":{}}'])(
    'is nothing when it cannot be read: %s',
    (text) => {
      sessionStorage.setItem('groundwork.decision.p', text);
      expect(memory.read('p')).toBe(NOTHING_TYPED);
    },
  );

  it('breaks nothing where the browser keeps nothing', () => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [{ provide: DecisionStorage, useValue: denied }] });
    memory = TestBed.inject(DecisionMemory);
    expect(memory.keep('p', { reason: 'x', remarks: {} })).toBe(false);
    expect(memory.read('p')).toBe(NOTHING_TYPED);
  });
});
