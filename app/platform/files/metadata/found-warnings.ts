import type { MetadataWarning, WarningCode } from '../verdict.ts';

const longest = 200;

/** Gathers warnings, each value once, without what cannot be shown. */
export function foundWarnings() {
  const warnings = new Map<string, MetadataWarning>();
  return {
    add(code: WarningCode, value: string | undefined): void {
      const shown = value
        ?.toWellFormed()
        .replace(/[\p{Cc}\p{Cf}]/gu, '')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, longest);
      if (shown) warnings.set(`${code} ${shown}`, { code, value: shown });
    },
    found: (): MetadataWarning[] => [...warnings.values()],
  };
}
