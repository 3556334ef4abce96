import {
  againstLedger,
  isBlank,
  type ComputedFigure,
  type LedgerVerdict,
  type Paper,
  type StatedFigure,
} from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { Computed } from './computed-figure';
import type { HeldLoosely } from './contradictions.types';
import type { LedgerFailure } from './findings';
import { isOverZero } from './as-printed';
import { LEDGER_ZERO_OVER_ZERO, NO_LEDGER_FIGURE, reasonOf } from './not-checked';
import type { Tally } from './relation-tally';
import { ledgerWitness } from './witness';

/** What became of the figures that the ledger computes too. */
export interface LedgerTally extends Tally {
  readonly failures: readonly LedgerFailure[];
}

/** A figure that the ledger computes too. */
export interface Compared {
  readonly figure: StatedFigure;
  readonly computed: Computed;
  readonly verdict: LedgerVerdict | 'notJudged';
}

export function comparedWithLedger(
  paper: Paper,
  compute: (figure: ComputedFigure) => Computed,
): readonly Compared[] {
  return [...paper.figures.values()].flatMap((figure) =>
    figure.computed ? [compare(figure, compute(figure.computed), paper)] : [],
  );
}

export function ledgerTally(compared: readonly Compared[], paper: Paper): LedgerTally {
  const of = (...verdicts: readonly Compared['verdict'][]) =>
    compared.filter(({ verdict }) => verdicts.includes(verdict));
  const witnesses = (verdict: 'lastDigit' | 'contradicts') =>
    of(verdict).flatMap(({ figure, computed }) =>
      computed === undefined
        ? []
        : [{ figureId: figure.figureId, witness: ledgerWitness(figure, computed, paper) }],
    );
  return {
    counts: {
      holding: of('holds', 'onlyWide').length,
      lastDigit: of('lastDigit').length,
      failing: of('contradicts').length,
      notJudged: of('notJudged').length,
    },
    failures: witnesses('contradicts'),
    lastDigits: witnesses('lastDigit').map(({ witness }) => witness),
    heldLoosely: of('onlyWide').flatMap((held) => looselyHeld(held, paper)),
    notChecked: of('notJudged').map((one) => ({ id: one.figure.figureId, reason: whyNot(one, paper) })),
  };
}

/** Why it was not judged. */
export function whyNot({ figure: { figureId, value, unit }, computed }: Compared, paper: Paper): Bilingual {
  if (isBlank(value)) return reasonOf({ code: 'FIGURE_BLANK', figureId }, paper);
  if (computed === undefined || typeof computed === 'string') return NO_LEDGER_FIGURE;
  if (unit === 'TEXT') return reasonOf({ code: 'NOT_A_NUMBER', figureId }, paper);
  return isOverZero(computed) ? LEDGER_ZERO_OVER_ZERO : NO_LEDGER_FIGURE;
}

function compare(figure: StatedFigure, computed: Computed, { readings }: Paper): Compared {
  const about = { figure, computed };
  const reading = readings.get(figure.figureId);
  if (computed === undefined || !reading) return { ...about, verdict: 'notJudged' };
  if (typeof computed === 'string')
    return { ...about, verdict: computed === figure.value ? 'holds' : 'contradicts' };
  // A word against a number claims nothing that a number could refute.
  if (figure.unit === 'TEXT') return { ...about, verdict: 'notJudged' };
  if (isOverZero(computed))
    return { ...about, verdict: computed.amountOverZero.n === 0n ? 'notJudged' : 'contradicts' };
  return { ...about, verdict: againstLedger(reading, computed) };
}

function looselyHeld({ figure, computed }: Compared, paper: Paper): readonly HeldLoosely[] {
  if (computed === undefined) return [];
  const { figureId: id, chapter, label, value } = figure;
  const text = `${label} ${value} ≈ ${ledgerWitness(figure, computed, paper).recomputed}`;
  return [{ id, chapter, text: { zh: text, en: text } }];
}
