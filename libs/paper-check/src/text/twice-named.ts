import type { Duty } from '../statement';
import { isAmount } from './leads';
import type { Said } from './named-figures';
import { isSlip } from './one-slip';
import type { PaperFacts } from './paper-facts';
import { sameInText } from './rate-place';
import { stateOf } from './text-concepts';

/** Amounts that a paper prints above a table and once more in its text, and that no table has in a row of its own. */
const NAMES: readonly RegExp[] = [
  /机关运行经费(?:财政拨款)?(?:支出)?(?:预算|决算)?(?:数|总额)?(?:为|是|共)?$/u,
];

/**
 * If a paper names such an amount exactly twice, both are one. A department may name the amounts of its units, too, so
 * they are compared only if they are equal or one slip of the pen apart.
 */
export function twiceNamed(said: readonly Said[], facts: PaperFacts): readonly Duty[] {
  return NAMES.flatMap((name): readonly Duty[] => {
    const named = said.flatMap(({ mentions }) =>
      mentions.filter((one) => isAmount(one) && name.test(one.label) && stateOf(one, facts) === ''),
    );
    const [first, second] = named;
    if (named.length !== 2 || !first || !second || first.unit !== second.unit) return [];
    return isSlip(second.value, Number(first.value)) ? [sameInText(first, second, '')] : [];
  });
}
