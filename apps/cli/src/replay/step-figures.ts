import { executionRate, type Fen } from '@ledger/domain';
import type { ReplayFigures, ReplayRow } from '@ledger/answers';
import { pointsText, rateText, wanText } from '@ledger/tables';

/** One figure before and after a row, as printed. */
export interface StepFigure {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** '' if nothing changed or one of them is undefined. */
  readonly change: string;
}

/** Score, amounts in 万元 and both execution rates, before and after the row. */
export function stepFigures({
  before,
  after,
  figuresBefore,
  figuresAfter,
}: ReplayRow): readonly StepFigure[] {
  const amount = (name: string, of: (figures: ReplayFigures) => Fen) => {
    const [old, now] = [of(figuresBefore), of(figuresAfter)];
    return { name, before: wanText(old), after: wanText(now), change: changed(now - old, wanText) };
  };
  const split = (name: string, of: 'earned' | 'lost' | 'open') => {
    const [old, now] = [before?.[of], after?.[of]];
    return {
      name,
      before: pointsText(old),
      after: pointsText(now),
      change: changed((now ?? 0) - (old ?? 0), pointsText),
    };
  };
  const rate = (name: string, of: (figures: ReplayFigures) => Fen) => ({
    name,
    before: rateOf(figuresBefore, of(figuresBefore)),
    after: rateOf(figuresAfter, of(figuresAfter)),
    change: '',
  });
  /** Figures that most years do not have. */
  const occasional = (name: string, of: (figures: ReplayFigures) => Fen) =>
    of(figuresBefore) === 0 && of(figuresAfter) === 0 ? [] : [amount(name, of)];
  return [
    split('得分 score', 'earned'),
    split('扣分 lost', 'lost'),
    split('待定 open', 'open'),
    amount('年初预算 initial', ({ initialFen }) => initialFen),
    amount('全年预算 adjusted', ({ adjustedFen }) => adjustedFen),
    amount('资金到位 released', ({ releasedFen }) => releasedFen),
    amount('执行数 executed', ({ executedFen }) => executedFen),
    ...occasional('收回以前年度支出 recovered', ({ recoveredFen }) => recoveredFen),
    rate('执行率（年初）rate, initial', ({ initialFen }) => initialFen),
    rate('执行率（调整后）rate, adjusted', ({ adjustedFen }) => adjustedFen),
    amount('三公经费 three-public', ({ threePublicFen }) => threePublicFen),
  ];
}

function changed(difference: number, shown: (value: number) => string): string {
  if (difference === 0) return '';
  return difference > 0 ? `+${shown(difference)}` : shown(difference);
}

/** Rates are not subtracted, because the printed ones are already rounded. */
function rateOf({ executedFen }: ReplayFigures, denominatorFen: Fen): string {
  return rateText(executionRate(executedFen, denominatorFen));
}
