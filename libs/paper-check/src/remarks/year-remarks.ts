import type { Paragraph } from '@ledger/papers';
import type { Remark } from '../report';
import type { PaperFacts } from '../text/paper-facts';
import { around } from './around';

const LONGEST_HEADING = 60;
/** The paper's own name in a heading: `第三部分 某局2022年度部门决算情况说明`. */
const OWN_HEADING: Readonly<Record<PaperFacts['kind'], RegExp | undefined>> = {
  FINAL_ACCOUNTS: /(20\d{2})年度?(?:部门|单位)?决算(?:公开)?(?:情况)?(?:说明|表|报表|概况)$/u,
  BUDGET: /(20\d{2})年度?(?:部门|单位)?预算(?:公开)?(?:情况|编制)?(?:说明|表|报表|概况)$/u,
  OTHER: undefined,
};
/** What an office owns at the end of the year that its final accounts are of. */
const AT_THE_END =
  /截[至止]\s*(20\d{2})\s*年(?:12月31日|末|底)[，,]?[^。；]*(?:车辆|公务用车|固定资产|国有资产|设备)/u;
/** A budget compared with the budget of its own year. */
const OWN_BUDGET =
  /(?:与|比|较)(20\d{2})年度?(?:当年|部门|年初)?预算(?:数|安排)?(?:相比)?[，,]?(?:增加|减少|增长|下降|持平)/u;
/** Final accounts compared with those of their own year. */
const OWN_ACCOUNTS =
  /(?:与|比|较)(20\d{2})年度?(?:决算数?)?(?:相比)?[，,]?[^，。；预]{0,16}(?:增加|减少|增长|下降|持平)/u;

/** Years that are not the paper's, where it speaks of itself: what was copied from the paper of another year. */
export function yearRemarks({ text, page }: Paragraph, { kind, year }: PaperFacts): readonly Remark[] {
  if (year === undefined || kind === 'OTHER') return [];
  const plain = text.replaceAll(/(?<=\d)\s+|\s+(?=\d|年)/gu, '');
  const heading =
    plain.length <= LONGEST_HEADING ? OWN_HEADING[kind]?.exec(plain.replaceAll(/\s/gu, '')) : null;
  const isOther = heading && Number(heading[1]) !== year ? [heading.index] : [];
  const atEnd = kind === 'FINAL_ACCOUNTS' ? AT_THE_END.exec(plain) : null;
  const isOtherEnd = atEnd && Number(atEnd[1]) !== year ? [atEnd.index] : [];
  const own = (kind === 'BUDGET' ? OWN_BUDGET : OWN_ACCOUNTS).exec(plain);
  const isOwn =
    own && Number(own[1]) === year && !isOfLaterYear(plain.slice(0, own.index), year) ? [own.index] : [];
  return [...isOther, ...isOtherEnd, ...isOwn].map((at) => ({
    code: 'YEAR' as const,
    page,
    text: `${around(plain, at)}（本文本为 ${String(year)} 年）`,
  }));
}

/** A sentence about a later year may be compared with the paper's own. */
function isOfLaterYear(before: string, year: number): boolean {
  const sentence = before.slice(before.lastIndexOf('。') + 1);
  return [...sentence.matchAll(/(20\d{2})年/gu)].some(([, later]) => Number(later) > year);
}
