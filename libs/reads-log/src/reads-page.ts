import { isWanted, readsOfDays, type PlacedRead, type ReadFilter, type ReadPlace } from './read-back';

/** How much a page may contain, and how many lines may be searched for it. */
interface PageLimits {
  readonly reads: number;
  /** The number of lines to search, matching or not. */
  readonly lines: number;
  /** The number of characters in the texts of documents. */
  readonly characters: number;
}

interface ReadsPage {
  readonly reads: readonly PlacedRead[];
  /** The last line that was searched; absent if none was. */
  readonly end?: ReadPlace;
  /** Whether more lines of these days follow, matching or not. */
  readonly hasMore: boolean;
}

/**
 * The reads after `after`, until a limit is reached. Then the page can have fewer entries than asked for, or none,
 * and the next page continues after `end`.
 */
export async function readsPage(
  folder: string,
  { after, ...filter }: ReadFilter & { readonly after?: ReadPlace },
  limits: PageLimits,
): Promise<ReadsPage> {
  const reads: PlacedRead[] = [];
  let [end, lines, characters] = [after, 0, 0];
  const page = (hasMore: boolean): ReadsPage => ({ reads, hasMore, ...(end && { end }) });
  for await (const placed of readsOfDays(folder, filter, after)) {
    if (reads.length >= limits.reads || lines >= limits.lines || characters >= limits.characters)
      return page(true);
    lines += 1;
    end = placed.place;
    if (!isWanted(placed.read, filter)) continue;
    reads.push(placed);
    characters += placed.read.kind === 'read' ? (placed.read.text ?? '').length : 0;
  }
  return page(false);
}
