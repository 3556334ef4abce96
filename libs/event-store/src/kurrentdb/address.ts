import { readFileSync } from 'node:fs';
import { EventStoreError } from '../event-store-error';

export interface KurrentAddress {
  /** For the driver. It may contain a password and must never be printed. */
  readonly connectionString: string;
  /** The prefix of this ledger's streams. Other streams of the database are ignored. */
  readonly ledger: string;
  /** Whether the server knows its callers, so that its access rules apply. */
  readonly secure: boolean;
}

const DEFAULT_LEDGER = 'budget_ledger';
/**
 * A hyphen ends the prefix, so it has none itself. Otherwise one prefix could be the beginning of another ledger's
 * streams.
 */
const LEDGER = /^[a-z][a-z0-9_]{0,62}$/;
/**
 * Allowed parameters of the driver, because it prints the whole address if it meets an unknown one.
 * `throwOnAppendFailure` is not allowed: without it a refused append would look like a stored one.
 */
const KNOWN = [
  'connectionName',
  'defaultDeadline',
  'discoveryInterval',
  'gossipTimeout',
  'keepAliveInterval',
  'keepAliveTimeout',
  'maxDiscoverAttempts',
  'nodePreference',
  'tls',
  'tlsCaFile',
  'tlsVerifyCert',
  'userCertFile',
  'userKeyFile',
];

/**
 * Parses `kurrentdb://user:password@host:2113?tls=true`, `kurrentdb+discover://…` for a cluster, or the older schemes
 * `esdb` and `esdb+discover`. Takes the driver's own parameters, and `ledger=…` for the prefix of the streams.
 * @throws EventStoreError INVALID_ARGUMENT.
 */
export function parseAddress(url: string): KurrentAddress {
  // The driver accepts the older schemes but warns about them.
  const [base = '', query = ''] = url.replace(/^esdb/, 'kurrentdb').split('?');
  if (!/^[a-z+]+:\/\/[^/]/.test(base))
    throw invalid('is no address such as kurrentdb://user@host:2113?tls=true');
  // If the address is cut at the wrong place, no part of it may be printed as a name.
  if (query.includes('@')) throw invalid('has an @ behind its ?; write ? in a password as %3F, @ as %40');
  const { ledger = DEFAULT_LEDGER, ...parameters } = parametersOf(query);
  if (!LEDGER.test(ledger))
    throw invalid('has a parameter ledger that is no name of small letters, digits and _');
  assertReadable(parameters['tlsCaFile']);
  const rest = new URLSearchParams(parameters).toString();
  return {
    connectionString: rest === '' ? base : `${base}?${rest}`,
    ledger,
    secure: parameters['tls'] !== 'false',
  };
}

/** With the spelling of the list. The driver ignores case. */
function parametersOf(query: string): Record<string, string> {
  const given = Array.from(new URLSearchParams(query), ([name, value]) => {
    const known = ['ledger', ...KNOWN].find((one) => one.toLowerCase() === name.toLowerCase());
    if (known === undefined)
      throw invalid(`has the unknown parameter ${name}; known are ledger, ${KNOWN.join(', ')}`);
    return [known, value] as const;
  });
  return Object.fromEntries(given);
}

/** The driver would report it much later, with the whole path. */
function assertReadable(file: string | undefined): void {
  if (file === undefined) return;
  try {
    readFileSync(file);
  } catch (cause) {
    throw new EventStoreError('INVALID_ARGUMENT', 'names a tlsCaFile that cannot be read', { cause });
  }
}

function invalid(reason: string): EventStoreError {
  return new EventStoreError('INVALID_ARGUMENT', reason);
}
