import type { Mention } from './mentions';
import { isBare, nameOf } from './naming';

/** The list that an amount stands in, and the headings above it. */
interface ListContext {
  readonly topic: string;
  readonly lead: Mention | undefined;
  readonly parent: string | undefined;
  /** The name of the amount. */
  readonly name: string;
}

/**
 * False for 一般公共预算支出 in a list of sources of the three-public expenses: it is a part of them, not the total of
 * the paper.
 */
export function isOfLead(concept: string, { lead, parent, topic, name }: ListContext): boolean {
  if (isOfBook(name, topic) || isOfEntry(concept, lead, parent)) return false;
  if (concept.startsWith('THREE_PUBLIC/'))
    return parent?.startsWith('THREE_PUBLIC/') ?? !isOfRunning(topic, lead);
  if (lead === undefined || !/^(?:GENERAL|GOV_FUND|CAPITAL)\/TOTAL/u.test(concept)) return true;
  return /^(?:ALL|INCOME|EXPENDITURE|FISCAL|INCOME_FISCAL)\//u.test(parent ?? '');
}

/** `机构运行 A 万元，其中：基本支出 B 万元，项目支出 C 万元`: B is a part of this entry, not the paper's basic expenditure. */
function isOfEntry(concept: string, lead: Mention | undefined, parent: string | undefined): boolean {
  if (lead === undefined || parent !== undefined || !/^BASIC\/|\/(?:BASIC|PROJECT)$/u.test(concept))
    return false;
  return !isBare(nameOf(lead.label)) && !/总|合计|本年|全年|年度|拨款|预算|决算|收支/u.test(lead.label);
}

const RUNNING = /机关运行|公用经费|基本支出|一般性支出/u;

/** Cars and receptions within the running costs of an office are only a part of what is spent on them. */
function isOfRunning(topic: string, lead: Mention | undefined): boolean {
  const near = topic.split('/').slice(-2).join('/');
  if (lead !== undefined && RUNNING.test(lead.label)) return true;
  return !/三公/u.test(lead === undefined ? near : topic) && (lead !== undefined || RUNNING.test(near));
}

/** In a section about one book, 收入合计 and 支出合计 are those of the book. */
function isOfBook(name: string, topic: string): boolean {
  const section = topic.split('/').at(-2) ?? '';
  return (
    /^(?:收入|支出)(?:决算)?合计$/u.test(name) &&
    /一般公共预算|政府性基金|国有资本|社会保险基金/u.test(section)
  );
}
