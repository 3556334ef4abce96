import { plainLabel } from '../tables/head';
import { isNumber, isValue, type LoosePart, type LooseRow } from './loose-parts';
import { kindOf } from './score-heads';

/** Numbers that stand together, and the words before them. */
export interface Run {
  readonly names: readonly LoosePart[];
  readonly values: readonly LoosePart[];
}

/** A row that is scored: its weight, and its points, which may be given twice. */
export interface LooseItem {
  readonly name: string;
  readonly weight: LoosePart;
  readonly points: readonly LoosePart[];
}

/** A group of indicators, and what a reached target is called: no names of a row. */
const NO_NAME = /指标(?:\(.*\))?$|^(?:良好|优良?|完成|已完成|达成.*|及时|提高|提升|有效|明显|显著|合格|无)$/u;

/** All numbers of a row, with the words before the last two. */
export function wholeRow(row: LooseRow): Run {
  const numbers = row.filter(isNumber);
  const weight = numbers.at(-2) ?? numbers.at(-1);
  const before = weight ? row.slice(0, row.indexOf(weight)) : row;
  return { names: before.filter((part) => !isValue(part)), values: row.filter(isValue) };
}

export function runsOf(row: LooseRow): readonly Run[] {
  const runs: { names: LoosePart[]; values: LoosePart[] }[] = [];
  row.forEach((part, at) => {
    let run = runs.at(-1);
    const isIn = isValue(part) || (run !== undefined && run.values.length > 0 && isUnit(row, at));
    if (run === undefined || (!isIn && run.values.length > 0)) runs.push((run = { names: [], values: [] }));
    (isIn ? run.values : run.names).push(part);
  });
  return runs;
}

const LONGEST_UNIT = 2;

/** A unit or a sign between two numbers: `96 | % | 10`. */
function isUnit(row: LooseRow, at: number): boolean {
  const [{ text } = { text: '' }, next] = row.slice(at, at + 2);
  return text.length <= LONGEST_UNIT && !/[总合小]/u.test(text) && next !== undefined && isNumber(next);
}

/** The last of the words that names the row. */
export function nameOf({ names }: Run): string {
  const words = names.map(({ text }) => plainLabel(text));
  const name =
    words.findLast((word) => !NO_NAME.test(word) && kindOf(word) === undefined) ?? words.at(-1) ?? '';
  return name.replace(/^.*(?:指标|得分|执行率|完成值|措施|原因)(?:分析)?(?:\([^()]*\))?(?=.)/u, '');
}
