const ours = /^(LACUNA_|PORT$|DATABASE_URL$|SMTP_URL$|NODE_ENV$|VITEST)/;

/**
 * The environment without Lacuna's settings: tests, and programs that they start, get those that a test names.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function plainEnvironment() {
  const plain = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return /** @type {NodeJS.ProcessEnv} */ (Object.fromEntries(plain));
}
