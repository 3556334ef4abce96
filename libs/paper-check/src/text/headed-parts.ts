import { isAmount, isBase, leadsOf, outside } from './leads';
import type { Mention } from './mentions';
import { hasSlip, holds } from './near-sums';

/** Words that part a total once more: 从征收部门看, 分税种看, 按功能分类, 分部门情况是. */
const HEAD =
  /(?:从[^，。；;,:：]{2,12}看|分[^，。；;,:：]{1,10}(?:看|情况(?:为|是|如下)?)|按[^，。；;:：]{2,16}(?:分类?|划分|分类划分))[，,:：]/u;

/** Whether a list begins that parts an amount once more. */
export function opensHeadedParts({ gap }: Mention): boolean {
  return HEAD.test(gap);
}

/** For each mention in a list, the amount that leads it, also where a head such as 从部门看 begins the list. */
export function allLeads(mentions: readonly Mention[]): ReadonlyMap<Mention, Mention> {
  return withHeadedParts(mentions, leadsOf(mentions));
}

const FEWEST_DIGITS = 4;

/**
 * `A 万元，…。从部门看，甲 B 万元；乙 C 万元。从分类看，丙 D 万元；丁 E 万元`: each list may part A, or an amount between. Only
 * the sum tells which; if it tells nothing, the list has no total.
 */
function withHeadedParts(
  mentions: readonly Mention[],
  leads: ReadonlyMap<Mention, Mention>,
): ReadonlyMap<Mention, Mention> {
  const heads = mentions.flatMap((mention, at) => (opensHeadedParts(mention) ? [at] : []));
  if (heads.length === 0) return leads;
  const all = new Map(leads);
  for (const at of heads) {
    const behind = listedFrom(mentions, at);
    // 甲 A 万元，其中：甲一 B 万元 is a list of its own.
    const listed = behind.filter((one) => !isInside(leads.get(one), behind));
    const total = totalOf(
      mentions,
      at,
      listed.filter((one) => isAmount(one) && !isBase(one)),
    );
    for (const mention of listed) {
      if (total) all.set(mention, total);
      else if (all.has(mention) && !isInside(all.get(mention), listed)) all.delete(mention);
    }
  }
  return all;
}

/** The numbers behind the head, up to the end of the sentence. */
function listedFrom(mentions: readonly Mention[], at: number): readonly Mention[] {
  const first = mentions[at];
  return mentions
    .slice(at)
    .filter((one) => one.sentence === first?.sentence && one.paragraph === first.paragraph);
}

function isInside(lead: Mention | undefined, listed: readonly Mention[]): boolean {
  return lead !== undefined && listed.includes(lead);
}

/** The amount before that the parts add up to, the nearest first; otherwise the nearest that they miss by one slip. */
function totalOf(mentions: readonly Mention[], at: number, parts: readonly Mention[]): Mention | undefined {
  const [first] = parts;
  if (!first || parts.length < 2 || parts.some(({ unit }) => unit !== first.unit)) return undefined;
  const before: Mention[] = [];
  for (let from = at; from > 0;) {
    const next = outside(mentions, from, (one) => isAmount(one) && !isBase(one));
    if (!next) break;
    before.push(next);
    from = mentions.indexOf(next);
  }
  const same = before.filter(({ unit }) => unit === first.unit);
  return (
    same.find((total) => holds({ total, parts })) ??
    same.find((total) => hasSlip({ total, parts }, FEWEST_DIGITS))
  );
}
