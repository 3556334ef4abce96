import type { RestoredText } from './checked-arguments';

/** Whether two events are equal byte for byte, whatever their places. */
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
