import type { IncomingMessage } from 'node:http';
import type { SignInSettings } from '@ledger/config';
import { authorOf, type Person } from '@ledger/domain';
import { LatelyUsed } from '../../lately-used';
import type { Admission, Door } from '../door';
import { cookieIn } from '../sealed/cookies';
import { Bearers } from './bearer';
import { Flow } from './flow';
import { addOidcPages } from './oidc-pages';
import { Provider } from './provider';
import { lastingOf, Sessions, type Session } from './sessions';
import type { SignOuts } from './sign-outs';

export interface OidcOptions {
  readonly now?: () => Date;
  readonly provider?: Provider;
}

interface Known {
  readonly session: Session;
  readonly admission: Admission;
}

const REMEMBERED = 10_000;

/** People have a session, programs a token of the provider. */
export class OidcDoor implements Door {
  private readonly sessions: Sessions;
  private readonly flow: Flow;
  private readonly bearers: Bearers;
  private readonly opened = new LatelyUsed<string, Known>(REMEMBERED);
  /** Sessions that were signed out of here. The log says it too, but is read a moment later, and not of cookies without an id. */
  private readonly left = new LatelyUsed<string, true>(REMEMBERED);

  constructor(
    private readonly settings: SignInSettings,
    private readonly signOuts: SignOuts,
    { now = () => new Date(), provider = new Provider(settings) }: OidcOptions = {},
  ) {
    this.sessions = new Sessions(settings, now);
    this.flow = new Flow(settings, provider, now);
    this.bearers = new Bearers(settings, provider, now);
  }

  admit(request: IncomingMessage): Admission | undefined | Promise<Admission | undefined> {
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.byToken(authorization);
    const sealed = this.sealedIn(request);
    if (sealed === undefined) return undefined;
    const known = this.opened.get(sealed);
    return known ? this.bySession(known) : this.open(sealed);
  }

  addPages(router: Parameters<Door['addPages']>[0]): void {
    const { sessions, flow, signOuts, settings } = this;
    addOidcPages(router, { sessions, flow, signOuts, settings, leave: (request) => this.leave(request) });
  }

  private async leave(request: IncomingMessage): Promise<Session | undefined> {
    const sealed = this.sealedIn(request);
    const session = sealed === undefined ? undefined : await this.sessions.opened(sealed);
    if (!session || this.overOf(session)()) return undefined;
    this.left.set(nameOf(session), true);
    return session;
  }

  private sealedIn({ headers }: IncomingMessage): string | undefined {
    return cookieIn(headers.cookie, this.sessions.cookieName);
  }

  private async open(sealed: string): Promise<Admission | undefined> {
    const session = await this.sessions.opened(sealed);
    if (!session) return undefined;
    const isOver = this.overOf(session);
    const asker = { by: 'session', author: authorOf(session.person) } as const;
    const known = { session, admission: { asker, isOver } };
    this.opened.set(sealed, known);
    return this.bySession(known);
  }

  private overOf(session: Session): () => boolean {
    const [name, lasting] = [nameOf(session), lastingOf(session)];
    return () =>
      this.sessions.isOver(session) ||
      this.left.get(name) !== undefined ||
      (lasting !== undefined && this.signOuts.isSessionEnded(lasting.digest)) ||
      this.isSignedOut(session.person, session.startedAt);
  }

  private bySession({ session, admission }: Known): Admission | undefined | Promise<Admission> {
    if (admission.isOver()) return undefined;
    return this.sessions.renewed(session)?.then((setCookie) => ({ ...admission, setCookie })) ?? admission;
  }

  private async byToken(authorization: string): Promise<Admission | undefined> {
    const bearer = await this.bearers.of(authorization);
    if (!bearer) return undefined;
    const { person, issuedAt, endsAt } = bearer;
    // By the provider's clock, which may be ahead of the clock that recorded the sign-out.
    const since = issuedAt - this.settings.clockSkewS * 1_000;
    const isOver = () => Date.now() >= endsAt || this.isSignedOut(person, since);
    return isOver() ? undefined : { asker: { by: 'token', author: authorOf(person) }, isOver };
  }

  private isSignedOut(person: Person, since: number): boolean {
    const at = this.signOuts.signedOutAt(person);
    return at !== undefined && since <= Date.parse(at);
  }
}

/** The same for all cookies of a session, which are sealed anew while it is used. */
function nameOf({ person: { issuer, subject }, startedAt, sessionId }: Session): string {
  return JSON.stringify([issuer, subject, startedAt, sessionId]);
}
