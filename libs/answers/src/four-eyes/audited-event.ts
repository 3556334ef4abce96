import type { AuditedEvent, LoggedText } from './four-eyes.types';

/** The event as an audit takes it; undefined where its texts are no JSON, or do not say who did it. */
export function auditedEvent({ data, metadata, ...event }: LoggedText): AuditedEvent | undefined {
  const [read, by] = [valueIn(data), valueIn(metadata)];
  if (read === undefined || !saysWho(by)) return undefined;
  // The clock of the log was ahead, and the writer kept the right time.
  const { clockedAt } = by;
  const recordedAt = typeof clockedAt === 'string' ? clockedAt : event.recordedAt;
  return { ...event, recordedAt, data: read, metadata: by };
}

function saysWho(metadata: unknown): metadata is AuditedEvent['metadata'] {
  return (
    typeof metadata === 'object' &&
    metadata !== null &&
    'actor' in metadata &&
    typeof metadata.actor === 'string'
  );
}

function valueIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
