import { readFile } from 'node:fs/promises';
import { ConfigError, type SignInSettings } from '@ledger/config';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import * as client from 'openid-client';
import { z } from 'zod';
import { ProviderAway } from '../door';

/** Signature algorithms with a private key of the provider. None that the client's secret could produce. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

const TIMEOUT_S = 10;

interface Found {
  readonly configuration: client.Configuration;
  readonly keys: JWTVerifyGetKey;
}

const metadataSchema = z
  .object({
    issuer: z.string(),
    authorization_endpoint: z.url(),
    token_endpoint: z.url(),
    jwks_uri: z.url(),
  })
  .catchall(z.json());

/**
 * The provider, by its own metadata. The metadata is fetched when it is first needed, since the provider may be
 * unreachable when this server starts. Keys are fetched again for an unknown key id, at most every `keysEveryMs`.
 */
export class Provider {
  private found: Promise<Found> | undefined;

  constructor(
    private readonly settings: SignInSettings,
    private readonly keysEveryMs = 5_000,
  ) {}

  /** @throws ProviderAway, ConfigError if metadata from a file cannot be used. */
  async configuration(): Promise<client.Configuration> {
    return (await this.get()).configuration;
  }

  /** The claims of a token of this provider for `audience`. @throws JOSEError if it is not a valid token now. */
  async verified(token: string, audience: string): Promise<JWTPayload> {
    const { keys } = await this.get();
    const { issuer, clockSkewS } = this.settings;
    const options = { issuer, audience, clockTolerance: clockSkewS, algorithms: ALGORITHMS };
    const { payload } = await jwtVerify(token, keys, { ...options, requiredClaims: ['sub', 'exp'] });
    // A number, an object or nothing would all become some subject, and people could share it.
    if (typeof payload.sub === 'string' && payload.sub.trim() !== '') return payload;
    throw new errors.JWTClaimValidationFailed('no subject', payload, 'sub', 'invalid');
  }

  private async get(): Promise<Found> {
    this.found ??= this.find();
    try {
      return await this.found;
    } catch (error) {
      // The next request tries again.
      this.found = undefined;
      throw error instanceof ConfigError ? error : new ProviderAway(error);
    }
  }

  private async find(): Promise<Found> {
    const configuration = await configurationOf(this.settings);
    const { jwks_uri: keysAt } = configuration.serverMetadata();
    if (keysAt === undefined) throw new Error('the provider names no jwks_uri');
    const keys = createRemoteJWKSet(new URL(keysAt), {
      cooldownDuration: this.keysEveryMs,
      timeoutDuration: TIMEOUT_S * 1_000,
    });
    return { configuration, keys };
  }
}

async function configurationOf(settings: SignInSettings): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret, metadataFile, clockSkewS } = settings;
  const metadata = { [client.clockTolerance]: clockSkewS };
  const authentication = clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret);
  const isPlain = issuer.startsWith('http:');
  if (metadataFile === undefined) {
    return client.discovery(new URL(issuer), clientId, metadata, authentication, {
      timeout: TIMEOUT_S,
      execute: isPlain ? [client.allowInsecureRequests] : [],
    });
  }
  const server = await metadataIn(metadataFile, issuer);
  const configuration = new client.Configuration(server, clientId, metadata, authentication);
  configuration.timeout = TIMEOUT_S;
  if (isPlain) client.allowInsecureRequests(configuration);
  return configuration;
}

const EXPECTED =
  '应为 JSON 文件，含 issuer（与 OIDC_ISSUER 相同）、authorization_endpoint、token_endpoint、jwks_uri / must be a JSON file with issuer (the same as OIDC_ISSUER), authorization_endpoint, token_endpoint and jwks_uri';

/** @throws ConfigError. */
export async function metadataIn(file: string, issuer: string): Promise<client.ServerMetadata> {
  try {
    const metadata = metadataSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    if (metadata.issuer === issuer) return metadata;
  } catch {
    // Reported below, with the name of the setting.
  }
  throw new ConfigError([{ variable: 'OIDC_METADATA', expected: EXPECTED }]);
}
