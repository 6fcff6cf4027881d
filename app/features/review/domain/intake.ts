// When a confidential report of the intake waits for the head, and not for the author or for time.

/** Somebody is to be named, or something to be answered. */
export const isForHead = (line: {
  naming: { isRefused: boolean } | null;
  isAsked: boolean;
  isLookAsked: boolean;
}): boolean => line.isAsked || line.isLookAsked || line.naming === null || line.naming.isRefused;
