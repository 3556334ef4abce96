import type { Environment } from '@ledger/config';
import type { NextFunction, Request, Response } from 'express';

/** For answers that are no page. Pages bring their own policy. */
const POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const YEAR_S = 365 * 24 * 60 * 60;

/**
 * Security headers of every answer: no sniffing, framing, embedding by other sites, referrer to other sites, or
 * device access.
 */
export function safeHeaders({ signIn }: Pick<Environment, 'signIn'>): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // Only for servers behind TLS, because browsers remember it.
    ...(signIn?.publicUrl.startsWith('https:') && {
      'Strict-Transport-Security': `max-age=${YEAR_S}; includeSubDomains`,
    }),
  };
}

/** Answers that are kept are given with the headers that they were first given with, these among them. */
export function addHeaders(headers: Readonly<Record<string, string>>) {
  return (_: Request, response: Response, next: NextFunction): void => {
    response.set(headers);
    next();
  };
}
