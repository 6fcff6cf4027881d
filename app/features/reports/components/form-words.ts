/** Which words the form of a report needs in the browser, on whatever page it stands. */
export const reportFormWords = [
  'reports',
  'recheck',
  'conflict',
  'sources',
  'acts',
  'ui',
  'frame',
  'errors',
  'richtext',
] as const;
