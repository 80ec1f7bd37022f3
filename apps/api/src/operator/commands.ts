import { assertValid, DomainError, ErrorCode, Role, wordsFor } from '@groundwork/domain';
import type { StaffingService } from './staffing.service';

type Sent = Readonly<Record<string, unknown>>;
type Answer = Readonly<Record<string, unknown>>;

/** Does what one line of JSON asks, and answers with one line. It never throws: what goes wrong is an answer too. */
export async function answerLine(staffing: StaffingService, line: string): Promise<string> {
  const sent = readLine(line);
  const id = sent['id'] ?? null;
  try {
    return JSON.stringify({ id, ...(await carryOut(staffing, sent)) });
  } catch (error) {
    return JSON.stringify({ id, error: describe(error) });
  }
}

async function carryOut(staffing: StaffingService, sent: Sent): Promise<Answer> {
  switch (sent['do']) {
    case 'createAgency':
      return { agencyId: await staffing.createAgency(textOf(sent, 'name')) };
    case 'findAgencies':
      return { agencies: await staffing.agenciesOf(textOf(sent, 'email')) };
    case 'addMember':
      return {
        ...(await staffing.addMember({
          agencyId: textOf(sent, 'agencyId'),
          name: textOf(sent, 'name'),
          email: textOf(sent, 'email'),
          password: textOf(sent, 'password'),
          role: roleOf(sent),
          ...('organisationId' in sent ? { organisationId: textOf(sent, 'organisationId') } : {}),
          reachesAll: sent['reachesAll'] === true,
        })),
      };
    case 'assign':
      await staffing.assign(textOf(sent, 'agencyId'), textOf(sent, 'personId'), textOf(sent, 'organisationId'));
      return {};
    default:
      assertValid([{ path: 'do', reason: 'input.notAChoice' }]);
      return {};
  }
}

function readLine(line: string): Sent {
  try {
    const sent: unknown = JSON.parse(line);
    return typeof sent === 'object' && sent !== null ? (sent as Sent) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function textOf(sent: Sent, path: string): string {
  const value = sent[path];
  if (typeof value === 'string') return value;
  throw new DomainError(ErrorCode.INVALID, 'input.invalid', { fields: [{ path, reason: 'input.required' }] });
}

function roleOf(sent: Sent): Role {
  const role = textOf(sent, 'role');
  if (Object.hasOwn(Role, role)) return role as Role;
  throw new DomainError(ErrorCode.INVALID, 'input.invalid', { fields: [{ path: 'role', reason: 'input.notAChoice' }] });
}

/** The operator sits at the machine, so what is ours is told on standard error in full, and here as a code. */
function describe(error: unknown): Answer {
  if (error instanceof DomainError) {
    const { code, reason, message, details } = error;
    return { code, reason, message, ...(details.fields ? { fields: details.fields } : {}) };
  }
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  const message = wordsFor('service.internal', { requestId: 'standard error' });
  return { code: ErrorCode.INTERNAL, reason: 'service.internal', message };
}
