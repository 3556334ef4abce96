import type { StreamAddress } from '@ledger/domain';
import type { KnownStream } from './known-stream';

/** The last position after `since` among the streams that `sees` selects; 0 if there is none. */
export function lastPositionAfter(
  since: bigint,
  streams: Iterable<Pick<KnownStream, 'address' | 'last'>>,
  sees: (address: StreamAddress) => boolean,
): bigint {
  let [found, furthest] = [0n, since];
  for (const { address, last } of streams) {
    if (last > furthest && address && sees(address)) found = furthest = last;
  }
  return found;
}
