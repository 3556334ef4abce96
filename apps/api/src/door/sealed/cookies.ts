/** One cookie of a `Cookie` header; undefined where it is not there, or there twice. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  const found = (header ?? '').split(';').flatMap((pair) => {
    const at = pair.indexOf('=');
    return at > 0 && pair.slice(0, at).trim() === name ? [pair.slice(at + 1).trim()] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

export interface CookieOptions {
  readonly secure: boolean;
  /** 0 takes the cookie away. */
  readonly maxAgeS: number;
}

/** Sent back to this host alone, read by no script, and not sent with what pages of other sites post. */
export function cookie(name: string, value: string, { secure, maxAgeS }: CookieOptions): string {
  const parts = [`${name}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${maxAgeS}`];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}
