import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lineIn, type LostLine, type NotedRead } from './noted-read';

/** Which reads to return; all if nothing is given. */
export interface ReadFilter {
  /** Days in Asia/Shanghai, both included. */
  readonly from?: string;
  readonly to?: string;
  /** A subject, or a name. */
  readonly who?: string;
  readonly refusedOnly?: boolean;
}

/** The place of a line: its file and its number, from 1. */
export interface ReadPlace {
  readonly file: string;
  readonly line: number;
}

export interface PlacedRead {
  readonly read: NotedRead | LostLine;
  readonly place: ReadPlace;
}

/** The reads in a folder, by day, file and line. Lost lines are reported at their place. */
export async function* readsIn(folder: string, filter: ReadFilter): AsyncGenerator<NotedRead | LostLine> {
  for await (const { read } of readsOfDays(folder, filter)) if (isWanted(read, filter)) yield read;
}

/** All reads of the days, matching or not, after `after` if it is given. */
export async function* readsOfDays(
  folder: string,
  { from = '', to = '9999' }: Pick<ReadFilter, 'from' | 'to'>,
  after: ReadPlace = { file: '', line: 0 },
): AsyncGenerator<PlacedRead> {
  for (const file of (await readdir(folder)).filter((each) => each.endsWith('.jsonl')).sort()) {
    const day = file.slice(0, 10);
    if (day < from || day > to || file < after.file) continue;
    yield* readsOfFile(folder, file, file === after.file ? after.line : 0);
  }
}

export function isWanted(
  read: NotedRead | LostLine,
  { who, refusedOnly = false }: Pick<ReadFilter, 'who' | 'refusedOnly'>,
): boolean {
  if (read.kind === 'lost') return true;
  return (who === undefined || isOf(read, who)) && (!refusedOnly || read.outcome === 'refused');
}

async function* readsOfFile(folder: string, file: string, after: number): AsyncGenerator<PlacedRead> {
  const texts = new Map<string, string>();
  let line = 0;
  for await (const text of linesIn(join(folder, file))) {
    line += 1;
    // Documents before `after` must still be read, because later reads refer to them.
    if (line <= after && !text.startsWith(DOCUMENT)) continue;
    const read = lineIn(text);
    if (read?.kind === 'document') texts.set(read.digest, read.text);
    else if (read) yield { read: withText(read, texts), place: { file, line } };
  }
}

const DOCUMENT = '{"kind":"document"';

/** Unlike the lines of `readline`, these end with an error if the file cannot be read, and always close the file. */
async function* linesIn(path: string): AsyncGenerator<string> {
  let begun: string[] = [];
  for await (const chunk of createReadStream(path, 'utf8')) {
    const [first = '', ...others] = String(chunk).split('\n');
    begun.push(first);
    for (const next of others) {
      yield begun.join('');
      begun = [next];
    }
  }
  const last = begun.join('');
  if (last !== '') yield last;
}

function withText(read: NotedRead | LostLine, texts: ReadonlyMap<string, string>): NotedRead | LostLine {
  if (read.kind === 'lost') return read;
  const text = texts.get(read.asked);
  return text === undefined ? read : { ...read, text };
}

function isOf({ person, actor }: NotedRead, who: string): boolean {
  return person?.subject === who || person?.name === who || actor === who;
}
