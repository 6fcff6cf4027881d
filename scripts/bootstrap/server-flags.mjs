/**
 * How the server's Node keeps its memory, in MB: without bounds V8 lets what pages leave behind grow to
 * half a gigabyte before it cleans (decision 0012). What the operator's NODE_OPTIONS names stays as it is
 * named there.
 */
const flags = { 'max-semi-space-size': 32, 'max-old-space-size': 768 };

/**
 * @param {string} [given] the operator's NODE_OPTIONS
 * @returns {string[]}
 */
export function serverFlags(given = process.env.NODE_OPTIONS ?? '') {
  const asked = given.replaceAll('_', '-');
  return Object.entries(flags)
    .filter(([name]) => !asked.includes(`--${name}`))
    .map(([name, mb]) => `--${name}=${mb}`);
}
