/** Whether an origin can be reached from this machine alone. */
export function isLoopback(origin: string): boolean {
  const { hostname } = new URL(origin);
  const isName = hostname === 'localhost' || hostname.endsWith('.localhost');
  return isName || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
