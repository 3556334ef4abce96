import { againstLedger, readingsOf, type ComputedFigure, type Readings } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import { figureComputer, type Computed } from '../contradictions/computed-figure';
import { fraction, sumOf } from '../contradictions/fraction';
import { NO_LEDGER_FIGURE } from '../contradictions/not-checked';
import { ledgerWitness } from '../contradictions/witness';
import { isOverZero, type Rounded } from '../contradictions/as-printed';
import type { YearAt } from '../year-at';
import { missingGrain } from './missing-grain';
import type {
  PublishedAnswer,
  PublishedComparison,
  PublishedFigure,
  PublishedNotCompared,
} from './published.types';

/**
 * Compares the figures of a published paper with the ledger at the point. A figure holds if the ledger rounds to it.
 */
export function publishedIn(year: YearAt, figures: readonly PublishedFigure[]): PublishedAnswer {
  const readings = readingsOf(figures.map(({ figure }) => figure));
  const compute = figureComputer(year);
  const judged = figures.map((figure) => compare(figure, { year, readings, compute }));
  return {
    compared: judged.flatMap((found) => ('verdict' in found ? [found] : [])),
    notCompared: judged.flatMap((found) => ('reason' in found ? [found] : [])),
  };
}

interface Held {
  readonly year: YearAt;
  readonly readings: Readings;
  readonly compute: (figure: ComputedFigure) => Computed;
}

function compare(
  { figure, terms }: PublishedFigure,
  { year, readings, compute }: Held,
): PublishedComparison | PublishedNotCompared {
  const missing = missingGrain(terms, year.execution);
  if (missing) return { figure, reason: missing };
  const reading = readings.get(figure.figureId);
  const computed = sumOfTerms(terms.map(compute));
  if (!reading) return { figure, reason: BLANK };
  if (!computed) return { figure, reason: NO_LEDGER_FIGURE };
  const { recomputed, difference } = ledgerWitness(figure, computed, { readings });
  return { figure, verdict: againstLedger(reading, computed), recomputed, difference };
}

const BLANK: Bilingual = { zh: '该处空白，空白不等于 0', en: 'it is blank, and a blank is not 0' };

/** Undefined if one of the terms is not a number at this point. */
function sumOfTerms(terms: readonly Computed[]): Rounded | undefined {
  const numbers = terms.flatMap((term) =>
    term === undefined || typeof term === 'string' || isOverZero(term) ? [] : [term],
  );
  if (numbers.length < terms.length || numbers.length === 0) return undefined;
  const roundings = numbers.flatMap(({ rounding }) => (rounding ? [rounding] : []));
  const sum = sumOf(numbers);
  return roundings.length === 0 ? sum : { ...sum, rounding: sumOf([fraction(0n), ...roundings]) };
}
