/** A browser without a screen: keeps cookies by host and port, follows nothing by itself. */
export class CookieJar {
  private readonly kept = new Map<string, Map<string, string>>();

  async get(url: string): Promise<Response> {
    return this.send(url, { headers: { accept: 'text/html' } });
  }

  async post(url: string, body: string | URLSearchParams, type?: string): Promise<Response> {
    const headers = { ...(type !== undefined && { 'content-type': type }) };
    return this.send(url, { method: 'POST', body, headers });
  }

  /** All cookies for a server, as a header. */
  header(url: string): string {
    return [...this.of(url)].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  set(url: string, header: string): void {
    for (const pair of header.split('; ')) {
      const [name = '', ...value] = pair.split('=');
      this.of(url).set(name, value.join('='));
    }
  }

  private async send(
    url: string,
    init: RequestInit & { readonly headers: Readonly<Record<string, string>> },
  ) {
    const headers = { ...init.headers, cookie: this.header(url) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.take(url, cookie);
    return response;
  }

  private take(url: string, cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value === '' || /max-age=0/i.test(cookie)) this.of(url).delete(name);
    else this.of(url).set(name, value);
  }

  private of(url: string): Map<string, string> {
    const { host } = new URL(url);
    const kept = this.kept.get(host) ?? new Map<string, string>();
    this.kept.set(host, kept);
    return kept;
  }
}

/** Where a response sends the browser. */
export function locationOf(response: Response, from: string): string {
  const location = response.headers.get('location');
  if (location === null) throw new Error(`${from} answered ${response.status} and leads nowhere`);
  return new URL(location, from).href;
}
