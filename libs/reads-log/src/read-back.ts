import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { lineIn, type LostLine, type NotedRead } from './noted-read';

/** What is wanted of the log; all of it where nothing is said. */
export interface ReadFilter {
  /** Days in Asia/Shanghai, both included. */
  readonly from?: string;
  readonly to?: string;
  /** A subject, or a name. */
  readonly who?: string;
  readonly refusedOnly?: boolean;
}

/** The reads in a folder, by day, file and line. Lines that were lost are told in their place. */
export async function* readsIn(
  folder: string,
  { from = '', to = '9999', who, refusedOnly = false }: ReadFilter,
): AsyncGenerator<NotedRead | LostLine> {
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.jsonl')).sort()) {
    const day = name.slice(0, 10);
    if (day < from || day > to) continue;
    for await (const line of linesOf(join(folder, name))) {
      if (line.kind === 'lost' || ((who === undefined || isOf(line, who)) && (!refusedOnly || line.codes)))
        yield line;
    }
  }
}

async function* linesOf(file: string): AsyncGenerator<NotedRead | LostLine> {
  const texts = new Map<string, string>();
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const line = lineIn(text);
    if (line?.kind === 'document') texts.set(line.digest, line.text);
    else if (line?.kind === 'read') {
      const asked = texts.get(line.asked);
      yield asked === undefined ? line : { ...line, text: asked };
    } else if (line) yield line;
  }
}

function isOf({ person, actor }: NotedRead, who: string): boolean {
  return person?.subject === who || person?.name === who || actor === who;
}
