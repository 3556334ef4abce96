import { basisOfCursor, pageOf, type Connection, type Page } from '../graphql/connection';
import type { AssumedMark } from '@ledger/answers';
import type { GraphQLResolveInfo } from 'graphql';
import { unitAsked } from './money';
import { factsOf as factsOfEntry } from './facts-of';
import { markOfLine, type MarkOf } from './marks';
import { narrowed, type Facts, type Narrowing } from './narrowed';
import { within, type In } from './nodes';
import { perView } from './per-view';
import { withRecord, type RecordOf } from './recorded';
import type { ListName } from './sdl/list-kinds';
import type { YearView } from './year-view';

export type ListArguments = Page & Narrowing;

/** Where a field is answered: its arguments, and the request. */
export interface Asked<Args> {
  readonly args: Args;
  readonly context: object;
  readonly info: GraphQLResolveInfo;
}

/** The view of a page: that of the first page, even if events were added since. */
export function viewOfPage(year: YearView, { after }: Page): YearView {
  if (after === undefined) return year;
  // What is hypothetical stays so from page to page: a basis does not speak of it.
  return year.beside(year.reading.pointOf(year.point, { basis: basisOfCursor(after) }));
}

/** A page of a whole list. */
export function paged<Node>(year: YearView, nodes: readonly Node[], page: Page): Connection<Node> {
  return pageOf(
    nodes,
    page,
    ofView(year, (node) => node),
  );
}

/** A page of entries that know their view. */
export function pagedIn<Entry extends object>(
  year: YearView,
  entries: readonly Entry[],
  page: Page,
): Connection<In<Entry>> {
  return pageOf(
    entries,
    page,
    ofView(year, (entry) => within(year, entry)),
  );
}

/** The nodes of a page of a view, whose token is made only for a cursor. */
export function ofView<Entry, Node>(year: YearView, nodeOf: (entry: Entry) => Node) {
  return new PageOfView(year, nodeOf);
}

class PageOfView<Entry, Node> {
  constructor(
    private readonly year: YearView,
    readonly nodeOf: (entry: Entry) => Node,
  ) {}

  get basis() {
    return this.year.token;
  }
}

/** How one kind of list is read: its entries, and what they are narrowed by. */
export interface ListOf<Entry extends object, Node> {
  readonly name: ListName;
  readonly entries: (year: YearView) => Promise<readonly Entry[]> | readonly Entry[];
  readonly factsOf: (entry: Entry) => Facts;
  /** The event of an entry, if the entry itself does not say when and by whom it was recorded. */
  readonly recordOf?: RecordOf<Entry>;
  /** What is assumed under an entry, if that is more than its own event. */
  readonly markOf?: MarkOf<Entry>;
  readonly node: (year: YearView, entry: Entry) => Node;
}

/** A page of a list, narrowed and ordered as asked. */
export async function listed<Entry extends object, Node>(
  year: YearView,
  list: ListOf<Entry, Node>,
  { args, context, info }: Asked<ListArguments>,
): Promise<Connection<Node>> {
  const view = viewOfPage(year, args);
  const nodes = ofView(view, (entry: Entry) => list.node(view, entry));
  // Most lists are asked whole, and then there is nothing to find out about their entries.
  if (!args.filter && !args.orderBy) return pageOf(await list.entries(view), args, nodes);
  const [entries, factsOf, factsOfLine] = await Promise.all([
    list.entries(view),
    factsIn(view, list, args),
    factsOfLines(view, args),
  ]);
  const moneyUnit = unitAsked(context, info);
  const kept = narrowed(list.name, entries, { ...args, factsOf, factsOfLine, moneyUnit });
  return pageOf(kept, args, nodes);
}

const OF_THE_RECORD = ['recordedAt', 'late', 'actor', 'assumed', 'provenance'];

/** Looks for the events of a list only if it is narrowed or ordered by what they say. */
async function factsIn<Entry extends object, Node>(
  view: YearView,
  { factsOf, recordOf, markOf }: ListOf<Entry, Node>,
  { filter = {}, orderBy }: Narrowing,
): Promise<(entry: Entry) => Facts> {
  if (markOf && filter['assumed'] !== undefined) {
    const markOfEntry = await markOf(view);
    return (entry) => withMark(factsOf(entry), markOfEntry(entry));
  }
  const isAsked = orderBy?.by === 'RECORDED' || OF_THE_RECORD.some((name) => filter[name] !== undefined);
  if (!recordOf || !isAsked) return factsOf;
  const eventOf = await recordOf(view);
  return (entry) => withRecord(factsOf(entry), eventOf(entry));
}

export function withMark(facts: Facts, mark: AssumedMark | undefined): Facts {
  return { ...facts, is: { ...facts.is, assumed: mark !== undefined } };
}

/** What lines themselves are narrowed by, if a list is narrowed by lines. */
async function factsOfLines(view: YearView, { filter = {} }: Narrowing): Promise<FactsOfLine> {
  if (filter['line'] === undefined) return () => undefined;
  const facts = await lineFacts(view);
  return (key) => facts.get(key);
}

type FactsOfLine = (key: string) => Facts | undefined;

/** Put together once for a view, not for every row on a line of every list below it. */
export const lineFacts = perView(async (view: YearView): Promise<ReadonlyMap<string, Facts>> => {
  const [{ all }, markOf] = await Promise.all([view.lines(), markOfLine(view)]);
  return new Map(all.map((line) => [line.line, withMark(factsOfEntry.line(line), markOf(line))]));
});
