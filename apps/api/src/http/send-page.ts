import { randomBytes } from 'node:crypto';
import type { Response } from 'express';

const POLICY =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
const NONCE_BYTES = 16;

/**
 * Sends a page with the policy of all pages and what this one allows besides. Style elements are marked with a nonce of
 * this one answer, which the scripts of the page are told, so that they mark their own; the browser takes no others. Style
 * attributes in markup are refused altogether; what a script sets is not among them.
 */
export function sendPage(response: Response, page: string, allowed: string): void {
  const nonce = randomBytes(NONCE_BYTES).toString('base64url');
  response.setHeader(
    'Content-Security-Policy',
    `${POLICY}; ${allowed}; style-src 'self' 'nonce-${nonce}'; style-src-attr 'none'`,
  );
  const marked = page
    .replaceAll('<style>', () => `<style nonce="${nonce}">`)
    .replace('</head>', () => `<meta name="style-nonce" content="${nonce}"></head>`);
  response.type('html').send(marked);
}
