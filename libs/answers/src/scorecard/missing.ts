import { decimalText, type RuleSet, type Scorecard } from '@ledger/domain';
import type { Bilingual } from '../bilingual';

/** 100 points in hundredths. */
export const FULL = 10_000;

/** What a form still lacks: results for open points, and weights up to 100. */
export function missingFrom(card: Scorecard, { weights }: RuleSet): readonly Bilingual[] {
  const open = card.groups
    .flatMap(({ indicators }) => indicators)
    .filter((indicator) => indicator.open > 0)
    .map(({ level3, open: points, why }) => ({
      zh: `${level3}：${pointsText(points)} 分待定（${why.zh}）`,
      en: `${level3}: ${pointsText(points)} points open (${why.en})`,
    }));
  if (weights !== 'must-be-100' || card.weight >= FULL) return open;
  const [sum, short] = [pointsText(card.weight), pointsText(FULL - card.weight)];
  const text = {
    zh: `已列指标 ${sum} 分，缺 ${short} 分的指标`,
    en: `indicators of ${sum} points are there, ${short} points are missing`,
  };
  return [...open, text];
}

export function pointsText(hundredths: number): string {
  return decimalText(hundredths, 2);
}
