import type { StreamAddress } from '@ledger/domain';
import type { KnownStream } from './known-stream';

/** The last position behind `since` in those of the streams that `sees` picks; 0 where there is none. */
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
