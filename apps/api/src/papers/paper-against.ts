import type { PublishedComparison, PublishedNotCompared, YearPoint } from '@ledger/answers';
import type { StatedFigure } from '@ledger/domain';
import { NOT_COMPUTED_TEXTS, type LedgerFigures } from '@ledger/paper-check';
import { AskPublished } from '@ledger/reader';
import type { Reading } from '../reading/reading';
import type {
  PaperLedgerCheckType,
  PaperLedgerComparisonType,
  PaperLedgerNotComparedType,
} from './paper-ledger.types';

/** Holds a paper's figures against the year at the point. */
export async function paperAgainst(
  reading: Reading,
  point: YearPoint,
  { asked, notAsked }: LedgerFigures,
): Promise<PaperLedgerCheckType> {
  const { compared, notCompared } = await reading.ask(new AskPublished(point, asked));
  const { token: basis } = await reading.reader.basisOf(point);
  const { unitCode, fiscalYear, asOf } = point;
  const skipped = notAsked.map(({ figure, reason }) => ({ figure, reason: NOT_COMPUTED_TEXTS[reason] }));
  return {
    unitCode,
    fiscalYear,
    asOf,
    basis,
    compared: compared.map(comparison),
    notCompared: [...notCompared, ...skipped].map(notComparedOf),
  };
}

function comparison({
  figure,
  verdict,
  recomputed,
  difference,
}: PublishedComparison): PaperLedgerComparisonType {
  const { chapter, unit } = figure;
  return { ...placeOf(figure), chapter, statedUnit: unit, verdict, recomputed, difference };
}

function notComparedOf({ figure, reason }: PublishedNotCompared): PaperLedgerNotComparedType {
  return { ...placeOf(figure), reason };
}

function placeOf({ figureId, label, value, at }: StatedFigure) {
  return { figureId, label, page: at?.page ?? 1, printed: value };
}
