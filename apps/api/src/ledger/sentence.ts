import { LedgerAct, type Stage, STAGE_DEFINITIONS } from '@groundwork/domain';

type Payload = Readonly<Record<string, unknown>>;

/** What was done, as both sides would say it. The name of whoever did it stands before it on the page. */
export function sentenceFor(act: LedgerAct, payload: Payload): string {
  const version = `version ${String(payload['number'])} of “${stageName(payload['stage'])}”`;
  switch (act) {
    case LedgerAct.ORGANISATION_CREATED:
      return `took on ${String(payload['name'])} as a client`;
    case LedgerAct.APPROVAL_RULE_SET:
      return payload['rule'] === 'SOLE'
        ? 'recorded that one person decides for this client'
        : 'recorded that somebody other than the writer approves (four eyes)';
    case LedgerAct.STRATEGY_CREATED:
      return `began the strategy “${String(payload['title'])}”`;
    case LedgerAct.STAGE_SUBMITTED:
      return `submitted ${version}`;
    case LedgerAct.REQUEST_WITHDRAWN:
      return `withdrew ${version}${because(payload)}`;
    case LedgerAct.DECISION_GIVEN:
      return payload['outcome'] === 'APPROVE'
        ? `approved ${version}`
        : `asked for changes to ${version}${because(payload)}`;
    case LedgerAct.REQUEST_ENDED:
      return payload['state'] === 'APPROVED' ? `put ${version} in force` : `ended the request for ${version}`;
  }
}

/** The reason in the words of whoever gave it, last. */
function because({ reason }: Payload): string {
  return typeof reason === 'string' && reason.trim() !== '' ? `: “${reason.trim()}”` : '';
}

function stageName(stage: unknown): string {
  return STAGE_DEFINITIONS[stage as Stage]?.name ?? String(stage);
}
