import { connect } from 'node:net';

/** A request whose body comes in two halves: while the second is kept back, it is in flight. */
export type SlowRequest = { answered(): boolean; finish(): Promise<string> };

/** Begins a request and returns when the server has begun to read it. */
export function beginRequest(origin: string): Promise<SlowRequest> {
  const { hostname, port, host } = new URL(origin);
  const body = '{"csp-report":{}}';
  const head = [
    'POST /csp-report HTTP/1.1',
    `Host: ${host}`,
    `Origin: ${origin}`,
    'Sec-Fetch-Site: same-origin',
    'Content-Type: application/csp-report',
    `Content-Length: ${body.length}`,
    'Expect: 100-continue',
    'Connection: close',
  ];
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  let received = '';
  const statuses = () => received.match(/^HTTP\/1\.1 \d+/gm) ?? [];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 5)}`);
  return new Promise((resolve, reject) => {
    socket.on('error', reject).on('data', (chunk) => {
      received += chunk;
      resolve({ answered: () => statuses().length > 1, finish });
    });
    const finish = () =>
      new Promise<string>((answer) => {
        socket.once('close', () => answer(statuses().at(-1) ?? ''));
        socket.write(body.slice(5));
      });
  });
}

/** Whether a server takes no new connections; a connection kept alive would still be answered. */
export function refusesConnections(origin: string): Promise<boolean> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.once('error', () => resolve(true)).once('connect', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
