import type { Duty } from '../statement';
import { sumOfValues, type Mention } from './mentions';
import { duty } from './rate-place';

/** Kinds of people that together are all people of an office. */
const KINDS: readonly (readonly RegExp[])[] = [
  [/在职/u, /离休/u, /退休/u],
  [/在职/u, /离退休/u],
];
const FEWEST = 2;

/**
 * `实有人数 11 人，其中：在职人员 10 人，离休人员 0 人，退休人员 1 人`: the kinds are all people. Other lists of people may name
 * only some of them, or some of them twice, so they are checked only if they add up.
 */
export function peopleCounts(mentions: readonly Mention[], chapter: string): readonly Duty[] {
  return mentions.flatMap((total, at): readonly Duty[] => {
    const next = mentions[at + 1];
    if (total.role !== 'count' || !next || !OPENER.test(next.gap)) return [];
    const parts = partsFrom(mentions, at + 1, /^[（(]/u.test(next.gap));
    const sum = sumOfValues(parts);
    if (parts.length < FEWEST || (!isEveryKind(parts) && sum !== Number(total.value))) return [];
    return [
      duty('COUNT', {
        relationId: `${total.figureId}:people`,
        chapter,
        kind: 'sum',
        total: total.figureId,
        parts: parts.map(({ figureId }) => ({ figureId, sign: 1 })),
      }),
    ];
  });
}

const OPENER = /^[，,（(]?(?:其中|包括|分别为)[:：，,]?/u;

/** The counts of one sentence, up to the closing bracket if the list stands in one. */
function partsFrom(mentions: readonly Mention[], from: number, isInBracket: boolean): readonly Mention[] {
  const listed = mentions.slice(from);
  const end = listed.findIndex(
    (one, at) =>
      one.role !== 'count' ||
      one.sentence !== listed[0]?.sentence ||
      (at > 0 && (isInBracket ? /[）)]/u.test(one.gap) : /其中/u.test(one.gap))),
  );
  return end < 0 ? listed : listed.slice(0, end);
}

function isEveryKind(parts: readonly Mention[]): boolean {
  return KINDS.some(
    (kinds) =>
      kinds.length === parts.length &&
      kinds.every((kind) => parts.filter(({ label }) => kind.test(label)).length === 1),
  );
}
