// How often the harm happens, as a filer may answer; «не знаем» is an answer too.

export const frequencies = [
  'once',
  'several_times',
  'monthly',
  'weekly',
  'daily',
  'always',
  'unknown',
] as const;
export type Frequency = (typeof frequencies)[number];
