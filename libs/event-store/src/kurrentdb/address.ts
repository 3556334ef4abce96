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
/** No hyphen: it ends the prefix, so that no ledger's streams begin like another's. */
const LEDGER = /^[a-z][a-z0-9_]{0,62}$/;

/**
 * `kurrentdb://user:password@host:2113?tls=true`, `kurrentdb+discover://…` for a cluster, or the older schemes `esdb` and
 * `esdb+discover`, with the driver's own parameters and `ledger=…` for the prefix of the streams.
 * @throws EventStoreError INVALID_ARGUMENT.
 */
export function parseAddress(url: string): KurrentAddress {
  const [base = '', query = ''] = url.split('?');
  if (!/^[a-z+]+:\/\/[^/]/.test(base))
    throw invalid('is no address such as kurrentdb://user@host:2113?tls=true');
  const parameters = new URLSearchParams(query);
  const ledger = parameters.get('ledger') ?? DEFAULT_LEDGER;
  if (!LEDGER.test(ledger))
    throw invalid('has a parameter ledger that is no name of small letters, digits and _');
  parameters.delete('ledger');
  assertReadable(parameters.get('tlsCaFile') ?? parameters.get('tlsCAFile'));
  const rest = parameters.toString();
  return {
    connectionString: rest === '' ? base : `${base}?${rest}`,
    ledger,
    secure: parameters.get('tls') !== 'false',
  };
}

/** The driver would say so with the whole path, long after. */
function assertReadable(file: string | null): void {
  if (file === null) return;
  try {
    readFileSync(file);
  } catch (cause) {
    throw new EventStoreError('INVALID_ARGUMENT', 'names a tlsCaFile that cannot be read', { cause });
  }
}

function invalid(reason: string): EventStoreError {
  return new EventStoreError('INVALID_ARGUMENT', reason);
}
