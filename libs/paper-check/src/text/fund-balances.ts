import type { Duty } from '../statement';
import { isAmount } from './leads';
import type { Mention } from './mentions';
import { longNameOf } from './naming';
import { duty } from './rate-place';

/** The four parts of a fund's balance, as papers name them: brought forward and received, spent and carried forward. */
const SIDES: readonly RegExp[] = [
  /^(?:(?:政府性?基金|国有资本经营)(?:预算)?)?(?:财政拨款)?年初(?:财政拨款)?(?:结转|结余)/u,
  /(?:拨款|本年)?收入(?:决算)?$/u,
  /^(?:本年)?支出$|(?:拨款|本年)支出$/u,
  /^年末(?:财政拨款)?(?:结转|结余)/u,
];

/**
 * `政府性基金预算财政拨款收入 a；年初结转和结余 b；支出 c，其中 …；年末结转和结余 d` in one paragraph: a + b = c + d.
 * Checked only if each of the four is printed once.
 */
export function fundBalance(mentions: readonly Mention[], chapter: string): readonly Duty[] {
  const amounts = mentions.filter(isAmount);
  const found = SIDES.map((name) => amounts.filter(({ label }) => name.test(longNameOf(label))));
  if (found.some(({ length }) => length !== 1)) return [];
  const [opening, income, spent, closing] = found.flat().map(({ figureId }) => figureId);
  if (opening === undefined || income === undefined || spent === undefined || closing === undefined)
    return [];
  return [
    duty('BALANCE', {
      relationId: `${spent}:balance`,
      chapter,
      kind: 'sum',
      total: closing,
      parts: [
        { figureId: opening, sign: 1 },
        { figureId: income, sign: 1 },
        { figureId: spent, sign: -1 },
      ],
    }),
  ];
}
