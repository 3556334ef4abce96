import { threePublicKindOf } from '../classification/three-public';
import type { RecordExpenditure } from './budget.commands';
import type { Finding } from './judgement';

const GUESTS_OF_A_SMALL_RECEPTION = 10;
const COMPANIONS_OF_A_SMALL_RECEPTION = 3;

/**
 * 党政机关国内公务接待管理规定, art. 10: with up to 10 guests at most 3 accompany, above that a third, cut off to whole
 * people. That there be no more companions than guests is practice seen in programs only, and is not applied.
 */
export function mostCompanions(guests: number): number {
  return guests > GUESTS_OF_A_SMALL_RECEPTION ? Math.floor(guests / 3) : COMPANIONS_OF_A_SMALL_RECEPTION;
}

/** Reception spending of every book has its facts; facts are held to the rules wherever they are given. */
export function receptionFindings({
  economicCode,
  reception,
}: RecordExpenditure): readonly (Finding | undefined)[] {
  if (!reception) {
    const missing = threePublicKindOf(economicCode) === 'reception';
    return missing ? [{ code: 'RECEPTION_FACTS_MISSING', details: { field: 'reception' } }] : [];
  }
  const { guests, companions, officialLetterNo } = reception;
  const limit = mostCompanions(guests);
  return [
    officialLetterNo === undefined
      ? { code: 'RECEPTION_WITHOUT_LETTER', details: { field: 'reception.officialLetterNo' } }
      : undefined,
    companions > limit
      ? {
          code: 'RECEPTION_TOO_MANY_COMPANIONS',
          details: { field: 'reception.companions', guests, companions, limit },
        }
      : undefined,
  ];
}
