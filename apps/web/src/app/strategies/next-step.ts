import { STAGE_DEFINITIONS } from '@groundwork/domain';
import { StageGlance, stageNames, standingOf } from '@groundwork/ui';

/** What a stage waits for or what comes next, in a sentence for the side that reads it; empty when there is nothing to say. */
export function nextStepOf(glance: StageGlance, side: 'AGENCY' | 'CLIENT'): string {
  const isClient = side === 'CLIENT';
  switch (standingOf(glance)) {
    case 'unbuilt':
      return [notedAlready(glance), gateLater(glance)].filter(Boolean).join(' ');
    case 'empty':
      return isClient
        ? `Nothing is written yet.${gateAhead(glance)}`
        : `Nothing is written yet. Begin here.${gateAhead(glance)}`;
    case 'draft':
      return `${entries(glance.itemCount)}. ${gateNow(glance)}`;
    case 'waiting':
      return isClient
        ? 'A version waits for your side to decide.'
        : 'A version is with the client and waits for their decision.';
    case 'changes':
      return isClient
        ? 'You asked for changes; the agency is at it.'
        : 'The client asked for changes. Mend it, then submit it again.';
    case 'approved':
      return '';
    case 'approvedAndChanged':
      return 'The draft has changed since; it counts once it is submitted and approved.';
  }
}

function entries(count: number): string {
  return count === 1 ? '1 entry is written' : `${count} entries are written`;
}

function gateNow({ gateIsOpen, waitsFor }: StageGlance): string {
  if (gateIsOpen) return 'It can be submitted when it is ready.';
  return `It can be submitted once ${stageNames(waitsFor)} ${isOrAre(waitsFor.length)} approved.`;
}

function gateAhead({ gateIsOpen, waitsFor }: StageGlance): string {
  if (gateIsOpen) return '';
  return ` It can be submitted once ${stageNames(waitsFor)} ${isOrAre(waitsFor.length)} approved.`;
}

/** Owners, for instance, are noted as people before that stage can be edited. */
function notedAlready({ itemCount }: StageGlance): string {
  if (itemCount === 0) return '';
  return itemCount === 1 ? '1 entry is noted for it already.' : `${itemCount} entries are noted for it already.`;
}

function gateLater({ stage, gateIsOpen, waitsFor }: StageGlance): string {
  if (gateIsOpen) return STAGE_DEFINITIONS[stage].gate.length > 0 ? 'Its gate is open.' : '';
  return `It will wait until ${stageNames(waitsFor)} ${isOrAre(waitsFor.length)} approved.`;
}

function isOrAre(count: number): string {
  return count === 1 ? 'is' : 'are';
}
