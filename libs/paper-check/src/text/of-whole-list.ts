import { isAmount } from './leads';
import type { Mention } from './mentions';
import { coreOf } from './naming';
import type { RatePlace } from './rate-place';

/** The two amounts of a change, as far as they are known. */
export interface Ends {
  readonly to?: string;
  readonly from?: string;
}

/** Behind a list, the change and its rate may be those of the total: `A 万元，其中：b …，c …，比上年减少 …`. */
export function ofWholeList(ends: Ends, { mentions, leads, index }: RatePlace, rate: Mention): Ends {
  const last = mentions.slice(0, index).find(({ figureId }) => figureId === ends.to);
  const whole = last && leads.get(last);
  const change = Number(mentions[index]?.value);
  const fits = ({ value }: Mention) =>
    Math.abs((change / (Number(value) - change)) * 100 - Number(rate.value)) <= NEARLY;
  return ends.from === undefined && whole && !fits(last) && fits(whole)
    ? { ...ends, to: whole.figureId }
    : ends;
}

/** Decides only what a rate is of, in percentage points. The check itself is exact. */
const NEARLY = 0.05;

/** `2023 年支出 A 万元，2022 年支出 B 万元，减少 …`: both ends are printed, each with its year, in either order. */
export function ofTwoYears({ mentions, index }: RatePlace): Ends | undefined {
  const [first, second] = mentions.slice(Math.max(0, index - 2), index);
  if (!first || !second || !isAmount(first) || !isAmount(second) || first.sentence !== second.sentence)
    return undefined;
  const [one, other] = [yearIn(first), yearIn(second)];
  const isOne = coreOf(first.label) === coreOf(second.label);
  if (one === undefined || other === undefined || one === other || !isOne) return undefined;
  const [from, to] = one < other ? [first, second] : [second, first];
  return { from: from.figureId, to: to.figureId };
}

/** A year that begins the name. Behind 比 it is the base of a comparison, which has words of its own. */
function yearIn({ label }: Mention): number | undefined {
  const year = /^(?:其中)?(20\d{2})年/u.exec(label)?.[1];
  return year === undefined ? undefined : Number(year);
}
