import {
  BOOKS,
  countsAsThreePublic,
  noThreePublic,
  parseLineKey,
  THREE_PUBLIC_KINDS,
  threePublicKindOf,
  type Fen,
  type ThreePublicAmounts,
  type ThreePublicKind,
} from '@ledger/domain';
import { noSums, type Booked, type BookedCell, type Sums } from '../execution/booked';
import { executedOf } from '../execution/figures';
import type { ThreePublicApart } from './three-public.types';

/** 三公 spending in the books. Whether a book's money is in the figures or listed apart is decided here. */
export class ThreePublicSpending {
  private readonly groups = new Map<string, string | undefined>();

  constructor(private readonly booked: Booked) {}

  /** Of the books that count, by kind, up to the point or to an earlier day of the year. */
  executed(upToDay?: number): ThreePublicAmounts {
    const amounts = noThreePublic();
    const sums = this.sums(upToDay);
    for (const book of BOOKS.filter(countsAsThreePublic)) {
      for (const kind of THREE_PUBLIC_KINDS) amounts[kind] += executedIn(sums.get(`${book}/${kind}`));
    }
    return amounts;
  }

  ofKind(kind: ThreePublicKind): { readonly spentFen: Fen; readonly reversedFen: Fen } {
    const sums = this.sums();
    const parts = BOOKS.filter(countsAsThreePublic).map((book) => sums.get(`${book}/${kind}`) ?? noSums());
    return {
      spentFen: parts.reduce((sum, { amounts }) => sum + amounts.spent, 0),
      reversedFen: parts.reduce((sum, { amounts }) => sum + amounts.reversed, 0),
    };
  }

  /** Of the books that do not count, where there was any. */
  apart(): readonly ThreePublicApart[] {
    const sums = this.sums();
    return BOOKS.filter((book) => !countsAsThreePublic(book)).flatMap((book) => {
      if (!THREE_PUBLIC_KINDS.some((kind) => sums.has(`${book}/${kind}`))) return [];
      const byKind = noThreePublic();
      for (const kind of THREE_PUBLIC_KINDS) byKind[kind] = executedIn(sums.get(`${book}/${kind}`));
      return [{ book, executedFen: totalOf(byKind), byKind }];
    });
  }

  private sums(upToDay?: number): ReadonlyMap<string, Sums> {
    return this.booked.sumsBy((cell) => this.groupOf(cell), upToDay);
  }

  private groupOf({ line, economicCode, measure }: BookedCell): string | undefined {
    if (measure !== 'spent' && measure !== 'reversed') return undefined;
    const key = `${line}/${economicCode}`;
    if (this.groups.has(key)) return this.groups.get(key);
    const [kind, book] = [threePublicKindOf(economicCode), parseLineKey(line)?.book];
    const group = kind && book && `${book}/${kind}`;
    this.groups.set(key, group);
    return group;
  }
}

/** The kind that an amount on the line counts as; undefined where it counts as none, or the book does not count. */
export function countedKindOf({
  line,
  economicCode,
}: Pick<BookedCell, 'line' | 'economicCode'>): ThreePublicKind | undefined {
  const book = parseLineKey(line)?.book;
  return book && countsAsThreePublic(book) ? threePublicKindOf(economicCode) : undefined;
}

export function totalOf(amounts: ThreePublicAmounts): Fen {
  return THREE_PUBLIC_KINDS.reduce((sum, kind) => sum + amounts[kind], 0);
}

function executedIn(sums: Sums | undefined): Fen {
  return sums ? executedOf(sums.amounts) : 0;
}
