import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { safeHeaders } from '../../apps/api/src/http/safe-headers';
import { readEnvironment } from '@ledger/config';
import { runApi, type RunningTestApi } from '../support/running-api';

let api: RunningTestApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.close());

const QUESTION = { method: 'POST', body: '{"query":"{ units(first: 1) { totalCount } }"}' };
const json = { 'content-type': 'application/json' };

const REQUESTS: Readonly<Record<string, () => Promise<Response>>> = {
  'the page': () => fetch(new URL('/', api.url), { headers: { accept: 'text/html' } }),
  GraphiQL: () => fetch(api.url, { headers: { accept: 'text/html' } }),
  'the page to sign in on': () => fetch(new URL('/sign-in', api.url)),
  'an answer': () => fetch(api.url, { ...QUESTION, headers: json }),
  'the same answer, kept': () => fetch(api.url, { ...QUESTION, headers: json }),
  'a refusal': () => fetch(api.url, { ...QUESTION, headers: { ...json, origin: 'https://other.example' } }),
  'a health': () => fetch(new URL('/healthz', api.url)),
  'a page that nobody let in': () =>
    fetch(api.url, { headers: { 'sec-fetch-dest': 'document' }, redirect: 'manual' }),
  'what is not there': () => fetch(new URL('/nowhere', api.url)),
};

describe.each(Object.entries(REQUESTS))('%s', (_, request) => {
  it('is framed by nobody, runs no inline script, and tells other sites nothing', async () => {
    const { headers } = await request();
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src '(self|none)'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/script-src|unsafe/);
    expect(headers.get('referrer-policy')).toMatch(/^(same-origin|no-referrer)$/);
    const { 'Referrer-Policy': _, ...others } = safeHeaders(readEnvironment({}));
    const always = { ...others, 'Content-Security-Policy': policy };
    for (const [name, value] of Object.entries(always))
      expect([name, headers.get(name)]).toEqual([name, value]);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });
});

describe('where people open an https address', () => {
  it('browsers are told to keep to it', () => {
    const signIn = {
      OIDC_ISSUER: 'https://id.example.cn',
      OIDC_CLIENT_ID: 'ledger',
      SESSION_KEYS: Buffer.alloc(32).toString('base64url'),
    };
    const overTls = readEnvironment({ ...signIn, PUBLIC_URL: 'https://ledger.example.cn' });
    expect(safeHeaders(overTls)['Strict-Transport-Security']).toBe('max-age=31536000; includeSubDomains');
    expect(
      safeHeaders(readEnvironment({ ...signIn, PUBLIC_URL: 'http://localhost:3000' })),
    ).not.toHaveProperty('Strict-Transport-Security');
  });
});
