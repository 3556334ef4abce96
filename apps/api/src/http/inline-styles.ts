import { randomBytes } from 'node:crypto';

const BYTES = 16;

/** A page in which only those inline styles count that this server, or a script of the page, has marked. */
export interface StyledPage {
  readonly html: string;
  /** The value of `style-src`, and of the directives that go with it. */
  readonly policy: string;
}

/**
 * Marks the style elements of a page with a nonce of this one answer, and tells it to the scripts of the page, which mark
 * their own. Style attributes in markup are refused altogether; what a script sets is not among them.
 */
export function withStyleNonce(page: string): StyledPage {
  const nonce = randomBytes(BYTES).toString('base64url');
  return {
    html: page
      .replaceAll('<style>', () => `<style nonce="${nonce}">`)
      .replace('</head>', () => `<meta name="style-nonce" content="${nonce}"></head>`),
    policy: `style-src 'self' 'nonce-${nonce}'; style-src-attr 'none'`,
  };
}
