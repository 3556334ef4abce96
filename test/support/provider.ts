import { once } from 'node:events';
import type { Server } from 'node:http';
import { decodeJwt, exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { Provider } from 'oidc-provider';
import { z } from 'zod';
import { freePort } from './free-port';

export const AUDIENCE = 'https://ledger.example.cn';
export const CLIENT = { id: 'ledger', secret: 'a secret of the tests alone' } as const;

interface Claims {
  readonly [claim: string]: unknown;
}

/** A certified provider on loopback. Whoever names themselves is signed in; 'li' is called 李某. */
export interface TestProvider {
  readonly issuer: string;
  /** A token as the provider would sign it, by its present key. */
  token(claims: Claims): Promise<string>;
  /** The ID tokens that it gives from now on say this instead, signed by its key all the same. Undefined: as they are. */
  alterIdTokens(claims: Claims | undefined): void;
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
  let altered: Claims | undefined;
  let server: Server | undefined;
  const start = async () => {
    const provider = await providerAt(issuer, key, publicUrls);
    provider.use(async (context, next) => {
      await next();
      if (altered && context.path === '/token') context.body = await saying(altered, context.body, key);
    });
    server = provider.listen(port, '127.0.0.1');
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
    alterIdTokens: (claims) => {
      altered = claims;
    },
  };
}

async function newKey(number: number): Promise<Key> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { id: String(number), secret: privateKey };
}

const WITH_ID_TOKEN = z.looseObject({ id_token: z.string() });

/** What the token endpoint answers, with these claims in its ID token. */
async function saying(claims: Claims, answer: unknown, { id, secret }: Key): Promise<unknown> {
  const { success, data } = WITH_ID_TOKEN.safeParse(answer);
  if (!success) return answer;
  const token = new SignJWT({ ...decodeJwt(data.id_token), ...claims });
  return { ...data, id_token: await token.setProtectedHeader({ alg: 'RS256', kid: id }).sign(secret) };
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
