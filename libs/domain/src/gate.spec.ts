import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gateOf } from './gate';
import { Stage, STAGE_DEFINITIONS, STAGES, stagesBefore } from './stage';

const someStage = fc.constantFrom(...STAGES);
const someApproved = fc.subarray([...STAGES]);

/** What DOMAIN says of the gates, in its own words. */
const GATES: Readonly<Record<Stage, readonly Stage[]>> = {
  PURPOSE: [],
  LANDSCAPE: [],
  VOICE: ['PURPOSE'],
  LEVERAGE: ['VOICE'],
  PEOPLE: [],
  METRICS: ['PURPOSE'],
  TOOLS: ['PURPOSE', 'LANDSCAPE', 'VOICE', 'LEVERAGE', 'PEOPLE', 'METRICS'],
};

describe('the gate', () => {
  it.each(STAGES)('of %s waits for all its stages while nothing is approved', (stage) => {
    expect(gateOf(stage, new Set())).toEqual({ isOpen: GATES[stage].length === 0, waitsFor: GATES[stage] });
  });

  it('is open exactly when every stage that it names is approved', () => {
    fc.assert(
      fc.property(someStage, someApproved, (stage, approved) => {
        const { isOpen, waitsFor } = gateOf(stage, new Set(approved));
        expect(isOpen).toBe(GATES[stage].every((earlier) => approved.includes(earlier)));
        expect(waitsFor).toEqual(GATES[stage].filter((earlier) => !approved.includes(earlier)));
      }),
    );
  });

  it('of TOOLS stays closed while any one of the six is missing', () => {
    for (const missing of stagesBefore('TOOLS')) {
      const approved = new Set(STAGES.filter((stage) => stage !== missing));
      expect(gateOf('TOOLS', approved)).toEqual({ isOpen: false, waitsFor: [missing] });
    }
    expect(gateOf('TOOLS', new Set(stagesBefore('TOOLS'))).isOpen).toBe(true);
  });

  it('never closes and never waits for more because something more was approved', () => {
    fc.assert(
      fc.property(someStage, someApproved, someApproved, (stage, approved, more) => {
        const before = gateOf(stage, new Set(approved));
        const after = gateOf(stage, new Set([...approved, ...more]));
        expect(after.isOpen || !before.isOpen).toBe(true);
        expect(before.waitsFor).toEqual(expect.arrayContaining([...after.waitsFor]));
      }),
    );
  });

  it('cannot be opened by the stage itself or by a later one', () => {
    fc.assert(
      fc.property(someStage, someApproved, (stage, approved) => {
        const earlier = stagesBefore(stage).filter((before) => approved.includes(before));
        expect(gateOf(stage, new Set(approved))).toEqual(gateOf(stage, new Set(earlier)));
      }),
    );
  });
});

describe('the stages', () => {
  it('are seven, and tools come last', () => {
    expect(STAGES).toEqual(['PURPOSE', 'LANDSCAPE', 'VOICE', 'LEVERAGE', 'PEOPLE', 'METRICS', 'TOOLS']);
  });

  it.each(STAGES)('%s builds only on stages before it, named once, in order', (stage) => {
    const before = stagesBefore(stage);
    expect(before).toEqual(STAGES.filter((other) => STAGES.indexOf(other) < STAGES.indexOf(stage)));
    expect(before.filter((earlier) => GATES[stage].includes(earlier))).toEqual(STAGE_DEFINITIONS[stage].gate);
  });

  it('have a name of their own and ask one question each', () => {
    const names = STAGES.map((stage) => STAGE_DEFINITIONS[stage].name);
    expect(new Set(names).size).toBe(STAGES.length);
    for (const stage of STAGES) expect(STAGE_DEFINITIONS[stage].question).toMatch(/^[A-Z][^?]+\?$/);
  });
});
