import { decimalText, lastDayOf, wan, type CalendarDate } from '@ledger/domain';
import type { BridgeFigure } from '../bridge/bridge.types';
import type { Bilingual } from '../bilingual';
import type { LedgerEvent } from '../projection';
import { isAssumedEvent, markOf } from '../assumed/assumed-mark';
import { comparedFigures, type ComparedFigure } from '../what-if/compared-figures';
import type { YearAt } from '../year-at';
import type { TourKind, TourPoint, TourStep } from './tour.types';

/** What a tour is made from: the year, and its events one by one. */
export interface Touring {
  readonly year: YearAt;
  /** Ordered by (occurredOn, position), up to the point. */
  readonly events: readonly LedgerEvent[];
}

export type Figures = ReadonlyMap<BridgeFigure, ComparedFigure>;

interface Told extends Pick<TourStep, 'kind' | 'figure' | 'title'> {
  readonly kind: TourKind;
  readonly asOf: CalendarDate;
  readonly from: TourPoint;
  /** The year at the beginning, if it is another one than that of the same knowledge. */
  readonly before?: YearAt;
  readonly text: (figures: Figures) => Bilingual;
  readonly about?: Pick<
    TourStep,
    'eventId' | 'documentNo' | 'voucherNo' | 'voucherRow' | 'voucherMonth' | 'statementId'
  >;
}

const SHOWN: ReadonlySet<BridgeFigure> = new Set([
  'initial',
  'adjusted',
  'executed',
  'execution-rate-initial',
  'three-public',
  'score',
]);

export function stepOf({ year, events }: Touring, { before, about = {}, text, ...told }: Told): TourStep {
  const figures = comparedFigures(before ?? year.at(told.from.asOf), year.at(told.asOf)).filter(
    ({ figure }) => SHOWN.has(figure),
  );
  const assumed = markOf(events.filter(({ eventId }) => eventId === about.eventId).filter(isAssumedEvent));
  return {
    ...told,
    text: text(new Map(figures.map((each) => [each.figure, each]))),
    figures,
    ...about,
    ...(assumed && { assumed }),
  };
}

/** Where the year begins: before anything of it took effect. */
export function beforeYear(fiscalYear: number): TourPoint {
  return { asOf: lastDayOf(fiscalYear - 1) };
}

/** The end of the year, or the day of the point if that is earlier. */
export function endOf({ point }: YearAt): CalendarDate {
  const last = lastDayOf(point.fiscalYear);
  return point.asOf < last ? point.asOf : last;
}

/** '29.35 → 92.08', or the value where there was none before. */
export function moved(figures: Figures, figure: BridgeFigure): string {
  const { before, after } = figures.get(figure) ?? {};
  const [old, now] = [said(before), said(after)];
  return before === undefined ? now : `${old} → ${now}`;
}

export function after(figures: Figures, figure: BridgeFigure): string {
  return said(figures.get(figure)?.after);
}

/** '−4.81', '+20.00', or an empty text where one of both is undefined. */
export function difference(figures: Figures, figure: BridgeFigure): string {
  const value = figures.get(figure)?.difference;
  return value === undefined ? '' : signedPoints(value);
}

export function afterWan(figures: Figures, figure: BridgeFigure): string {
  const value = figures.get(figure)?.after;
  return value === undefined ? '—' : wan(value);
}

export function signedWan(amountFen: number): string {
  return signed(wan(amountFen), amountFen);
}

export function points(hundredths: number): string {
  return decimalText(hundredths, 2);
}

export function signedPoints(hundredths: number): string {
  return signed(points(hundredths), hundredths);
}

function signed(text: string, value: number): string {
  return value > 0 ? `+${text}` : text.replace('-', '−');
}

function said(hundredths: number | undefined): string {
  return hundredths === undefined ? '—' : points(hundredths);
}
