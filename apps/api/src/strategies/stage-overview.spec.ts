import { describe, expect, it } from '@jest/globals';
import { STAGES, type Stage } from '@groundwork/domain';
import { type StageFacts, stageOverviews } from './stage-overview';

const inForce = {
  id: '1',
  number: 1,
  sha256: 'f',
  state: 'APPROVED',
  submittedAt: '',
  requestId: 'q',
  decidedAt: '',
} as const;
const facts = (stage: Stage, approved: readonly Stage[]): StageFacts => ({
  stage,
  itemCount: 3,
  inForce: approved.includes(stage) ? inForce : null,
  openRequestId: null,
  lastState: approved.includes(stage) ? 'APPROVED' : null,
  lastRequestId: approved.includes(stage) ? 'q' : null,
  hasChangesSinceInForce: false,
});
const overviews = (...approved: Stage[]): ReturnType<typeof stageOverviews> =>
  stageOverviews([...STAGES].reverse().map((stage) => facts(stage, approved)));

describe('the seven stages at a glance', () => {
  it('stand in the order in which they are decided, however they were read', () => {
    expect(overviews().map(({ stage }) => stage)).toEqual(STAGES);
  });

  it('say what they wait for', () => {
    expect(overviews().find(({ stage }) => stage === 'METRICS')).toMatchObject({
      gateIsOpen: false,
      waitsFor: ['PURPOSE'],
    });
  });

  it('are open once what they wait for is in force', () => {
    expect(overviews('PURPOSE').find(({ stage }) => stage === 'METRICS')).toMatchObject({
      gateIsOpen: true,
      waitsFor: [],
    });
  });

  it('say which of them cannot be written yet', () => {
    const built = overviews().filter(({ isBuilt }) => isBuilt);
    expect(built.map(({ stage }) => stage)).toEqual(['PURPOSE', 'LANDSCAPE']);
  });
});
