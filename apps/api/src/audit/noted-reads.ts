import { readsPage, type LostLine, type NotedRead, type ReadFilter, type ReadPlace } from '@ledger/reads-log';
import { refuseCursor, requirePageSize, type Connection, type Page } from '../graphql/connection';

export type ReadsAsked = Page & ReadFilter;

type Entry = NotedRead | LostLine;

/** How many there are in all is not counted: the whole log would be read for it. */
export type NotedReads = Omit<Connection<Entry>, 'totalCount'>;

/** The part of the log read for one page: about a second of work, and small enough for memory. */
const AT_MOST = { lines: 100_000, characters: 4 * 2 ** 20 } as const;

/** A page of the log of reads in `folder`. @throws RequestError PAGE_INVALID. */
export async function notedReads(
  folder: string,
  { first, after, ...filter }: ReadsAsked,
): Promise<NotedReads> {
  requirePageSize(first);
  const behind = { ...filter, ...(after !== undefined && { after: placeOf(after) }) };
  const { reads, end, hasMore } = await readsPage(folder, behind, { ...AT_MOST, reads: first });
  return {
    nodes: reads.map(({ read }) => read),
    edges: reads.map(({ read, place }) => ({ node: read, cursor: cursorOf(place) })),
    pageInfo: { hasNextPage: hasMore, ...(end && { endCursor: cursorOf(end) }) },
  };
}

function cursorOf({ file, line }: ReadPlace): string {
  return Buffer.from(`${file}:${line}`).toString('base64url');
}

function placeOf(cursor: string): ReadPlace {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, file, line] = /^(\d{4}-\d\d-\d\d\..*\.jsonl):(\d{1,9})$/.exec(text) ?? [];
  return file === undefined ? refuseCursor() : { file, line: Number(line) };
}
