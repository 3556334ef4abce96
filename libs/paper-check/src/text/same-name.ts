import { isAmount } from './leads';
import { coreOf, nameOf } from './naming';
import type { RatePlace } from './rate-place';

/** `公务接待费支出决算比预算无增减变化，比去年增加 …`: the clause before names the amount. */
export function unchangedIn(gap: string): string | undefined {
  const clause =
    /(?:^|[，,。；;：:、])((?!与|比|较|同)[^，,。；;：:、]{2,30}?)(?:与|比|较|同)[^，,。；;]*(?:无增减|持平|一致|无变化|没有变化|不变)[^，,。；;]*[，,][^，,。；;]*$/u;
  return clause.exec(gap)?.[1];
}

export function ofClause(subject: string, { mentions, index, named }: RatePlace): string | undefined {
  const name = nameOf(subject);
  const near = mentions
    .slice(0, index)
    .findLast((one) => isAmount(one) && isSameName(nameOf(one.label), name));
  return near?.figureId ?? named.called(name) ?? named.inChapter(coreOf(name));
}

/** Whether two names are one, apart from words for the kind of amount. */
export function isSameName(first: string, second: string): boolean {
  const [one, other] = [plainName(first), plainName(second)];
  return one.length > 1 && other.length > 1 && (one.endsWith(other) || other.endsWith(one));
}

/** 收入、支出决算总计 and 收、支总计 are the same name. */
function plainName(name: string): string {
  return name
    .replace(/收入?、?支出?/gu, '收支')
    .replace(/决算|预算|总(?=支出|收入)/gu, '')
    .replace(/(?<=.{2})支出$/u, '');
}
