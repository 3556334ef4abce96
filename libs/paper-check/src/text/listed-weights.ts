import type { Duty } from '../statement';
import { isSameSentence, unbracketed } from './leads';
import { pointsSum } from './list-sums';
import { sumOfValues, type Mention } from './mentions';

const FULL = /(?:满分|总分|总分值|分值|总权重|权重|合计|共计|共)(?:合计)?(?:设定)?(?:为|是|[:：])?$/u;
const FULL_MARK = 100;
/** Points that were reached or lost are no weights. */
const REACHED = /得|扣|自评|评分|实际/u;
const FEWEST = 3;
/** What sums to less, or more, than this was not meant to be the whole. In points. */
const WITHIN = 20;

/** `满分100分，其中：投入15分、过程25分、…`, or `投入15分、…，合计100分`: the weights of all groups add up to the full mark. */
export function listedWeights(points: readonly Mention[], chapter: string): readonly Duty[] {
  return points.flatMap((total, at): readonly Duty[] => {
    if (!isFullMark(total)) return [];
    const isOwn = (one: Mention) => isSameSentence(one, total);
    // A weight in brackets is a part of the one before the bracket.
    const behind = unbracketed(points.slice(at + 1).filter(isOwn));
    const parts = behind.length > 0 ? behind : unbracketed(points.slice(0, at).filter(isOwn));
    if (parts.length < FEWEST || !parts.every(isWeight)) return [];
    if (Math.abs(sumOfValues(parts) - FULL_MARK) > WITHIN) return [];
    return [pointsSum('weights', { total, parts }, chapter)];
  });
}

/** 自评总分 100 分 was reached; 自评满分 100 分 was not. */
function isFullMark({ value, label }: Mention): boolean {
  return Number(value) === FULL_MARK && FULL.test(label) && (/满分/u.test(label) || !REACHED.test(label));
}

/** A weight stands right behind its name: 产出指标30分. A band (90分以上) goes on behind its number. */
function isWeight({ label, after }: Mention): boolean {
  return /\p{sc=Han}{2}/u.test(label) && after.trim() === '' && !REACHED.test(label);
}
