/** The values of a closed list written as a constant object: `type Stage = ValueOf<typeof Stage>`. */
export type ValueOf<T> = T[keyof T];

/** Type-safe `Object.keys` for constant objects whose keys are the closed list. */
export function keysOf<K extends string>(list: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(list) as K[];
}
