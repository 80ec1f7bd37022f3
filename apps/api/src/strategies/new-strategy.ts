import { assertValid, type Depth } from '@groundwork/domain';
import { TextReader } from '../graphql/read-text';
import type { CreateStrategyInput } from './strategy.inputs';

/** What a strategy begins with, checked and tidied. */
export type NewStrategy = {
  readonly title: string;
  readonly depth: Depth;
  readonly language: string;
  readonly periodFrom: string | null;
  readonly periodUntil: string | null;
  readonly department: string | null;
  readonly brand: string | null;
  readonly planServed: string | null;
};

const LONGEST_LINE = 200;

/** Reads what a caller sent; tells everything that is wrong with it at once. */
export function readNewStrategy(input: Omit<CreateStrategyInput, 'organisationId' | 'idempotencyKey'>): NewStrategy {
  const { depth, language, periodFrom = null, periodUntil = null } = input;
  const reader = new TextReader();
  const strategy = {
    title: reader.required('title', input.title, LONGEST_LINE),
    depth,
    language: canonicalLanguage(language) ?? '',
    periodFrom,
    periodUntil,
    department: reader.optional('department', input.department, LONGEST_LINE),
    brand: reader.optional('brand', input.brand, LONGEST_LINE),
    planServed: reader.optional('planServed', input.planServed, LONGEST_LINE),
  };
  if (strategy.language === '') reader.problems.push({ path: 'language', reason: 'input.notALanguage' });
  if (periodFrom !== null && periodUntil !== null && periodUntil < periodFrom) {
    reader.problems.push({ path: 'periodUntil', reason: 'input.periodReversed' });
  }
  assertValid(reader.problems);
  return strategy;
}

/** A BCP 47 code as it is written everywhere: `DE-ch` is `de-CH`. */
function canonicalLanguage(code: string): string | undefined {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(code) ? wellFormed(code) : undefined;
}

function wellFormed(code: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
