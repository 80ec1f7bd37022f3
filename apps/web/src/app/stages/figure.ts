/** What a typed number comes to: a value, nothing at all, or words on why it cannot be read. */
export interface Figure {
  readonly value?: number;
  readonly problem: string;
}

const NOT_A_NUMBER = 'Please give a number, such as 1250 or 12.5.';
const GROUPED_BY_SPACE = /^\d{1,3}(?:[\s'’]\d{3})+(?![\s'’\d])/;

/**
 * Reads a number as it is written here and elsewhere: `1 200`, `12,5`, `1.234,5` and `1,234.5`. Half the world parts
 * thousands with the sign by which the other half begins the decimals: where both can be meant, it is asked back.
 */
export function readFigure(typed: string): Figure {
  const text = typed.trim();
  if (text === '') return { problem: '' };
  const sign = /^[-−]/.test(text) ? -1 : 1;
  const unsigned = text.replace(/^[-−+]\s*/, '');
  const isGrouped = GROUPED_BY_SPACE.test(unsigned);
  const digits = isGrouped ? unsigned.replace(/[\s'’]/g, '') : unsigned;
  if (!isGrouped && isAmbiguous(digits)) return { problem: asksBack(digits, sign) };
  const value = valueOf(digits);
  return value === undefined ? { problem: NOT_A_NUMBER } : { value: sign * value, problem: '' };
}

/** `1,234` and `1.234`: a thousand and some, or one and some. `0,125` and `1234,567` can only be decimals. */
function isAmbiguous(text: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
}

function asksBack(text: string, sign: number): string {
  const minus = sign < 0 ? '-' : '';
  const [whole = '', part = ''] = text.split(/[.,]/);
  return `This can be read in two ways. Please write ${minus}${whole}${part}, or ${minus}${whole}.${part}0 if decimals are meant.`;
}

function valueOf(text: string): number | undefined {
  const plain = /^(\d+)(?:[.,](\d+))?$/.exec(text) ?? /^(\d+)[.,]$/.exec(text);
  if (plain) return Number(`${plain[1]}.${plain[2] ?? '0'}`);
  const grouped = /^(\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/.exec(text) ?? /^(\d{1,3}(?:\.\d{3})+)(?:,(\d*))?$/.exec(text);
  return grouped ? Number(`${grouped[1]?.replace(/[.,]/g, '')}.${grouped[2] || '0'}`) : undefined;
}
