import { effect, Signal, signal, untracked } from '@angular/core';

const PAUSE = 200;

/** Follows a value once it has been left alone for a moment: for what asks the server while somebody types. */
export function settled<Value>(source: () => Value): Signal<Value> {
  const result = signal(untracked(source));
  effect((onCleanup) => {
    const value = source();
    const timer = setTimeout(() => result.set(value), PAUSE);
    onCleanup(() => clearTimeout(timer));
  });
  return result.asReadonly();
}
