import { once } from 'node:events';
import type { Server } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { Provider } from 'oidc-provider';
import { freePort } from './free-port';

export const AUDIENCE = 'https://ledger.example.cn';
export const CLIENT = { id: 'ledger', secret: 'a secret of the tests alone' } as const;

/** A certified provider on loopback. Whoever names themselves is signed in; 'li' is called 李某. */
export interface TestProvider {
  readonly issuer: string;
  /** A token as the provider would sign it, by its present key. */
  token(claims: { readonly [claim: string]: unknown }): Promise<string>;
  /** Starts it again, with another key. */
  rotate(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Key {
  readonly id: string;
  readonly secret: CryptoKey;
}

/** For clients that come back to `publicUrl`. It listens once it is started. */
export async function testProvider(publicUrls: readonly string[]): Promise<TestProvider> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  let key = await newKey(1);
  let server: Server | undefined;
  const start = async () => {
    server = (await providerAt(issuer, key, publicUrls)).listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const stop = async () => {
    const closed = server && once(server, 'close');
    server?.close();
    server?.closeAllConnections();
    await closed;
    server = undefined;
  };
  return {
    issuer,
    start,
    stop,
    rotate: async () => {
      await stop();
      key = await newKey(Number(key.id) + 1);
      await start();
    },
    token: (claims) => {
      const now = Math.floor(Date.now() / 1_000);
      const usual = { iss: issuer, aud: AUDIENCE, sub: 'robot', iat: now, exp: now + 300 };
      const header = { alg: 'RS256', typ: 'at+jwt', kid: key.id };
      return new SignJWT({ ...usual, ...claims }).setProtectedHeader(header).sign(key.secret);
    },
  };
}

async function newKey(number: number): Promise<Key> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { id: String(number), secret: privateKey };
}

async function providerAt(issuer: string, key: Key, publicUrls: readonly string[]): Promise<Provider> {
  const jwk = { ...(await exportJWK(key.secret)), kid: key.id, use: 'sig', alg: 'RS256' };
  return new Provider(issuer, {
    jwks: { keys: [jwk] },
    cookies: { keys: ['of the tests alone'] },
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: publicUrls.map((url) => `${url}/sign-in/return`),
      },
      {
        client_id: 'budget',
        token_endpoint_auth_method: 'none',
        grant_types: ['urn:ietf:params:oauth:grant-type:device_code'],
        response_types: [],
        redirect_uris: [],
        application_type: 'native',
      },
    ],
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, name: sub === 'li' ? '李某' : sub }) }),
    features: {
      devInteractions: { enabled: true },
      deviceFlow: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({ scope: '', audience: AUDIENCE, accessTokenFormat: 'jwt' }),
      },
    },
  });
}
