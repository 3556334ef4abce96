import {
  isAssumed,
  type ComputedFigure,
  type LineFilter,
  type Measure,
  type Posting,
  type ThreePublicKind,
} from '@ledger/domain';
import { isCompared } from '../execution/comparatives';
import { matchesLine } from '../contradictions/line-figure';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import { countedKindOf } from '../three-public/three-public-spending';
import { isOfScore } from './answer-concerns';
import { bearsOnFigures, isDayOpen, type AssumedEvent } from '../assumed/assumed-mark';
import { linePostings } from './line-postings';

type Point = Pick<YearPoint, 'asOf' | 'fiscalYear'>;

/**
 * Whether what is assumed of the event makes a difference to the figure at the point. Errs on the side of yes. The event
 * may lie behind the point, if its day is assumed.
 */
export function bearsOn(figure: ComputedFigure, event: AssumedEvent, point: Point): boolean {
  switch (figure.measure) {
    case 'three-public':
      return onLines(event, point, { measures: EXECUTED, accepts: isOfKind(figure.kind) });
    case 'three-public-change-on-last-year':
      return onLines(event, point, { measures: EXECUTED, accepts: isOfKind(figure.kind) }) || opens(event);
    case 'three-public-control':
      return isControl(event) && isOpen(event, point);
    case 'three-public-last-year-budget':
      return opens(event);
    case 'three-public-budget-change-rate':
      return opens(event) || (isControl(event) && isOpen(event, point));
    case 'change-on-last-year':
    case 'change-rate-on-last-year':
      return (
        opens(event) ||
        onLines(event, point, {
          measures: EXECUTED,
          accepts: (posting) => isCompared(figure.of, posting),
        })
      );
    case 'staff-authorised':
    case 'staff-filled':
      return event.type === 'StaffingRecorded' && isOpen(event, point);
    case 'fixed-assets-acquired':
      return 'assetNo' in event.data && isOpen(event, point);
    case 'score':
    case 'grade':
    case 'points-earned':
    case 'points-lost':
      return bearsOnScore(event, point);
    case 'weight':
    case 'target':
      return isOfIndicators(event) && isOpen(event, point);
    case 'meetings-held':
    case 'meeting-people':
      return event.type === 'MeetingHeld' && isHeldOpen(event, point);
    case 'trainings-held':
    case 'training-people':
      return event.type === 'TrainingHeld' && isHeldOpen(event, point);
    default:
      return onLines(event, point, {
        measures: MEASURED[figure.measure],
        ...(isNarrow(figure.where) && { accepts: (posting) => matchesLine(posting, figure.where ?? {}) }),
      });
  }
}

const INITIAL: readonly Measure[] = ['initial', 'interim', 'carriedOver'];
const ADJUSTMENT: readonly Measure[] = [
  'supplement',
  'reduction',
  'transferIn',
  'transferOut',
  'carriedIn',
  'included',
  'carriedOver',
];
const ADJUSTED: readonly Measure[] = [...INITIAL, ...ADJUSTMENT];
const EXECUTED: readonly Measure[] = ['spent', 'reversed'];

type OfLines = Extract<ComputedFigure, { readonly where?: LineFilter }>['measure'];

/** What on the lines each measure is made of. */
const MEASURED: Readonly<Record<OfLines, readonly Measure[]>> = {
  initial: INITIAL,
  adjustment: ADJUSTMENT,
  adjusted: ADJUSTED,
  released: ['released'],
  executed: EXECUTED,
  'procurement-initial': INITIAL,
  'procurement-adjustment': ADJUSTMENT,
  'procurement-executed': EXECUTED,
  'execution-rate-initial': [...INITIAL, ...EXECUTED],
  'execution-rate-adjusted': [...ADJUSTED, ...EXECUTED],
  'control-rate': [...INITIAL, ...EXECUTED],
  'release-rate': [...ADJUSTED, 'released'],
};

interface OnLines {
  readonly measures: readonly Measure[];
  /** Absent for a figure of all lines. */
  readonly accepts?: (posting: Posting) => boolean;
}

/**
 * If lines or codes are assumed, the amount may belong to any line. Only a figure of all lines is known then.
 */
function onLines(event: AssumedEvent, point: Point, { measures, accepts }: OnLines): boolean {
  const { assumed } = event;
  const postings = linePostings(event).filter(({ measure }) => measures.includes(measure));
  if (postings.length === 0) return false;
  if (assumed.what === undefined) return true;
  if (accepts && isAssumed(assumed, 'lines', 'codes')) return true;
  // From the day of the appropriation, interim authority and what was carried in count otherwise on all lines.
  const isTouched = !accepts || event.type === 'AppropriationApproved' || postings.some(accepts);
  return isTouched && (isAssumed(assumed, 'amount') || isDayOpen(assumed, point));
}

function isNarrow(where: LineFilter | undefined): boolean {
  return where !== undefined && Object.values(where).some((value) => value !== undefined);
}

function isOfKind(kind: ThreePublicKind | undefined): (posting: Posting) => boolean {
  return (posting) => {
    const counted = countedKindOf(posting);
    return counted !== undefined && (kind === undefined || counted === kind);
  };
}

/** Last year's figures are in the opening of the year. */
function opens({ type, assumed }: AssumedEvent): boolean {
  return type === 'YearOpened' && isAssumed(assumed, 'amount', 'result');
}

function isControl({ type }: Pick<LedgerEvent, 'type'>): boolean {
  return type === 'ThreePublicControlSet' || type === 'ThreePublicControlRaised';
}

function isOfIndicators({ type }: Pick<LedgerEvent, 'type'>): boolean {
  return type === 'IndicatorDefined' || type === 'TargetRevised' || type === 'IndicatorWithdrawn';
}

/** What a meeting cost says nothing of who came. */
function isHeldOpen({ assumed }: AssumedEvent, point: Point): boolean {
  return isAssumed(assumed, 'result') || isDayOpen(assumed, point);
}

function isOpen({ assumed }: AssumedEvent, point: Point): boolean {
  return isAssumed(assumed, 'amount', 'result') || isDayOpen(assumed, point);
}

/** A score is made of execution, procurement and results, and of the rules and targets. */
function bearsOnScore(event: AssumedEvent, point: Point): boolean {
  const { assumed, type } = event;
  if (!isOfScore(event) && type !== 'YearOpened' && linePostings(event).length === 0) return false;
  return bearsOnFigures(assumed, point);
}
