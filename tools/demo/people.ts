import type { Role } from '../programs/operator.ts';

export type DemoPerson = {
  /** How the loader calls them. */
  key: string;
  name: string;
  email: string;
  role: Role;
  agency: string;
  /** The case whose client they belong to; nothing for people of the agency. */
  organisation?: string;
  reachesAll?: true;
  /** One line for the list of sign-ins. */
  shownAs: string;
};

/** Invented people of invented agencies. The clients are real and published; these people are not theirs. */
export const demoPeople: readonly DemoPerson[] = [
  {
    key: 'ada',
    name: 'Ada Brandt',
    email: 'ada@northlight.example',
    role: 'ADMIN',
    agency: 'Northlight',
    reachesAll: true,
    shownAs: 'Ada Brandt, administrator at the agency Northlight',
  },
  {
    key: 'cleo',
    name: 'Cleo Marsh',
    email: 'cleo@northlight.example',
    role: 'CONSULTANT',
    agency: 'Northlight',
    reachesAll: true,
    shownAs: 'Cleo Marsh, consultant at the agency Northlight',
  },
  {
    key: 'nora',
    name: 'Nora Reyes',
    email: 'nora@archives.example',
    role: 'APPROVER',
    agency: 'Northlight',
    organisation: 'nara-2017-2020',
    shownAs: 'Nora Reyes, approver at the National Archives',
  },
  {
    key: 'sam',
    name: 'Sam Okafor',
    email: 'sam@archives.example',
    role: 'CONTRIBUTOR',
    agency: 'Northlight',
    organisation: 'nara-2017-2020',
    shownAs: 'Sam Okafor, contributor at the National Archives',
  },
  {
    key: 'priya',
    name: 'Priya Shah',
    email: 'priya@practices.example',
    role: 'APPROVER',
    agency: 'Northlight',
    organisation: 'stoke-gp-facebook-2013-2018',
    shownAs: 'Priya Shah, the one who decides at the Stoke practices',
  },
  {
    key: 'finn',
    name: 'Finn Dahl',
    email: 'finn@keel.example',
    role: 'CONSULTANT',
    agency: 'Keel & Compass',
    reachesAll: true,
    shownAs: 'Finn Dahl, consultant at a second agency, Keel & Compass',
  },
  {
    key: 'mette',
    name: 'Mette Holm',
    email: 'mette@shipping.example',
    role: 'APPROVER',
    agency: 'Keel & Compass',
    organisation: 'maersk-line-2011-2013',
    shownAs: 'Mette Holm, approver at Maersk Line',
  },
];
