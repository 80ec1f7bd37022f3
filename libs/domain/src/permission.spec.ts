import { describe, expect, it } from '@jest/globals';
import { keysOf } from './closed-list';
import { Act, actsOf, mayDo, PERMISSIONS } from './permission';
import { Role, Side, sideOf } from './role';

const ROLES = keysOf(Role);
const ACTS = keysOf(Act);
const rolesOf = (side: Side) => ROLES.filter((role) => sideOf(role) === side);

describe('roles', () => {
  it.each([
    ['AGENCY', ['ADMIN', 'CONSULTANT']],
    ['CLIENT', ['APPROVER', 'CONTRIBUTOR', 'VIEWER']],
  ] as const)('of the side %s are %j', (side, roles) => {
    expect(rolesOf(side)).toEqual(roles);
  });
});

describe('the permission table', () => {
  it('has one row for each act, under its own key, with each role once', () => {
    expect(keysOf(PERMISSIONS)).toEqual(ACTS);
    expect(ACTS.map((act) => Act[act])).toEqual(ACTS);
    for (const act of ACTS) expect(ROLES.filter((role) => PERMISSIONS[act].includes(role))).toEqual(PERMISSIONS[act]);
  });

  it('lets nobody of the agency decide, whatever the role', () => {
    expect(rolesOf('AGENCY').filter((role) => mayDo(role, 'DECIDE'))).toEqual([]);
  });

  it('lets approvers decide, and nobody else of the client', () => {
    expect(ROLES.filter((role) => mayDo(role, 'DECIDE'))).toEqual(['APPROVER']);
  });

  it('lets viewers read and nothing else', () => {
    expect(actsOf('VIEWER')).toEqual(['READ']);
  });

  it('lets contributors write but neither submit nor decide', () => {
    expect(actsOf('CONTRIBUTOR')).toEqual(['READ', 'WRITE_ITEM']);
  });

  it('lets everybody with a role read', () => {
    expect(ROLES.filter((role) => !mayDo(role, 'READ'))).toEqual([]);
  });

  it.each(['CREATE_ORGANISATION', 'CREATE_STRATEGY', 'SUBMIT_STAGE', 'WITHDRAW_REQUEST', 'SET_APPROVAL_RULE'] as const)(
    'keeps %s for the agency',
    (act) => {
      expect(ROLES.filter((role) => mayDo(role, act))).toEqual(rolesOf('AGENCY'));
    },
  );

  it.each([
    ['VIEWER', 'CONTRIBUTOR'],
    ['CONTRIBUTOR', 'APPROVER'],
    ['CONSULTANT', 'ADMIN'],
  ] as const)('gives %s nothing that %s has not', (lesser, greater) => {
    expect(actsOf(greater)).toEqual(expect.arrayContaining([...actsOf(lesser)]));
  });

  it('is told alike by role and by act', () => {
    for (const role of ROLES) expect(actsOf(role)).toEqual(ACTS.filter((act) => PERMISSIONS[act].includes(role)));
  });
});
