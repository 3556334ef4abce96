/** One cookie of a `Cookie` header; undefined if it is absent or occurs twice. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  const found = (header ?? '').split(';').flatMap((pair) => {
    const at = pair.indexOf('=');
    return at > 0 && pair.slice(0, at).trim() === name ? [pair.slice(at + 1).trim()] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

export interface CookieOptions {
  readonly secure: boolean;
  /** 0 deletes the cookie. */
  readonly maxAgeS: number;
}

/** Sent only to this host, not readable by scripts, and not sent with posts from other sites. */
export function cookie(name: string, value: string, { secure, maxAgeS }: CookieOptions): string {
  const parts = [`${name}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${maxAgeS}`];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}
