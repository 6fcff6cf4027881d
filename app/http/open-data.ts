/** Loaders' data by route, with those taken out that were sealed before Remix saw them. */
export function openData(loaded: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(loaded).map(([route, data]) => [route, isSealed(data) ? data.open() : data]),
  );
}

/** By its shape: the server and the built pages each have their own copy of the class. */
const isSealed = (data: unknown): data is { open(): unknown } =>
  typeof (data as { open?: unknown } | null)?.open === 'function';
