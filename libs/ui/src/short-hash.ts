/** `3f2a 91bc 04de`: enough to compare by eye. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');
}
