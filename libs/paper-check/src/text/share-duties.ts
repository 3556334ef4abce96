import type { Duty } from '../statement';
import { isAmount, isBase, isNamedAfter, outside } from './leads';
import type { Mention } from './mentions';
import { coreOf, isBare, nameOf, planOf, stateOfLabel, undone } from './naming';
import { isOneOfSeveral } from './one-amount';
import { MISSING, type RatePlace } from './rate-place';
import { amongNamed, fitsShare, fittingWhole, ofSameWhole } from './share-wholes';
import { shareDuty, shareNames, structureWhole } from './structure-lists';

/** Checks 占 … 的 …%, a bare 占 …%, and a rate directly behind an amount of a list. */
export function shareDuties(place: RatePlace): readonly Duty[] {
  const { mentions, index, chapter } = place;
  const mention = mentions[index];
  if (!mention || /[。；;]/u.test(mention.gap.slice(0, mention.gap.length - mention.label.length))) return [];
  // 分别占 40 % 和 60 %: only the order tells of what.
  if (isOneOfSeveral(mentions, index)) return [];
  const near = partOf(mentions, index);
  // Both amounts stand elsewhere: “三公”经费支出中，公务接待费占 …%.
  const part = near?.figureId ?? place.named.called(shareNames(mention.label).part);
  if (part === undefined) return [];
  // 甲 A 万元，60 %: without 占 only the numbers tell whether the rate is a share.
  const lead = near && place.leads.get(near);
  if (mention.label === '' && !(near && lead && fitsShare(mention, near, lead))) return [];
  const whole = near ? wholeOf(place, near) : calledWhole(place);
  if (whole.length === 0 || (whole.includes(part) && whole.length === 1)) return [];
  return [shareDuty(mention, { part, whole }, chapter)];
}

function calledWhole({ mentions, index, named }: RatePlace): readonly string[] {
  const whole = named.called(leadName(mentions, index));
  return whole === undefined ? [] : [whole];
}

/** The amount whose share is printed: the last one before it, or the one that is named before 占. */
function partOf(mentions: readonly Mention[], index: number): Mention | undefined {
  const { part: subject, whole } = shareNames(mentions[index]?.label ?? '');
  const last = outside(mentions, index);
  // 税收 A 万元，增长 5 %，占总收入的 60 %: what stands between is said of A as well.
  const isSaidOf = last?.role === 'completion' || last?.role === 'growth' || last?.role === 'share';
  if (subject === '' && isSaidOf && whole !== '')
    return outside(mentions, index, (one) => isAmount(one) && !isBase(one));
  if (subject === '') return last && isAmount(last) ? last : undefined;
  return mentions
    .slice(0, index)
    .findLast((other) => isAmount(other) && coreOf(undone(other.label)) === subject);
}

/** `占本年支出合计的` names the whole. A bare `占` refers to the amount that leads the list. */
function wholeOf(place: RatePlace, part: Mention): readonly string[] {
  const { mentions, leads, structure, index, named } = place;
  const before = mentions.slice(0, mentions.indexOf(part));
  const share = mentions[index];
  const name = shareNames(share?.label ?? '').whole;
  if (share && name !== '') {
    const wanted = nameOf(name);
    const core = coreOf(name);
    const called = before.filter((other) => isAmount(other) && isOfState(other.label, name));
    // 占本年支出 is a share of all expenditure, not of the 基本支出 named before.
    const ending = called.filter(({ label }) => !isBare(wanted) && nameOf(undone(label)).endsWith(wanted));
    const found =
      amongNamed(ending, { share, part, wanted })?.figureId ??
      called.findLast(({ label }) => coreOf(undone(label)) === core)?.figureId ??
      named.called(wanted) ??
      named.called(core) ??
      named.inChapter(core) ??
      ofLead(leads.get(part), name)?.figureId ??
      fittingWhole(before, share, part)?.figureId;
    const all = found === undefined ? ofSameWhole(mentions, name) : [found];
    return all.length > 0 ? all : [MISSING];
  }
  const lead = leads.get(part)?.figureId ?? named.called(leadName(mentions, index));
  if (lead !== undefined) return [lead];
  return wholeBefore(place, part) ?? structureWhole(structure, part, named);
}

/** The amount that leads the list, if it is called so, or if only a general word names the whole: 占总支出. */
function ofLead(lead: Mention | undefined, name: string): Mention | undefined {
  const isOfPlan = lead !== undefined && planOf(name) !== '' && planOf(lead.label) !== planOf(name);
  const core = coreOf(name);
  return !isOfPlan && (isBare(core) || isNamedAfter(lead, core)) ? lead : undefined;
}

/** `甲 A 万元，占总额的 …%；乙 B 万元，占 …%`: a bare share is of the whole that a share before it names. */
function wholeBefore(place: RatePlace, part: Mention): readonly string[] | undefined {
  const { mentions, index } = place;
  const sentence = mentions[index]?.sentence;
  const at = mentions.findLastIndex(
    (other, i) =>
      i < index &&
      other.role === 'share' &&
      other.sentence === sentence &&
      shareNames(other.label).whole !== '',
  );
  const named = at < 0 ? undefined : partOf(mentions, at);
  if (!named || mentions.indexOf(part) < at) return undefined;
  return wholeOf({ ...place, index: at }, named);
}

/** A share of spent money must not be compared with a budget. */
function isOfState(label: string, name: string): boolean {
  const [state, wanted] = [label, name].map((text) =>
    stateOfLabel(text, { year: undefined, isBudget: true }),
  );
  return state === wanted;
}

/** The subject of a sentence without a leading amount: `“三公”经费财政拨款支出决算中，…`. */
function leadName(mentions: readonly Mention[], index: number): string {
  const first = mentions.find(({ sentence }) => sentence === mentions[index]?.sentence);
  const lead = /([^，。；：]+?)(?:决算|预算|支出)?中[，,]/u.exec(first?.gap ?? '')?.[1] ?? '';
  return nameOf(lead);
}
