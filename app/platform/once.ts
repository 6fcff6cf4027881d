const holder = globalThis as typeof globalThis & { __lacuna?: Map<string, unknown> };

/**
 * One value a process, whichever copy of a module asks first.
 * The built pages and the server load our modules separately; a pool or a bus must still be one.
 */
export function once<T>(name: string, make: () => T): T {
  const values = (holder.__lacuna ??= new Map());
  if (!values.has(name)) values.set(name, make());
  return values.get(name) as T;
}

/** Forgets the value of that name, for orderly shutdown and for tests. */
export function forget(name: string): void {
  holder.__lacuna?.delete(name);
}
