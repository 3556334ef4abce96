import { threePublicKindOf } from '../../classification/three-public';
import type { Finding } from '../year/judgement';
import { type ThreePublicBreach, finding } from './three-public.errors';

/** 公务接待 facts: 批次 is one per voucher. */
export interface ReceptionFacts {
  readonly guests: number;
  readonly companions: number;
  /** 公函号; without one the reception is a breach. */
  readonly officialLetterNo?: string;
}

const GUESTS_OF_A_SMALL_RECEPTION = 10;

const COMPANIONS_OF_A_SMALL_RECEPTION = 3;

/**
 * 党政机关国内公务接待管理规定, art. 10: with up to 10 guests at most 3 accompany, above that a third, cut off to whole
 * people. That there be no more companions than guests is practice seen in programs only, and is not applied.
 */
export function mostCompanions(guests: number): number {
  return guests > GUESTS_OF_A_SMALL_RECEPTION ? Math.floor(guests / 3) : COMPANIONS_OF_A_SMALL_RECEPTION;
}

interface ReceptionSpending {
  readonly economicCode: string;
  readonly reception?: ReceptionFacts;
}

/** Reception spending of every book has its facts; facts are held to the rules wherever they are given. */
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
