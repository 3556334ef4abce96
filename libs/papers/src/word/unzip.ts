import { Unzip, UnzipInflate } from 'fflate';
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
  let size = 0;
  const reader = new Unzip((file) => {
    if (!wanted(file.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    unfinished.add(file.name);
    file.ondata = (error, chunk, isLast) => {
      if (error) throw asPaperError(error);
      if (isLast) unfinished.delete(file.name);
      size += chunk.length;
      if (size > MOST_UNPACKED) throw new PaperError('PAPER_TOO_LARGE');
      chunks.push(chunk.slice());
    };
    file.start();
  });
  reader.register(UnzipInflate);
  feed(reader, bytes);
  // A truncated file may hold a part of an entry. A part is not a paper.
  if (unfinished.size > 0) throw new PaperError('PAPER_DAMAGED');
  return new Map([...parts].map(([name, chunks]) => [name, joined(chunks)]));
}

/** Unpacked in pieces, so that a zip bomb is noticed while it unpacks. */
const PIECE = 64 * 1024;

function feed(reader: Unzip, bytes: Uint8Array): void {
  try {
    for (let from = 0; from < bytes.length; from += PIECE) {
      reader.push(bytes.subarray(from, from + PIECE), from + PIECE >= bytes.length);
    }
  } catch (error) {
    throw asPaperError(error);
  }
}

/** An error that is thrown while a piece unpacks passes through the zip library. */
function asPaperError(error: unknown): PaperError {
  return error instanceof PaperError ? error : new PaperError('PAPER_DAMAGED', { cause: error });
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
