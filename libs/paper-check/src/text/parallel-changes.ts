import type { Duty } from '../statement';
import { isAmount } from './leads';
import type { Mention } from './mentions';
import type { Said } from './named-figures';
import { isSlip } from './one-slip';
import { sameInText } from './rate-place';

/** An amount with the change behind it, and the words of the comparison. */
interface Changed {
  readonly amount: Mention;
  readonly change: Mention;
  readonly words: string;
}

/**
 * `财政拨款收入 A 万元，比2022年预算增加 x；财政拨款支出 A 万元，比2022年预算增加 x`: both sides are one amount, and so
 * are their changes. Other amounts may be equal by chance, so changes are compared only if they are equal or one slip of the
 * pen apart.
 */
export function parallelChanges(said: readonly Said[]): readonly Duty[] {
  const chapters = Map.groupBy(said, ({ place }) => place.chapter);
  return [...chapters].flatMap(([chapter, paragraphs]) => {
    const changed = paragraphs.flatMap(({ mentions }) => changedIn(mentions));
    return changed.flatMap((one, index): readonly Duty[] => {
      const first = changed.slice(0, index).find((other) => isSameChange(other, one));
      return first ? [sameInText(first.change, one.change, chapter)] : [];
    });
  });
}

function changedIn(mentions: readonly Mention[]): readonly Changed[] {
  return mentions.flatMap((change, index): readonly Changed[] => {
    const amount = mentions[index - 1];
    const words = /^(?:比|较|与)(.{2,16}?)(?:相比)?(?:增加|减少)(?:了)?$/u.exec(change.label)?.[1];
    const isChange = change.role === 'change' && !change.isOpenChoice && words !== undefined;
    const isOfFiscal = amount && isAmount(amount) && /财政拨款|一般公共预算/u.test(amount.label);
    return isChange && isOfFiscal && amount.sentence === change.sentence ? [{ amount, change, words }] : [];
  });
}

function isSameChange(one: Changed, other: Changed): boolean {
  return (
    one.words === other.words &&
    one.amount.value === other.amount.value &&
    one.amount.unit === other.amount.unit &&
    one.change.unit === other.change.unit &&
    Number(one.amount.value) !== 0 &&
    isSlip(one.change.value, Number(other.change.value))
  );
}
