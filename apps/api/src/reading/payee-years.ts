import { setImmediate } from 'node:timers/promises';
import type { YearPoint } from '@ledger/answers';
import { namesPayee } from '@ledger/domain';
import { notAllowed } from '../access/permits';
import { mayNow } from '../access/sight';
import { refuseCursor, requirePageSize, type Page } from '../graphql/connection';
import type { Reading } from './reading';
import type { YearView } from './year-view';

/** A year that names somebody. */
export interface PayeeYear {
  readonly year: YearView;
  readonly events: number;
  readonly payments: number;
  readonly paidFen: number;
}

export interface PayeeYears {
  readonly nodes: readonly PayeeYear[];
  readonly edges: readonly { readonly cursor: string; readonly node: PayeeYear }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string };
  readonly searched: number;
  /** Events that were looked at. */
  readonly events: number;
}

/** What one page may look through: about a second of work, between which others are let in. */
const AT_MOST = { years: 500, events: 50_000 } as const;

/**
 * The years that name a person or a firm as payee, supplier, or as who returned money, of the units where the asker may
 * read who was paid. @throws RequestError NOT_ALLOWED, PAGE_INVALID.
 */
export async function payeeYears(
  reading: Reading,
  { payee, first, after }: Page & { readonly payee: string },
): Promise<PayeeYears> {
  if (!mayNow(['payees'], 'any unit')) throw notAllowed('payeeYears', ['payees']);
  requirePageSize(first);
  const left = yearsAfter(after, reading.pointsOfPayees());
  const nodes: PayeeYear[] = [];
  let [searched, events] = [0, 0];
  let last: YearPoint | undefined;
  for (const point of left) {
    if (nodes.length >= first || searched >= AT_MOST.years || events >= AT_MOST.events) break;
    await setImmediate();
    const found = await lookedThrough(reading.view(point), payee);
    if (found.node) nodes.push(found.node);
    events += found.events;
    searched += 1;
    last = point;
  }
  return {
    nodes,
    edges: nodes.map((node) => ({ node, cursor: cursorOf(node.year) })),
    pageInfo: { hasNextPage: searched < left.length, ...(last && { endCursor: cursorOf(last) }) },
    searched,
    events,
  };
}

async function lookedThrough(year: YearView, payee: string) {
  const events = await year.reading.reader.select(year.point);
  const named = events.filter((event) => namesPayee(event, payee)).length;
  if (named === 0) return { events: events.length };
  const paid = (await year.vouchers()).all.flatMap((voucher) =>
    voucher.kind === 'expenditure' && voucher.payee === payee ? [voucher.remainingFen] : [],
  );
  const paidFen = paid.reduce((sum, fen) => sum + fen, 0);
  return { events: events.length, node: { year, events: named, payments: paid.length, paidFen } };
}

type Place = Pick<YearPoint, 'unitCode' | 'fiscalYear'>;

/** By unit and year, after the one that the cursor names. */
function yearsAfter(after: string | undefined, points: readonly YearPoint[]): readonly YearPoint[] {
  const sorted = points.toSorted((left, right) => (isBefore(left, right) ? -1 : 1));
  if (after === undefined) return sorted;
  const place = placeOf(after);
  return sorted.filter((point) => isBefore(place, point));
}

function isBefore(left: Place, right: Place): boolean {
  return left.unitCode === right.unitCode
    ? left.fiscalYear < right.fiscalYear
    : left.unitCode < right.unitCode;
}

function cursorOf({ unitCode, fiscalYear }: Place): string {
  return Buffer.from(`${fiscalYear}:${unitCode}`).toString('base64url');
}

function placeOf(cursor: string): Place {
  const [, fiscalYear, unitCode] = /^(\d{4}):(.+)$/s.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return unitCode === undefined ? refuseCursor() : { unitCode, fiscalYear: Number(fiscalYear) };
}
