import { describe, expect, it } from '@jest/globals';
import { DomainError, ErrorCode } from '@groundwork/domain';
import { answerLine } from './commands';
import type { NewMember, StaffingService } from './staffing.service';

const asked: unknown[] = [];
const staffing = {
  createAgency: async (name: string) => (asked.push(name), 'agency-1'),
  addMember: async (member: NewMember) => (asked.push(member), { personId: 'person-1', membershipId: 'membership-1' }),
  agenciesOf: async () => [{ agencyId: 'agency-1', name: 'Northlight' }],
  assign: async () => {
    throw new DomainError(ErrorCode.NOT_FOUND, 'row.notFound');
  },
} as unknown as StaffingService;

const answer = async (command: unknown): Promise<unknown> =>
  JSON.parse(await answerLine(staffing, typeof command === 'string' ? command : JSON.stringify(command)));

describe('a command of the operator', () => {
  it('makes an agency', async () => {
    expect(await answer({ id: 1, do: 'createAgency', name: 'Northlight' })).toEqual({ id: 1, agencyId: 'agency-1' });
  });

  it('finds the agencies of somebody', async () => {
    expect(await answer({ id: 5, do: 'findAgencies', email: 'ann@example.org' })).toEqual({
      id: 5,
      agencies: [{ agencyId: 'agency-1', name: 'Northlight' }],
    });
  });

  it('gives somebody a role, for assigned clients unless it says all', async () => {
    const member = {
      agencyId: 'a',
      name: 'Ann',
      email: 'ann@example.org',
      password: 'long enough',
      role: 'CONSULTANT',
    };
    expect(await answer({ id: 'x', do: 'addMember', ...member })).toEqual({
      id: 'x',
      personId: 'person-1',
      membershipId: 'membership-1',
    });
    expect(asked.at(-1)).toEqual({ ...member, reachesAll: false });
  });

  it('tells a refusal as code, reason and words', async () => {
    expect(await answer({ id: 2, do: 'assign', agencyId: 'a', personId: 'p', organisationId: 'o' })).toEqual({
      id: 2,
      error: { code: 'NOT_FOUND', reason: 'row.notFound', message: expect.any(String) },
    });
  });

  it.each([
    ['is no JSON', '{', 'do'],
    ['is no object', '7', 'do'],
    ['is not known', { do: 'dropAgency' }, 'do'],
    ['is borrowed from the language', { do: 'constructor' }, 'do'],
    ['lacks a text', { do: 'createAgency' }, 'name'],
    [
      'has a role that is none',
      { do: 'addMember', agencyId: '', name: '', email: '', password: '', role: 'toString' },
      'role',
    ],
  ])('is refused when it %s', async (_, command, path) => {
    expect(await answer(command)).toMatchObject({ id: null, error: { code: 'INVALID', fields: [{ path }] } });
  });
});
