import { readFileSync } from 'node:fs';
import { EventStoreError } from '../event-store-error';

export interface KurrentAddress {
  /** What the driver is given. It may carry a password: printed nowhere. */
  readonly connectionString: string;
  /** Prefix of the streams of this ledger; other streams of the database are left alone. */
  readonly ledger: string;
  /** Whether the server knows who calls, so that its access rules hold. */
  readonly secure: boolean;
}

const DEFAULT_LEDGER = 'budget_ledger';
/** No hyphen, because it ends the prefix: so no prefix is the beginning of another ledger's streams. */
const LEDGER = /^[a-z][a-z0-9_]{0,62}$/;
/**
 * Parameters of the driver; it prints the whole address where it meets another. Not `throwOnAppendFailure`: without it a
 * refused append would look like one that was stored.
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
 * `kurrentdb://user:password@host:2113?tls=true`, `kurrentdb+discover://…` for a cluster, or the older schemes `esdb` and
 * `esdb+discover`, with the driver's own parameters and `ledger=…` for the prefix of the streams.
 * @throws EventStoreError INVALID_ARGUMENT.
 */
export function parseAddress(url: string): KurrentAddress {
  // The driver takes the older names for the same, but complains of them.
  const [base = '', query = ''] = url.replace(/^esdb/, 'kurrentdb').split('?');
  if (!/^[a-z+]+:\/\/[^/]/.test(base))
    throw invalid('is no address such as kurrentdb://user@host:2113?tls=true');
  // Of an address that is cut in the wrong place no part may be printed as a name.
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

/** By the names as they stand in the list; the driver reads them in any case. */
function parametersOf(query: string): Record<string, string> {
  const given = Array.from(new URLSearchParams(query), ([name, value]) => {
    const known = ['ledger', ...KNOWN].find((one) => one.toLowerCase() === name.toLowerCase());
    if (known === undefined)
      throw invalid(`has the unknown parameter ${name}; known are ledger, ${KNOWN.join(', ')}`);
    return [known, value] as const;
  });
  return Object.fromEntries(given);
}

/** The driver would say so with the whole path, long after. */
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
