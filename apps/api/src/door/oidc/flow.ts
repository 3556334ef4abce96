import type { SignInSettings } from '@ledger/config';
import type { Person } from '@ledger/domain';
import type { JWTPayload } from 'jose';
import * as client from 'openid-client';
import { z } from 'zod';
import { ProviderAway } from '../door';
import { cookie } from '../sealed/cookies';
import type { Provider } from './provider';
import { nameOf, sealsOf } from './sessions';

export const RETURN_PATH = '/sign-in/return';

/** The time that signing in at the provider may take. */
const FLOW_S = 10 * 60;

const flowSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
});

interface SignedIn {
  readonly person: Person;
  /** Path of the requested page. */
  readonly to: string;
}

/** Authorization code with PKCE. The state for the return of the browser is in a sealed cookie for ten minutes. */
export class Flow {
  readonly cookieName: string;
  private readonly seals;

  constructor(
    private readonly settings: SignInSettings,
    private readonly provider: Provider,
    private readonly now: () => Date,
  ) {
    this.seals = sealsOf(settings.sessionKeys);
    this.cookieName = nameOf('sign-in', settings.publicUrl);
  }

  /** The address to redirect the browser to, and the cookie to set. @throws ProviderAway. */
  async begin(wanted: string): Promise<{ readonly url: URL; readonly setCookie: string }> {
    const configuration = await this.provider.configuration();
    const [state, nonce] = [client.randomState(), client.randomNonce()];
    const verifier = client.randomPKCECodeVerifier();
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: `${this.settings.publicUrl}${RETURN_PATH}`,
      scope: this.settings.scope,
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    const endsAt = Math.ceil(this.now().getTime() / 1_000) + FLOW_S;
    const to = ownPath(wanted, this.settings.publicUrl);
    const sealed = await this.seals.seal('sign-in', { state, nonce, verifier, to }, endsAt);
    return { url, setCookie: this.cookie(sealed, FLOW_S) };
  }

  /**
   * The person who signed in. Undefined if the sign-in did not begin here, or is already finished.
   * @throws ProviderAway; errors of openid-client and jose if the answer does not match the request.
   */
  async finish(path: string, sealed: string | undefined): Promise<SignedIn | undefined> {
    const payload = sealed && (await this.seals.open('sign-in', sealed, this.now()));
    const { success, data } = flowSchema.safeParse(payload);
    if (!success) return undefined;
    const configuration = await this.provider.configuration();
    const url = new URL(path, this.settings.publicUrl);
    const tokens = await client
      .authorizationCodeGrant(configuration, url, {
        pkceCodeVerifier: data.verifier,
        expectedState: data.state,
        expectedNonce: data.nonce,
        idTokenExpected: true,
      })
      .catch(awayWhereUnreachable);
    // openid-client trusts the connection to the provider, but there may be a proxy between.
    const claims = await this.provider.verified(tokens.id_token ?? '', this.settings.clientId);
    return { person: personIn(claims, this.settings), to: data.to };
  }

  /** A code can be used once. */
  get noCookie(): string {
    return this.cookie('', 0);
  }

  private cookie(value: string, maxAgeS: number): string {
    const secure = this.settings.publicUrl.startsWith('https:');
    return cookie(this.cookieName, value, { secure, maxAgeS });
  }
}

/**
 * The person in the claims of a token. A person without a name is shown by the claim that identifies them, not by the
 * name of the program.
 */
export function personIn(
  claims: JWTPayload,
  { issuer, nameClaim }: Pick<SignInSettings, 'issuer' | 'nameClaim'>,
): Person {
  const subject = claims.sub ?? '';
  const names = [claims[nameClaim], claims['name'], claims['preferred_username']];
  const name = names.find((each) => typeof each === 'string' && each.trim() !== '');
  return { issuer, subject, name: typeof name === 'string' ? name.trim() : subject };
}

/** The error of `fetch` if there is no answer. */
function awayWhereUnreachable(error: unknown): never {
  throw error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError')
    ? new ProviderAway(error)
    : error;
}

/** The path and query of a page of this server; the first page if the address is elsewhere. */
function ownPath(wanted: string, publicUrl: string): string {
  if (!wanted.startsWith('/') || !URL.canParse(wanted, publicUrl)) return '/';
  const { origin, pathname, search } = new URL(wanted, publicUrl);
  // `/.//elsewhere` has this origin and a path that a browser takes for another host.
  return origin === publicUrl && !pathname.startsWith('//') ? `${pathname}${search}` : '/';
}
