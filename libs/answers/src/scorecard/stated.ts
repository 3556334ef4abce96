import { decimalText, roundScaled, type ScoreStated } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { StatedScore } from './scorecard.types';

/** What the rules give, and of a total what was given by hand to its parts. */
export interface Computed {
  readonly weight: number;
  readonly earned: number;
  /** Of a total: the sum of what was stated of its indicators, or earned where nothing was. */
  readonly ofParts?: number;
}

/** Compares a score given by hand with the computed one. Without a rule set there is nothing to compare. */
export function statedBeside(
  { occurredOn, pointsHundredths, reason, documentNo }: ScoreStated,
  computed: Computed | undefined,
): StatedScore {
  return {
    occurredOn,
    pointsHundredths,
    ...(reason !== undefined && { reason }),
    ...(documentNo !== undefined && { documentNo }),
    ...(computed && {
      differenceHundredths: pointsHundredths - computed.earned,
      explanation: explained(pointsHundredths, computed, reason),
    }),
  };
}

function explained(stated: number, computed: Computed, reason: string | undefined): Bilingual {
  if (stated === computed.earned) return { zh: '与计算一致', en: 'as computed' };
  if (reason !== undefined) return { zh: reason, en: reason };
  return (
    READINGS.find(({ of }) => of(computed) === stated)?.text ??
    (stated > computed.weight
      ? {
          zh: `超过分值 ${text(computed.weight)}，未说明理由`,
          en: `above the weight of ${text(computed.weight)}, no reason given`,
        }
      : { zh: '未说明理由', en: 'no reason given' })
  );
}

/** What a computed score may have become on paper. */
const READINGS: readonly {
  readonly of: (computed: Computed) => number | undefined;
  readonly text: Bilingual;
}[] = [
  { of: ({ earned }) => rounded(earned, 100), text: { zh: '取整分（四舍五入）', en: 'whole points' } },
  { of: ({ earned }) => cut(earned, 100), text: { zh: '取整分（舍去小数）', en: 'whole points, cut' } },
  { of: ({ earned }) => rounded(earned, 10), text: { zh: '取一位小数', en: 'one decimal' } },
  { of: ({ earned }) => cut(earned, 10), text: { zh: '取一位小数（舍去）', en: 'one decimal, cut' } },
  {
    of: ({ ofParts }) => ofParts,
    text: { zh: '各指标人工评分之和', en: 'the sum of what was stated of the indicators' },
  },
];

function rounded(hundredths: number, unit: number): number {
  return Number(roundScaled(BigInt(hundredths), BigInt(unit), 0)) * unit;
}

function cut(hundredths: number, unit: number): number {
  return hundredths - (hundredths % unit);
}

function text(hundredths: number): string {
  return decimalText(hundredths, 2);
}
