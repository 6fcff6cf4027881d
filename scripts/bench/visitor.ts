/** Somebody with a browser: keeps cookies, follows nothing by itself. */
export class Visitor {
  #cookies = new Map<string, string>();
  readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  async get(path: string): Promise<string> {
    const answer = await this.#ask(path, {});
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return answer.text();
  }

  /** Posts a form and gives where it leads. */
  async post(path: string, fields: Record<string, string>): Promise<string> {
    const answer = await this.#ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: this.origin },
    });
    if (answer.status !== 302 && answer.status !== 303) {
      throw new Error(`${path} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    }
    return answer.headers.get('location') ?? '';
  }

  signIn = (user: number | string): Promise<string> =>
    this.post('/sign-in', { email: `u${user}@bench.local`, password: 'benchpass1' });

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async #ask(
    path: string,
    { headers = {}, ...init }: RequestInit & { headers?: Record<string, string> },
  ): Promise<Response> {
    const answer = await fetch(new URL(path, this.origin), {
      ...init,
      redirect: 'manual',
      headers: { ...headers, cookie: this.cookie },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) this.#cookies.set(name, value ?? '');
    }
    return answer;
  }
}

/** The address of the queue's page so many parts down, each reached by the key of the one before. */
export async function deepPage(visitor: Visitor, pages: number): Promise<string> {
  let path = '/review';
  for (let page = 1; page < pages; page += 1) {
    const next = /href="(\/review\?[^"]*after=[^"]*)"/.exec(await visitor.get(path))?.[1];
    if (!next) break;
    path = next.replaceAll('&amp;', '&');
  }
  return path;
}
