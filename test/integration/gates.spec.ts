import { afterAll, describe, expect, it } from '@jest/globals';
import { type Stage } from '@groundwork/domain';
import { endOperator } from '../support/operator.ts';
import { addItem, decide, newPlan, newRequest, readStage, submit } from '../support/trade.ts';

afterAll(endOperator);

describe('the gate', () => {
  const GATED: readonly (readonly [Stage, readonly Stage[]])[] = [
    ['VOICE', ['PURPOSE']],
    ['LEVERAGE', ['VOICE']],
    ['METRICS', ['PURPOSE']],
    ['TOOLS', ['PURPOSE', 'LANDSCAPE', 'VOICE', 'LEVERAGE', 'PEOPLE', 'METRICS']],
  ];

  it.each(GATED)('holds %s back until %j are approved, and names them', async (stage, waitsFor) => {
    const { consultant, strategy } = await newRequest();
    await expect(submit(consultant, strategy.id, stage)).rejects.toMatchObject({
      code: 'GATE_CLOSED',
      reason: 'stage.gateClosed',
      errors: [{ extensions: { details: { waitsFor } } }],
    });
  });

  it.each<Stage>(['VOICE', 'METRICS'])('of %s opens once PURPOSE is approved', async (stage) => {
    const { consultant, approver, strategy, request } = await newRequest();
    await decide(approver, request);
    expect((await readStage(consultant, strategy.id, stage)).overview).toMatchObject({
      gateIsOpen: true,
      waitsFor: [],
    });
  });

  it('of TOOLS still waits for the others once PURPOSE is approved', async () => {
    const { consultant, approver, strategy, request } = await newRequest();
    await decide(approver, request);
    expect((await readStage(consultant, strategy.id, 'TOOLS')).overview).toMatchObject({
      gateIsOpen: false,
      waitsFor: ['LANDSCAPE', 'VOICE', 'LEVERAGE', 'PEOPLE', 'METRICS'],
    });
  });

  it('stays closed when changes are asked for', async () => {
    const { consultant, approver, strategy, request } = await newRequest();
    await decide(approver, request, { outcome: 'REQUEST_CHANGES', reason: 'Not yet' });
    expect((await readStage(consultant, strategy.id, 'VOICE')).overview.gateIsOpen).toBe(false);
  });

  it('holds no writing back', async () => {
    const { consultant, strategy } = await newPlan();
    expect(await addItem(consultant, strategy.id, 'STAKEHOLDER', { name: 'Ana' })).toMatchObject({ stage: 'PEOPLE' });
  });
});
