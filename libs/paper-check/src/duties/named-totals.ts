import type { PaperFigure } from '../statement';
import { plainLabel } from '../tables/head';
import { pairsAbove } from './above-heads';
import { figureOf, pointsIn, type Form } from './score-cells';

/** 总分 alone is not in this pattern, because it may be the full mark. */
const NAMED_TOTAL = /^(?:自评总?得分|自评总分|总得分|综合得分)(?:\(.{0,6}\))?[:：]?$/u;

/** Totals that stand beside their name, above the heads: `自评得分 | 98.5`. */
export function namedTotals(form: Form): readonly PaperFigure[] {
  return pairsAbove(form).flatMap(({ cell, beside }) => {
    const label = plainLabel(cell.text);
    const value = beside && NAMED_TOTAL.test(label) ? pointsIn(beside.text) : undefined;
    return beside && value !== undefined ? [figureOf(form, beside, { label, value, unit: 'POINTS' })] : [];
  });
}
