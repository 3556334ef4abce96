import { unpack } from '@ledger/sheets';
import { asPaperError } from '../as-paper-error';
import { PaperError } from '../paper-error';

/** Bytes. A package may unpack to this much, whatever size its headers claim. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/**
 * Unpacks the entries of a zip whose names `wanted` accepts. Stops as soon as they exceed the limit. Throws
 * `PaperError`.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  const unfinished = new Set<string>();
  const takerOf = (name: string) => {
    if (!wanted(name)) return undefined;
    const chunks: Uint8Array[] = [];
    parts.set(name, chunks);
    unfinished.add(name);
    return (chunk: Uint8Array, isLast: boolean) => {
      if (isLast) unfinished.delete(name);
      chunks.push(chunk.slice());
    };
  };
  // A truncated file may hold a part of an entry. A part is not a paper.
  if (!unpacked(bytes, takerOf) || unfinished.size > 0) throw new PaperError('PAPER_DAMAGED');
  return new Map([...parts].map(([name, chunks]) => [name, joined(chunks)]));
}

function unpacked(bytes: Uint8Array, takerOf: Parameters<typeof unpack>[1]): boolean {
  try {
    return unpack(bytes, takerOf, { bytes: MOST_UNPACKED });
  } catch (error) {
    throw asPaperError(error);
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
