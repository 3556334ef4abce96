import type { Mention } from './mentions';
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
