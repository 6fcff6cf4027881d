import { pino } from 'pino';
import { once } from './once.ts';

/**
 * The log: one JSON object a line on standard output. Callers pass ids, codes and times, never
 * addresses, names, texts or request bodies; the paths below are a second fence.
 */
export function log() {
  return once('log', () =>
    pino({
      level: process.env.NODE_ENV === 'test' ? 'silent' : 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          'email',
          'password',
          'cookie',
          'token',
          'name',
          '*.email',
          '*.password',
          '*.cookie',
          '*.token',
          'headers',
          'body',
        ],
        remove: true,
      },
    }),
  );
}
