import { readFile } from 'node:fs/promises';
import type * as Client from 'openid-client';
import { z } from 'zod';
import { UsageError } from '../exit-codes';
import type { KeptSignIn } from './kept-sign-ins';

type OpenidClient = typeof Client;

/** The page to open in any browser. */
export interface Invitation {
  readonly link: string;
  readonly code: string;
  readonly minutes: number;
}

export interface Token {
  readonly token: string;
  /** Instant; absent if the provider does not say. */
  readonly endsAt?: string;
}

const TIMEOUT_S = 10;

const METADATA = z
  .object({ issuer: z.string(), device_authorization_endpoint: z.url(), token_endpoint: z.url() })
  .catchall(z.json());

/**
 * Device authorization (RFC 8628): the link can be opened on any machine; the provider sends the token
 * here.
 * @throws UsageError with a text for the person who signs in.
 */
export async function tokenByDevice(
  signIn: KeptSignIn,
  invite: (invitation: Invitation) => void,
): Promise<Token> {
  // Loaded here, because other commands do not need it.
  const client = await import('openid-client');
  try {
    const configuration = await configurationOf(client, signIn);
    const { scope, audience } = signIn;
    // Providers name the audience of a token in one of two ways: `resource` (RFC 8707) or `audience`.
    const whom = audience === undefined ? {} : { resource: audience, audience };
    const asked = await client.initiateDeviceAuthorization(configuration, { scope, ...whom });
    invite({
      link: asked.verification_uri_complete ?? asked.verification_uri,
      code: asked.user_code,
      minutes: Math.round(asked.expires_in / 60),
    });
    const tokens = await client.pollDeviceAuthorizationGrant(configuration, asked);
    const seconds = tokens.expiresIn();
    const endsAt = seconds === undefined ? undefined : new Date(Date.now() + seconds * 1_000).toISOString();
    return { token: tokens.access_token, ...(endsAt !== undefined && { endsAt }) };
  } catch (error) {
    throw inWords(error, signIn.issuer, client);
  }
}

async function configurationOf(client: OpenidClient, signIn: KeptSignIn): Promise<Client.Configuration> {
  const { issuer, client: clientId, metadata: file } = signIn;
  const isPlain = issuer.startsWith('http:');
  if (file !== undefined) {
    const configuration = new client.Configuration(
      await metadataIn(file, issuer),
      clientId,
      {},
      client.None(),
    );
    configuration.timeout = TIMEOUT_S;
    if (isPlain) client.allowInsecureRequests(configuration);
    return configuration;
  }
  const configuration = await client.discovery(new URL(issuer), clientId, {}, client.None(), {
    timeout: TIMEOUT_S,
    execute: isPlain ? [client.allowInsecureRequests] : [],
  });
  if (configuration.serverMetadata().device_authorization_endpoint === undefined)
    throw new UsageError(
      `身份提供方 ${issuer} 没有设备授权流程；请改用 LEDGER_TOKEN_FILE`,
      `the provider ${issuer} has no device authorization: use LEDGER_TOKEN_FILE instead`,
    );
  return configuration;
}

async function metadataIn(file: string, issuer: string): Promise<Client.ServerMetadata> {
  try {
    const metadata = METADATA.parse(JSON.parse(await readFile(file, 'utf8')));
    if (metadata.issuer === issuer) return metadata;
  } catch {
    // Said below.
  }
  throw new UsageError(
    `${file} 应为 JSON，含 issuer（与 --issuer 相同）、device_authorization_endpoint、token_endpoint`,
    `${file} must be JSON with issuer (the same as --issuer), device_authorization_endpoint and token_endpoint`,
  );
}

/** The answers of a provider (RFC 8628, section 3.5) in words. */
const ANSWERS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  access_denied: ['登录被拒绝', 'the sign-in was refused'],
  expired_token: ['验证码已过期，请重新执行 budget login', 'the code has expired: run budget login again'],
  invalid_client: [
    '身份提供方没有这个客户端，请核对 --client',
    'the provider has no such client: see --client',
  ],
  unauthorized_client: [
    '该客户端没有开通设备授权，请在身份提供方处开通',
    'the client may not use device authorization: allow it at the provider',
  ],
};

function inWords(error: unknown, issuer: string, { ResponseBodyError }: OpenidClient): unknown {
  if (error instanceof UsageError) return error;
  if (error instanceof ResponseBodyError) {
    const said = `${error.error}${error.error_description === undefined ? '' : `: ${error.error_description}`}`;
    const [zh, en] = ANSWERS[error.error] ?? ['身份提供方拒绝了请求', 'the provider refused the request'];
    return new UsageError(`${zh}（${said}）`, `${en} (${said})`);
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new UsageError(
    `无法通过身份提供方 ${issuer} 登录：${reason}`,
    `cannot sign in with the provider ${issuer}: ${reason}`,
  );
}
