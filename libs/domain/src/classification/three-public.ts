import { FISCAL_APPROPRIATION_BOOKS, type Book } from './book';
import type { Fen } from '../money';

/** The four kinds of 三公经费 (因公出国(境)费, 公务用车购置费, 公务用车运行维护费, 公务接待费). */
export const THREE_PUBLIC_KINDS = ['overseas', 'vehiclePurchase', 'vehicleRunning', 'reception'] as const;
export type ThreePublicKind = (typeof THREE_PUBLIC_KINDS)[number];

/** Whole fen by kind. */
export type ThreePublicAmounts = Readonly<Record<ThreePublicKind, Fen>>;

export const THREE_PUBLIC_NAMES = {
  overseas: { zh: '因公出国（境）费', en: 'overseas travel on duty' },
  vehiclePurchase: { zh: '公务用车购置费', en: 'official vehicle purchase' },
  vehicleRunning: { zh: '公务用车运行维护费', en: 'official vehicle running costs' },
  reception: { zh: '公务接待费', en: 'official reception' },
} as const satisfies Record<ThreePublicKind, { zh: string; en: string }>;

/** Economic codes that are three-public (domain facts, section 5; 30913 from general knowledge). */
const KIND_BY_CODE: Readonly<Record<string, ThreePublicKind>> = {
  '30212': 'overseas',
  '30217': 'reception',
  '30231': 'vehicleRunning',
  '31013': 'vehiclePurchase',
  '30913': 'vehiclePurchase',
};

/** The three-public kind of an economic code, or undefined. It is derived from the code, never stored as a flag. */
export function threePublicKindOf(economicCode: string): ThreePublicKind | undefined {
  return KIND_BY_CODE[economicCode.slice(0, 5)];
}

/** Whether the money of a book counts (财政拨款). 单位资金 is listed separately. */
export function countsAsThreePublic(book: Book): boolean {
  return FISCAL_APPROPRIATION_BOOKS.includes(book);
}

export function noThreePublic(): Record<ThreePublicKind, Fen> {
  return { overseas: 0, vehiclePurchase: 0, vehicleRunning: 0, reception: 0 };
}
