import { QuestionError, type NamedPoint } from '@ledger/answers';
import { isCalendarDate, lastDayOf } from '@ledger/domain';
import { readBasisToken, type BasisPoint, type TokenMaker } from './basis';
import type { Catalogue } from '../catalogue/catalogue';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Translates a point in time once. @throws QuestionError BAD_POINT, BASIS_…. */
export function selectionAt(
  fiscalYear: number,
  at: NamedPoint,
  { catalogue, ...maker }: TokenMaker & { readonly catalogue: Catalogue },
): BasisPoint {
  if (at.basis !== undefined) {
    if (at.asOf !== undefined || at.knownAt !== undefined)
      badPoint('basis', 'it already fixes asOf and knownAt');
    const fixed = readBasisToken(at.basis, maker);
    if (fixed.cut > catalogue.head) badPoint('basis', 'it lies beyond what this server has read');
    return fixed;
  }
  const asOf = at.asOf ?? lastDayOf(fiscalYear);
  if (!isCalendarDate(asOf)) badPoint('asOf', 'it is no calendar date of the form YYYY-MM-DD');
  return { asOf, cut: at.knownAt === undefined ? catalogue.head : catalogue.cutAt(instantOf(at.knownAt)) };
}

/** The instant in the store's own form. A date alone would leave its hour to guessing. */
function instantOf(text: string): string {
  const time = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) badPoint('knownAt', 'it is no instant such as 2023-06-30T23:59:59+08:00');
  return new Date(time).toISOString();
}

function badPoint(field: string, reason: string): never {
  throw new QuestionError('BAD_POINT', { field, reason });
}
