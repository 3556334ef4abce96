import type { RestoredText } from './checked-arguments';

/** Whether two are one event, byte for byte, wherever they stand. */
export function isSameText(one: RestoredText, other: RestoredText): boolean {
  return (
    one.id === other.id &&
    one.streamId === other.streamId &&
    one.type === other.type &&
    one.version === other.version &&
    one.recordedAt === other.recordedAt &&
    one.data === other.data &&
    one.metadata === other.metadata
  );
}
