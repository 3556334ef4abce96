import type { Client, CombinedError } from '@urql/core';
import { failedBy, NotAnswered } from '../server/failed';
import { UNBATCHED } from '../server/batching';
import { LatestValues } from '../state/latest-values';
import { DOCUMENTS, VOUCHERS } from './lists.query';
import { pagesOf } from './pages-of';
import type { Document, Loading, Voucher, YearData, YearKey } from '../year/year-data';
import { voucherOf } from '../year/answered-year';

type UnitYear = Pick<YearKey, 'unit' | 'year'>;
/** A year as it was answered up to its cut. */
type Answered = UnitYear & Pick<YearData, 'basis'>;
type LongLists = Pick<YearData, 'vouchers' | 'documents'>;

interface Read extends LongLists {
  /** The last position that was looked at. */
  readonly upTo: bigint;
}

/**
 * The long lists of each year, with everything known today. What was known at an instant is the part of them up to a
 * position. An event is the same at every point, so this part equals what the server would return.
 */
export class YearLists {
  private readonly known = new LatestValues<Read>(YEARS_KEPT);
  private readonly onTheirWay = new Map<string, Promise<void>>();

  /** `arrived` is called whenever there is more of a year's lists. */
  constructor(
    private readonly client: Pick<Client, 'query'>,
    private readonly arrived: (year: UnitYear) => void,
  ) {}

  /** Whether there is anything of them. */
  has(year: UnitYear): boolean {
    return this.known.get(nameOf(year)) !== undefined;
  }

  /** Whether they have been read as far as the year was. */
  isRead({ basis, ...year }: Answered): boolean {
    const read = this.known.get(nameOf(year));
    return read !== undefined && read.documents.complete && read.upTo >= BigInt(basis.cut);
  }

  /** What there is of them, up to the cut of the year. */
  partOf({ basis, ...year }: Answered): LongLists {
    const read = this.known.get(nameOf(year));
    if (!read) return { vouchers: NONE, documents: NONE };
    const cut = BigInt(basis.cut);
    return { vouchers: upToCut(read, read.vouchers, cut), documents: upToCut(read, read.documents, cut) };
  }

  /** Reads them as far as the year was read. What there was stays until all is there. @throws NotAnswered. */
  async read(year: Answered): Promise<void> {
    while (!this.isRead(year)) await (this.onTheirWay.get(nameOf(year)) ?? this.load(year));
  }

  private load(year: Answered): Promise<void> {
    const name = nameOf(year);
    const loading = this.readAnew(year).finally(() => this.onTheirWay.delete(name));
    this.onTheirWay.set(name, loading);
    return loading;
  }

  private async readAnew({ unit, year, basis }: Answered): Promise<void> {
    const name = nameOf({ unit, year });
    const isFirst = !this.known.get(name)?.documents.complete;
    for await (const read of this.pages({ unit, year, minPosition: basis.cut })) {
      if (!isFirst && !read.documents.complete) continue;
      this.known.put(name, read);
      this.arrived({ unit, year });
    }
  }

  private async *pages(variables: UnitYear & { readonly minPosition: string }): AsyncGenerator<Read> {
    const cuts: bigint[] = [];
    const upTo = () => cuts.reduce((least, cut) => (cut < least ? cut : least));
    const vouchersOf = async (page: Page) => {
      const { data, error } = await this.client.query(VOUCHERS, { ...variables, ...page }, FRESH).toPromise();
      const { basis, vouchers } = (data ?? thrown(error)).budgetYear;
      cuts.push(BigInt(basis.cut));
      return vouchers;
    };
    const documentsOf = async (page: Page) => {
      const asked = this.client.query(DOCUMENTS, { ...variables, ...page }, FRESH);
      const { data, error } = await asked.toPromise();
      const { basis, events } = (data ?? thrown(error)).budgetYear;
      cuts.push(BigInt(basis.cut));
      return events;
    };
    let vouchers: Loading<Voucher> = NONE;
    for await (vouchers of pagesOf(vouchersOf, voucherOf)) yield { vouchers, documents: NONE, upTo: upTo() };
    const asItIs = (document: Document) => document;
    for await (const documents of pagesOf(documentsOf, asItIs)) yield { vouchers, documents, upTo: upTo() };
  }
}

/** Years of which something is kept: an officer moves between few. */
export const YEARS_KEPT = 6;

type Page = { readonly after?: string };

/** Pages come one behind another, and are long: nobody else is to wait for them. */
const FRESH = { requestPolicy: 'network-only', ...UNBATCHED } as const;
const NONE = { entries: [], complete: false } as const;

function upToCut<Entry extends { readonly position: string }>(
  { upTo }: Read,
  list: Loading<Entry>,
  cut: bigint,
): Loading<Entry> {
  // Not all but for knowledge of the past; and one list may have been read a moment after the other.
  const known = list.entries.filter(({ position }) => BigInt(position) <= cut);
  const isWhole = known.length === list.entries.length;
  const complete = list.complete && upTo >= cut;
  return isWhole && complete === list.complete ? list : { entries: known, complete };
}

function nameOf({ unit, year }: UnitYear): string {
  return `${unit}\n${year}`;
}

function thrown(error: CombinedError | undefined): never {
  throw new NotAnswered(failedBy(error));
}
