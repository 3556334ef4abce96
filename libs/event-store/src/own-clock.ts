import { DIGEST } from '@ledger/log-proof';
import { ORIGINAL_TIME, type FollowedEvent } from './event';

const INSTANT_LENGTH = '2023-06-30T08:00:00.000Z'.length;
const BEGIN = ',"clockedAt":"';
/** What the store may add behind it. */
const DIGEST_LENGTH = `,"${DIGEST}":""`.length + 64;
const ORIGINAL_LENGTH = `,"${ORIGINAL_TIME}":""`.length + INSTANT_LENGTH;
const PLACES = [0, DIGEST_LENGTH, ORIGINAL_LENGTH, ORIGINAL_LENGTH + DIGEST_LENGTH];

/**
 * Adds the time of the writer's own clock as the last of the given metadata, while the clock of the log is known to be
 * ahead. The digest of the event covers it.
 */
export function withOwnTime(metadata: string, ms: number): string {
  return `${metadata.slice(0, -1)}${BEGIN}${new Date(ms).toISOString()}"}`;
}

/** Looks only where it can stand, because every event that is read is asked. */
export function ownTimeIn(metadata: string): string | undefined {
  for (const behind of PLACES) {
    const end = metadata.length - '"}'.length - behind;
    if (metadata.startsWith(BEGIN, end - INSTANT_LENGTH - BEGIN.length))
      return metadata.slice(end - INSTANT_LENGTH, end);
  }
  return undefined;
}

/** When the event was recorded by the clock that was right. */
export function byOwnClock<Event extends FollowedEvent>(event: Event): Event {
  const { clockedAt } = event;
  return clockedAt === undefined ? event : { ...event, recordedAt: clockedAt };
}
