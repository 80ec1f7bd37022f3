import { Tables1763776800000 } from './1763776800000-tables';
import { Tenancy1763776801000 } from './1763776801000-tenancy';
import { RowSecurity1763776802000 } from './1763776802000-row-security';

/** In the order in which they run; forward only. */
export const migrations = [Tables1763776800000, Tenancy1763776801000, RowSecurity1763776802000];
