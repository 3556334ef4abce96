import { threePublicKindOf } from '../../classification/three-public';
import type { Finding } from '../year/judgement';
import { type ThreePublicBreach, finding } from './three-public.errors';

/** The facts of a 公务接待. One voucher is one 批次. */
export interface ReceptionFacts {
  readonly guests: number;
  readonly companions: number;
  /** 公函号. A reception without one is a breach. */
  readonly officialLetterNo?: string;
}

const GUESTS_OF_A_SMALL_RECEPTION = 10;

const COMPANIONS_OF_A_SMALL_RECEPTION = 3;

/**
 * 党政机关国内公务接待管理规定, art. 10: up to 10 guests may have at most 3 companions; above 10, a third of the
 * guests, rounded down. The rule that there are no more companions than guests was seen only in programs, and is not
 * applied.
 */
export function mostCompanions(guests: number): number {
  return guests > GUESTS_OF_A_SMALL_RECEPTION ? Math.floor(guests / 3) : COMPANIONS_OF_A_SMALL_RECEPTION;
}

interface ReceptionSpending {
  readonly economicCode: string;
  readonly reception?: ReceptionFacts;
}

/** Reception spending in every book needs its facts. If facts are given, they are checked, whatever the code. */
export function receptionFindings({
  economicCode,
  reception,
}: ReceptionSpending): readonly (Finding<ThreePublicBreach> | undefined)[] {
  if (!reception) {
    const missing = threePublicKindOf(economicCode) === 'reception';
    return missing ? [finding('RECEPTION_FACTS_MISSING', { field: 'reception' })] : [];
  }
  const { guests, companions, officialLetterNo } = reception;
  const limit = mostCompanions(guests);
  return [
    officialLetterNo === undefined
      ? finding('RECEPTION_WITHOUT_LETTER', { field: 'reception.officialLetterNo' })
      : undefined,
    companions > limit
      ? finding('RECEPTION_TOO_MANY_COMPANIONS', { field: 'reception.companions', guests, companions, limit })
      : undefined,
  ];
}
