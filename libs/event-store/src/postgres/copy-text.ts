import { rowChecksum } from '../row-checksum';
import type { StoredText } from '../stored-event';

/** Characters that must be escaped in a line of COPY text, https://www.postgresql.org/docs/current/sql-copy.html */
const SPECIAL = /[\\\b\f\n\r\t\v]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

/** One line of COPY for an event. The columns are in the order of `COLUMNS`. */
export function copyLine(event: StoredText, recordedAtMs: number): string {
  const checksum = rowChecksum(Number(event.position), recordedAtMs);
  const { position, streamId, streamVersion, id, type, version, data, metadata } = event;
  return `${position}\t${escaped(streamId)}\t${streamVersion}\t${id}\t${escaped(type)}\t${version}\t${escaped(data)}\t${escaped(metadata)}\t${recordedAtMs}\t${checksum}\n`;
}

function escaped(text: string): string {
  return text.replace(SPECIAL, (character) => ESCAPES[character] ?? character);
}
