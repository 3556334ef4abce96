import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEnvironment, type SignInSettings } from '@ledger/config';
import fc from 'fast-check';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { Bearers } from './bearer';
import { Provider } from './provider';

const ISSUER = 'https://id.example';
const AUDIENCE = 'https://ledger.example';
const NOW = Date.now();
const END = Math.floor(NOW / 1_000) + 3_600;
/** 10,000 unless asked for more. */
const ALTERED_TOKENS = Number(process.env['ALTERED_TOKENS'] ?? 10_000);

/** Serves the keys of a provider that publishes no more than keys. */
let keys: Server;
let folder: string;
let settings: SignInSettings;
let secret: CryptoKey;
beforeAll(async () => {
  const pair = await generateKeyPair('ES256');
  secret = pair.privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: '1', use: 'sig', alg: 'ES256' };
  keys = createServer((_, response) => response.end(JSON.stringify({ keys: [jwk] }))).listen(0, '127.0.0.1');
  await once(keys, 'listening');
  const address = keys.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  folder = await mkdtemp(join(tmpdir(), 'metadata-'));
  const metadata = {
    issuer: ISSUER,
    authorization_endpoint: `${ISSUER}/auth`,
    token_endpoint: `${ISSUER}/token`,
    jwks_uri: `http://127.0.0.1:${port}/keys`,
  };
  await writeFile(join(folder, 'metadata.json'), JSON.stringify(metadata));
  const { signIn } = readEnvironment({
    OIDC_ISSUER: ISSUER,
    OIDC_CLIENT_ID: 'ledger',
    OIDC_AUDIENCE: AUDIENCE,
    OIDC_METADATA: join(folder, 'metadata.json'),
    PUBLIC_URL: AUDIENCE,
    SESSION_KEYS: Buffer.alloc(32, 1).toString('base64url'),
  });
  if (!signIn) throw new Error('no sign-in');
  settings = signIn;
});
afterAll(async () => {
  keys.close();
  await rm(folder, { recursive: true });
});

const bearers = () => new Bearers(settings, new Provider(settings), () => new Date(NOW));

function signed(claims: object): Promise<string> {
  const all = { iss: ISSUER, aud: AUDIENCE, sub: '1001', name: '李某', exp: END, ...claims };
  return new SignJWT(all).setProtectedHeader({ alg: 'ES256', kid: '1' }).sign(secret);
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const bytesOf = (token: string) =>
  token.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex'));

describe('a token of a program', () => {
  it('says who it is of', async () => {
    const bearer = await bearers().of(`Bearer ${await signed({})}`);
    expect(bearer?.person).toEqual({ issuer: ISSUER, subject: '1001', name: '李某' });
  });

  it('is no other text: no changed one is of anybody', async () => {
    const [token, other] = [await signed({}), await signed({ sub: '1002' })];
    const [head = '', body = '', seal = ''] = token.split('.');
    const [, body2 = '', seal2 = ''] = other.split('.');
    const changed = fc
      .tuple(fc.nat(token.length - 1), fc.constantFrom(...'abcXYZ019-_.='))
      .map(([i, letter]) => `${token.slice(0, i)}${letter}${token.slice(i + 1)}`);
    const cut = fc.nat(token.length - 1).map((length) => token.slice(0, length));
    const mixed = fc
      .tuple(
        fc.constantFrom(head, encoded({ alg: 'none' })),
        fc.constantFrom(body, body2),
        fc.constantFrom(seal, seal2, ''),
      )
      .map((parts) => parts.join('.'));
    const claimed = fc
      .record({ sub: fc.string(), exp: fc.nat(), aud: fc.constantFrom(AUDIENCE, ISSUER) })
      .map((claims) => [head, encoded({ iss: ISSUER, ...claims }), seal].join('.'));
    const headed = fc
      .record(
        {
          alg: fc.constantFrom('none', 'HS256', 'ES256', 'RS256', 'dir'),
          kid: fc.constantFrom('1', '2'),
          jwk: fc.constant({ kty: 'oct', k: 'YQ' }),
          crit: fc.constant(['exp']),
        },
        { requiredKeys: ['alg'] },
      )
      .map((header) => [encoded(header), body, seal].join('.'));
    const checked = bearers();
    await fc.assert(
      fc.asyncProperty(fc.oneof(changed, cut, mixed, claimed, headed), async (text) => {
        const bearer = await checked.of(`Bearer ${text}`);
        // The same bytes may be written twice: the last letter of base64url may hold bits that stand for nothing.
        if (bearer) expect([bytesOf(token), bytesOf(other)]).toContainEqual(bytesOf(text));
      }),
      { numRuns: ALTERED_TOKENS, seed: 21 },
    );
  });
});
