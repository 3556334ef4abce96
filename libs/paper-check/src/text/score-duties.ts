import type { Duty } from '../statement';
import { isSameSentence } from './leads';
import { pointsSum } from './list-sums';
import { listedWeights } from './listed-weights';
import type { Mention } from './mentions';
import { isNear } from './near-sums';
import { duty } from './rate-place';

/** One scored item of a report: `2.产出指标：50分，…实得分44.72分，扣5.28分`. */
interface ScoredItem {
  readonly level: number;
  readonly weight: Mention;
  readonly points: Mention;
  readonly lost: Mention | undefined;
}

const LEVELS: readonly (readonly [number, RegExp])[] = [
  [1, /(?:^|[。；;\s])[一二三四五六七八九十]{1,2}[、．.][^。；]*$/u],
  [2, /(?:^|[。；;\s])\d{1,2}[.．、][^。；]*$/u],
  [3, /[（(]\d{1,2}[)）][^。；]*$/u],
];
const WEIGHT = /(?:[:：]|分值|权重|满分)$/u;
/** `投入10分，自评得10分`: the weight has no word of its own. */
const RIGHT_BEHIND = /^[，,、]?(?:自评|实际|实)?得分?(?:为)?$/u;
const POINTS = /(?:实得分?|(?:自评|实际|^)得|得分|自评得分|评分|自评分)(?:为|[:：])?$/u;
const LOST = /扣分?(?:了|为)?$/u;
/** 其中 begins a sentence of its own. */
const OF_WHICH = /。\s*其中[:：，,]?/u;
const TOTAL = /(?:综合)?(?:评价|自评|总|综合)(?:得|总)?(?:得分|分)(?:为|[:：])?$/u;

/** points + lost = weight, points ≤ weight, a group = Σ of its items, and the total = Σ of the groups. */
export function scoreDuties(mentions: readonly Mention[], chapter: string): readonly Duty[] {
  const points = mentions.filter(({ role }) => role === 'points');
  const items = itemsOf(points);
  const total = points.find(
    (mention) => TOTAL.test(mention.label) && !items.some(({ points: own }) => own === mention),
  );
  return [
    ...items.flatMap((item) => itemDuties(item, chapter)),
    ...items.flatMap((_, index) => groupDuty(items, index, chapter)),
    ...totalDuty(total, items, chapter),
    ...listedPoints(points, chapter),
    ...listedWeights(points, chapter),
  ];
}

function itemsOf(points: readonly Mention[]): readonly ScoredItem[] {
  return points.flatMap((weight, index): readonly ScoredItem[] => {
    const [one, other] = points.slice(index + 1, index + 3);
    // 分值 10 分，…扣 1 分，得 9 分: what was lost may stand first.
    const isLostFirst = one !== undefined && LOST.test(one.label) && isSameSentence(weight, other);
    const [next, behind] = isLostFirst ? [other, one] : [one, other];
    // 得 2 分；…得 4.9 分: what was reached, or lost, is no weight of what follows.
    if (!next || !POINTS.test(next.label) || POINTS.test(weight.label) || LOST.test(weight.label)) return [];
    if (!WEIGHT.test(weight.gap.trim()) && (isLostFirst || !RIGHT_BEHIND.test(next.gap))) return [];
    const level = LEVELS.findLast(([, pattern]) => pattern.test(weight.gap))?.[0] ?? 9;
    return [{ level, weight, points: next, lost: behind && LOST.test(behind.label) ? behind : undefined }];
  });
}

function itemDuties({ weight, points, lost }: ScoredItem, chapter: string): readonly Duty[] {
  const relationId = `${points.figureId}:points`;
  const within = duty('POINTS', {
    relationId,
    chapter,
    kind: 'points',
    points: points.figureId,
    weight: weight.figureId,
  });
  if (!lost) return [within];
  const parts = [points, lost].map(({ figureId }) => ({ figureId, sign: 1 as const }));
  const whole = {
    relationId: `${relationId}+lost`,
    chapter,
    kind: 'sum',
    total: weight.figureId,
    parts,
  } as const;
  return [within, duty('POINTS', whole)];
}

/** An item that is followed by items one level deeper is their sum. */
function groupDuty(items: readonly ScoredItem[], index: number, chapter: string): readonly Duty[] {
  const group = items[index];
  if (!group) return [];
  const below = items.slice(index + 1);
  const end = below.findIndex(({ level }) => level <= group.level);
  const members = (end < 0 ? below : below.slice(0, end)).filter(({ level }) => level === group.level + 1);
  if (members.length < 2) return [];
  return [
    sum(
      group.points,
      members.map((member) => member.points),
      chapter,
    ),
    sum(
      group.weight,
      members.map((member) => member.weight),
      chapter,
    ),
  ];
}

function totalDuty(
  total: Mention | undefined,
  items: readonly ScoredItem[],
  chapter: string,
): readonly Duty[] {
  const top = Math.min(...items.map(({ level }) => level));
  const members = items.filter(({ level }) => level === top);
  return total && members.length > 1 && isAll(members)
    ? [
        sum(
          total,
          members.map(({ points }) => points),
          chapter,
        ),
      ]
    : [];
}

/**
 * `总分93分，其中：项目决策得分18分，…`, or with 其中 as the next sentence: points without weights that come to a total before
 * them, or would but for one slip.
 */
function listedPoints(points: readonly Mention[], chapter: string): readonly Duty[] {
  return points.flatMap((total, index): readonly Duty[] => {
    if (!TOTAL.test(total.label)) return [];
    const parts: Mention[] = [];
    for (let at = index + 1; at < points.length; at += 1) {
      const part = points[at];
      if (part?.paragraph !== total.paragraph || TOTAL.test(part.label)) break;
      const before = parts[0] ?? (OF_WHICH.test(part.gap) ? part : total);
      // Weights may be listed there as well.
      const isReached = part.sentence === total.sentence || POINTS.test(part.label);
      if (part.sentence !== before.sentence || !isReached) break;
      parts.push(part);
    }
    return parts.length > 1 && isNear({ total, parts }) ? [sum(total, parts, chapter)] : [];
  });
}

function sum(total: Mention, parts: readonly Mention[], chapter: string): Duty {
  return pointsSum('sum', { total, parts }, chapter);
}

/** Items with weights are complete if the weights sum to a hundred. Items on a deeper level need no such proof. */
function isAll(members: readonly ScoredItem[]): boolean {
  if (members.some(({ level }) => level < 9)) return true;
  return members.reduce((all, { weight }) => all + Number(weight.value), 0) === 100;
}
