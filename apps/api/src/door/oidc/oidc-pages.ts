import type { SignInSettings } from '@ledger/config';
import type { Request, Response, Router } from 'express';
import * as client from 'openid-client';
import { askerOf } from '../asker';
import { ProviderAway } from '../door';
import { cookieIn } from '../sealed/cookies';
import { PAGE_STYLE, sayOnPage } from '../sign-in-page';
import { RETURN_PATH, type Flow } from './flow';
import { OIDC_PAGES } from './oidc-texts';
import { lastingOf, type Session, type Sessions } from './sessions';
import type { SignOuts } from './sign-outs';

interface Doing {
  readonly sessions: Sessions;
  readonly flow: Flow;
  readonly signOuts: SignOuts;
  readonly settings: SignInSettings;
  /** Ends the session of a request on this server. Undefined if it has none that was not over. */
  readonly leave: (request: Request) => Promise<Session | undefined>;
}

/** Signing in and out in a browser. The request guard has already rejected posts from other sites. */
export function addOidcPages(router: Pick<Router, 'get' | 'post'>, doing: Doing): void {
  router.get(PAGE_STYLE.path, (_, response) => void response.type('css').send(PAGE_STYLE.text));
  router.get('/sign-in', (request, response) => begin(request, response, doing));
  router.get(RETURN_PATH, (request, response) => finish(request, response, doing));
  router.get('/sign-in/provider', (_, response) => tellProvider(response, doing));
  router.post('/sign-out', (request, response) => signOut(request, response, doing));
  router.post('/sign-out/everywhere', (request, response) => signOutEverywhere(request, response, doing));
}

async function begin(request: Request, response: Response, { flow }: Doing): Promise<void> {
  const { to } = request.query;
  try {
    const { url, setCookie } = await flow.begin(typeof to === 'string' ? to : '/');
    response.setHeader('Set-Cookie', setCookie);
    goTo(response, url.href);
  } catch (error) {
    tell(response, error);
  }
}

async function finish(request: Request, response: Response, { flow, sessions }: Doing): Promise<void> {
  const sealed = cookieIn(request.headers.cookie, flow.cookieName);
  try {
    const signedIn = await flow.finish(request.originalUrl, sealed);
    if (!signedIn) return sayOnPage(response, OIDC_PAGES.failed);
    response.setHeader('Set-Cookie', [flow.noCookie, await sessions.begun(signedIn.person)]);
    goTo(response, signedIn.to);
  } catch (error) {
    tell(response, error);
  }
}

/** What the command line needs for signing in. It is not secret. */
function tellProvider(response: Response, { settings }: Doing): void {
  const { issuer, audience } = settings;
  response.json({ issuer, ...(audience !== undefined && { audience }) });
}

async function signOut(request: Request, response: Response, doing: Doing): Promise<void> {
  const session = await doing.leave(request);
  const lasting = session && lastingOf(session);
  await sayGone(response, doing, lasting && doing.signOuts.endSession(session.person, lasting));
}

async function signOutEverywhere(request: Request, response: Response, doing: Doing): Promise<void> {
  await doing.leave(request);
  const person = askerOf(request)?.author?.person;
  await sayGone(response, doing, person && doing.signOuts.signOutEverywhere(person));
}

/** The browser is signed out in any case, also while the log takes no events. */
async function sayGone(
  response: Response,
  { sessions }: Doing,
  isKept: Promise<void> | undefined,
): Promise<void> {
  response.setHeader('Set-Cookie', sessions.noCookie);
  try {
    await isKept;
    sayOnPage(response, OIDC_PAGES.signedOut);
  } catch (error) {
    process.stderr.write(`sign-out: ${kindOf(error)}\n`);
    sayOnPage(response, OIDC_PAGES.signedOutHere);
  }
}

function goTo(response: Response, url: string): void {
  response.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }).redirect(303, url);
}

/** Only the kind of error is logged: messages of providers may contain codes and tokens. */
function tell(response: Response, error: unknown): void {
  process.stderr.write(`sign-in: ${kindOf(error)}\n`);
  if (error instanceof ProviderAway) return sayOnPage(response, OIDC_PAGES.away);
  const isRefused = error instanceof client.AuthorizationResponseError;
  sayOnPage(response, isRefused ? OIDC_PAGES.refused : OIDC_PAGES.failed);
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'error';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${code}`;
}
