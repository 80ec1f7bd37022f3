import type { Role } from '../programs/operator.ts';

export type DemoPerson = {
  /** How the loader calls them. */
  key: string;
  name: string;
  email: string;
  role: Role;
  agency: string;
  /** The client whose person they are; nothing for people of the agency. */
  organisation?: string;
  reachesAll?: true;
  /** One line for the list of sign-ins. */
  shownAs: string;
};

/** Invented people of invented agencies. */
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
];
