import {
  undefinedRate,
  type ComparedFigure,
  type ComputedFigure,
  type ThreePublicKind,
} from '@ledger/domain';
import { answerAssets } from '../assets/assets.answer';
import { comparativesOf, isCompared } from '../execution/comparatives';
import type { ExecutionState } from '../execution/execution.projection';
import type { AssetsAnswer } from '../assets/assets.types';
import { answerMeetings } from '../meetings/meetings.answer';
import type { MeetingsAnswer } from '../meetings/meetings.types';
import type { Comparative } from '../execution/execution.types';
import type { ScorecardAnswer } from '../scorecard/scorecard.types';
import type { StaffingAnswer } from '../staffing/staffing.types';
import type { ThreePublicAnswer } from '../three-public/three-public.types';
import { scorecardIn } from '../scorecard/scorecard.answer';
import type { CardId } from '../scorecard/scorecard.projection';
import { answerStaffing } from '../staffing/staffing.answer';
import { threePublicIn } from '../three-public/three-public.answer';
import type { YearAt } from '../year-at';
import {
  AsPrinted,
  amountOff,
  isThreePublic,
  rateOff,
  type OverZero,
  type Quotient,
  type Rounded,
} from './as-printed';
import { fraction, type Fraction } from './fraction';
import { heldFigure } from './held-figure';
import { lineFigure, wan } from './line-figure';
import { once, onceOfEach } from './once';
import { gradeName, pointsOf, targetOf } from './scored-figure';

/** What the ledger gives for a figure: amounts in 万元, a word, a rate that cannot be known, or nothing where it has none. */
export type Computed = Rounded | OverZero | string | undefined;

/** The answers that figures are taken from; each is worked out when the first figure asks for it. */
interface Answers {
  readonly execution: ExecutionState;
  readonly comparatives: () => readonly Comparative[];
  readonly threePublic: () => ThreePublicAnswer;
  readonly scorecard: (cardId: CardId) => ScorecardAnswer;
  readonly staffing: () => StaffingAnswer;
  readonly assets: () => AssetsAnswer;
  readonly meetings: () => MeetingsAnswer;
  readonly printed: AsPrinted;
}

/** Computes figures at one point. */
export function figureComputer(year: YearAt): (figure: ComputedFigure) => Computed {
  const { point, execution, documents } = year;
  const answers: Answers = {
    execution,
    comparatives: once(() => comparativesOf(execution)),
    threePublic: once(() => threePublicIn(year)),
    scorecard: onceOfEach((cardId) => scorecardIn(year, { cardId })),
    staffing: once(() => answerStaffing(documents, point)),
    assets: once(() => answerAssets(documents, point)),
    meetings: once(() => answerMeetings(documents, point)),
    printed: new AsPrinted(execution),
  };
  return (figure) => computedOf(figure, answers);
}

function computedOf(figure: ComputedFigure, answers: Answers): Computed {
  const { printed } = answers;
  switch (figure.measure) {
    case 'three-public':
      return amountOff(
        wan(threePublicOf(answers, figure.kind)?.executedFen),
        printed.ofLines(isThreePublic(figure.kind)),
      );
    case 'three-public-change-on-last-year':
      return amountOff(
        wan(threePublicOf(answers, figure.kind)?.changeFen),
        printed.ofLines(isThreePublic(figure.kind), 1),
      );
    case 'three-public-control':
      return amountOff(wan(answers.threePublic().control?.totalFen), printed.ofFigures(1));
    case 'three-public-last-year-budget':
      return amountOff(wan(answers.threePublic().lastYearBudgetFen), printed.ofFigures(1));
    case 'three-public-budget-change-rate':
      return rateOff(budgetChange(answers), printed.ofFigures(2), printed.ofFigures(1));
    case 'change-on-last-year':
      return amountOff(wan(compared(answers, figure.of)?.changeFen), changed(answers, figure.of));
    case 'change-rate-on-last-year':
      return rateOff(change(answers, figure.of), changed(answers, figure.of), printed.ofFigures(1));
    case 'staff-authorised':
      return count(answers.staffing().current?.authorised);
    case 'staff-filled':
      return count(answers.staffing().current?.filled);
    case 'fixed-assets-acquired':
      return amountOff(wan(answers.assets().totalFen), printed.ofFigures(answers.assets().assets.length));
    case 'score':
      return points(answers.scorecard(figure.cardId).total?.earned);
    case 'grade':
      return gradeName(answers.scorecard(figure.cardId));
    case 'points-earned':
    case 'points-lost':
    case 'weight':
      return points(pointsOf(answers.scorecard(figure.cardId), figure));
    case 'target':
      return targetOf(answers.scorecard(figure.cardId), figure.indicatorId);
    case 'meetings-held':
    case 'trainings-held':
    case 'meeting-people':
    case 'training-people':
      return count(heldFigure(answers.meetings(), figure));
    default:
      return lineFigure(answers, figure);
  }
}

function threePublicOf({ threePublic }: Answers, kind: ThreePublicKind | undefined) {
  return kind === undefined ? threePublic() : threePublic().byKind.find((entry) => entry.kind === kind);
}

function compared({ comparatives }: Answers, of: ComparedFigure) {
  return comparatives().find((entry) => entry.of === of);
}

function change(answers: Answers, of: ComparedFigure): Quotient {
  const { changeRate, changeFen } = compared(answers, of) ?? {};
  return { rate: changeRate ?? undefinedRate('NO_DATA'), amountFen: changeFen };
}

function budgetChange({ threePublic }: Answers): Quotient {
  const { budgetChangeRate, control, lastYearBudgetFen = 0 } = threePublic();
  return { rate: budgetChangeRate, amountFen: control && control.totalFen - lastYearBudgetFen };
}

/** This year's lines less one figure of last year. */
function changed({ printed }: Answers, of: ComparedFigure) {
  return printed.ofLines((cell) => isCompared(of, cell), 1);
}

function points(hundredths: number | undefined): Fraction | undefined {
  return hundredths === undefined ? undefined : fraction(hundredths, 100);
}

function count(heads: number | undefined): Fraction | undefined {
  return heads === undefined ? undefined : fraction(heads);
}
