/** The headers of suite 19 that every answer carries, and what they say. */
export const carried: readonly (readonly [name: string, value: RegExp])[] = [
  [
    'Content-Security-Policy',
    /^(?=.*script-src 'nonce-[\w+/=]{24}' 'strict-dynamic')(?=.*frame-ancestors 'none')/,
  ],
  ['X-Content-Type-Options', /^nosniff$/],
  ['X-Frame-Options', /^DENY$/],
  ['Referrer-Policy', /^same-origin$/],
  ['Cross-Origin-Opener-Policy', /^same-origin$/],
  ['Cross-Origin-Resource-Policy', /^same-origin$/],
  ['Permissions-Policy', /camera=\(\)/],
  ['Origin-Agent-Cluster', /^\?1$/],
  ['X-DNS-Prefetch-Control', /^off$/],
  ['X-Download-Options', /^noopen$/],
  ['X-Permitted-Cross-Domain-Policies', /^none$/],
];

/** What an answer of a page has besides: nobody keeps it. */
export const ofPages: typeof carried = [['Cache-Control', /^private, no-store$|no-store/]];

/** Which of the headers an answer does not carry, or carries otherwise; what tells of the program is none of them. */
export function missingFrom(headers: Headers, wanted: typeof carried): string[] {
  return [
    ...wanted.filter(([name, value]) => !value.test(headers.get(name) ?? '')).map(([name]) => name),
    ...['X-Powered-By', 'Server'].filter((name) => headers.has(name)),
  ];
}

/** The nonce that an answer lets scripts run by. */
export const nonceOf = (headers: Headers): string =>
  /'nonce-([^']+)'/.exec(headers.get('Content-Security-Policy') ?? '')?.[1] ?? '';
