import type { Duty } from '../statement';
import { isAmount, isBase } from './leads';
import type { Mention } from './mentions';
import { isNextOfSeveral } from './next-of-several';
import { duty, idOfRate } from './rate-place';

/**
 * `收入、支出总计分别为 A、B 万元，与上年相比分别减少 C、D 万元，分别下降 E %、F %`: the order tells which change and which
 * rate belong to which amount.
 */
export function severalChanges(mentions: readonly Mention[], chapter: string): readonly Duty[] {
  const runs = runsIn(mentions);
  return runs.flatMap((changes, at): readonly Duty[] => {
    if (changes[0]?.role !== 'change' || changes.some(({ isOpenChoice }) => isOpenChoice)) return [];
    const isAlike = (run: readonly Mention[]) => run.length === changes.length;
    const amounts =
      runs.slice(0, at).findLast((run) => isAlike(run) && run.every(isAmount)) ??
      namedBefore(mentions, changes);
    const rates = runs.slice(at + 1, at + 2).find((run) => isAlike(run) && run[0]?.role === 'growth');
    if (!amounts || !rates) return [];
    return changes.flatMap((change, index): readonly Duty[] => {
      const [to, rate] = [amounts[index], rates[index]];
      if (!to || !rate) return [];
      const ends = { to: to.figureId, change: change.figureId, rate: rate.figureId };
      return [duty('GROWTH', { ...idOfRate(rate, chapter), kind: 'growth', ...ends })];
    });
  });
}

/** `收入 A 万元，支出 B 万元，分别增加 …`: as many amounts before in the sentence, each with a name of its own. */
function namedBefore(
  mentions: readonly Mention[],
  changes: readonly Mention[],
): readonly Mention[] | undefined {
  const [first] = changes;
  const before = mentions.slice(0, first ? mentions.indexOf(first) : 0);
  const own = before.filter((one) => isAmount(one) && !isBase(one) && one.sentence === first?.sentence);
  return own.length === changes.length ? own : undefined;
}

/** Numbers that follow each other without words between them, behind 分别. */
function runsIn(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const runs: Mention[][] = [];
  for (const mention of mentions) {
    const run = runs.at(-1);
    if (run && isNextOfSeveral(mention.gap, run.at(-1), run[0])) run.push(mention);
    else runs.push([mention]);
  }
  return runs.filter((run) => run.length > 1);
}
