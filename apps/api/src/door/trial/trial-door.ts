import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Request, Response } from 'express';
import type { Asker } from '../asker';
import type { Admission, Door } from '../door';
import { cookie, cookieIn } from '../sealed/cookies';
import { Seals } from '../sealed/seals';
import { PAGE_STYLE, sayOnPage } from '../sign-in-page';
import { TRIAL_NOTICE, TRIAL_PAGES } from './trial-texts';
import { trialSecret } from './trial-secret';

const SESSION_S = 12 * 60 * 60;
const LOCAL_USER = { by: 'trial', author: { actor: '本机用户' } } as const satisfies Asker;

/**
 * The door of a server on loopback without a provider. Whoever opens the printed link is the local user. It only
 * keeps out browser pages that did not open the link. Programs on this machine name the actor in X-Actor, or read
 * without a name.
 */
export function trialDoor(dataDir: string, now: () => Date = () => new Date()): Door {
  const { token, sealKey } = trialSecret(dataDir);
  const seals = new Seals([sealKey]);
  const isSignedIn = async (request: IncomingMessage) => {
    const sealed = cookieIn(request.headers.cookie, cookieNameAt(request));
    return sealed !== undefined && (await seals.open('session', sealed, now())) !== undefined;
  };
  const signIn = async (request: Request, response: Response) => {
    const given = request.query['token'];
    if (given === undefined) return sayOnPage(response, TRIAL_PAGES.openTheLink);
    if (typeof given !== 'string' || !isSame(given, token)) return sayOnPage(response, TRIAL_PAGES.wrongLink);
    const sealed = await seals.seal('session', {}, now().getTime() / 1_000 + SESSION_S);
    setCookie(request, response, sealed);
    // Removes the token from the address bar, so that copied addresses do not contain it.
    response.set({ 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' }).redirect(303, '/');
  };
  return {
    notice: TRIAL_NOTICE,
    linkAt: (origin) => `${origin}/sign-in?token=${token}`,
    admit: (request) => {
      const named = namedBy(request);
      if (named) return admission(named);
      const unnamed = isPage(request) ? undefined : admission({ by: 'trial' });
      if (request.headers.cookie === undefined) return unnamed;
      return isSignedIn(request).then((yes) => (yes ? admission(LOCAL_USER) : unnamed));
    },
    addPages: (router) => {
      router.get(PAGE_STYLE.path, (_, response) => void response.type('css').send(PAGE_STYLE.text));
      router.get('/sign-in', (request, response) => signIn(request, response));
      router.post('/sign-out', (request, response) => {
        setCookie(request, response, '');
        sayOnPage(response, TRIAL_PAGES.signedOut);
      });
    },
  };
}

function admission(asker: Asker): Admission {
  return { asker, isOver: () => false };
}

/** The name in the header; undefined if absent, empty or badly encoded. */
function namedBy({ headers }: IncomingMessage): Asker | undefined {
  const header = headers['x-actor'];
  if (typeof header !== 'string' || header.trim() === '') return undefined;
  try {
    return { by: 'trial', author: { actor: decodeURIComponent(header.trim()) } };
  } catch {
    return undefined;
  }
}

/** Whether the browser says that it opens a page in a tab. */
function isPage({ headers }: IncomingMessage): boolean {
  return headers['sec-fetch-dest'] === 'document';
}

function setCookie(request: Request, response: Response, value: string): void {
  const maxAgeS = value === '' ? 0 : SESSION_S;
  response.setHeader('Set-Cookie', cookie(cookieNameAt(request), value, { secure: false, maxAgeS }));
}

/** All ports of a host share cookies, so the cookie's name contains the port. */
function cookieNameAt({ socket }: IncomingMessage): string {
  return `trial-${socket.localPort ?? 0}`;
}

function isSame(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
