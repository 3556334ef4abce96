import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { EventStore } from '@ledger/event-store';
import { parseHead, type LoggedEvent, type SealedHead } from '@ledger/log-proof';
import { z } from 'zod';
import { UsageError } from '../exit-codes';

const PAGE = 1_000;

const EVENT = z.object({
  streamId: z.string(),
  streamVersion: z.number().int(),
  id: z.string(),
  type: z.string(),
  version: z.number().int(),
  data: z.string(),
  metadata: z.string(),
  recordedAt: z.string(),
});

/** Every event of the store as it is stored, in the order of the log. */
export async function* loggedEvents(store: EventStore): AsyncGenerator<LoggedEvent> {
  const { position } = await store.head();
  for (let after = 0n; after < position;) {
    const page = await store.readTexts(after, PAGE);
    for (const event of page) if (event.position <= position) yield event;
    const last = page.at(-1);
    if (!last) return;
    after = last.position;
  }
}

/** One line of JSON for each event; data and metadata are texts within it, byte for byte as they are stored. */
export async function* exportedLines(store: EventStore): AsyncGenerator<string> {
  for await (const event of loggedEvents(store)) {
    const { streamId, streamVersion, id, type, version, data, metadata, recordedAt } = event;
    const line = { streamId, streamVersion, id, type, version, data, metadata, recordedAt };
    yield `${JSON.stringify(line)}\n`;
  }
}

/** @throws UsageError naming the line that is no event. */
export async function* readExport(file: string): AsyncGenerator<LoggedEvent> {
  let line = 0;
  for await (const text of linesOf(file)) {
    line += 1;
    const event = EVENT.safeParse(parsed(text));
    if (!event.success)
      throw new UsageError(
        `${file} 第 ${line} 行不是导出的事件`,
        `line ${line} of ${file} is no exported event`,
      );
    yield event.data;
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(file) });
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new UsageError(`无法读取文件 ${file}`, `the file ${file} cannot be read: ${error.message}`);
  }
}

/** @throws UsageError naming the line that is no head. */
export function readHeads(text: string): readonly SealedHead[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, i) => {
    try {
      return parseHead(line);
    } catch {
      throw new UsageError(`第 ${i + 1} 行不是签署结果`, `line ${i + 1} is no sealed head`);
    }
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
