/** `Ana Costa`; `Ana Costa or Ben Ito`. */
export function peopleInWords(names: readonly string[], type: 'conjunction' | 'disjunction' = 'disjunction'): string {
  return new Intl.ListFormat('en-GB', { type }).format(names);
}
