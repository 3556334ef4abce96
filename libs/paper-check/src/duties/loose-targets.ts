import { fundsIn, TOTAL_OF_FUNDS, type AskedMoney } from './loose-money';
import { isNumber, isPercent, valueOf, type LooseRow } from './loose-parts';
import { isOneByOne, isTotal, subjectIn, type LooseRows } from './loose-rows';
import { nameOf, runsOf, type LooseItem, type Run } from './loose-runs';
import { kindOf } from './score-heads';

/** What was reached, and its points: then it is no form of targets. */
const REACHED = /得分|自评分|评分|完成值|完成情况/u;
const TARGET = /(?:指标|目标)值/u;
/** Heads that were pasted without blanks. */
const GLUED = /(?:指标|目标)值\p{sc=Han}{0,10}(?:分值|权重)/u;
const FEWEST_ITEMS = 3;
const MOST_WEIGHT = 100;

/**
 * Forms of targets (绩效目标表) without columns: targets and weights, before anything was reached. The weight is the last
 * number of a row. A form begins at the name of its project, or at its heads.
 */
export function targetFormsIn(rows: readonly LooseRow[]): readonly LooseRows[] {
  if (rows.some((row) => row.some(({ text }) => REACHED.test(text)))) return [];
  const lines = isOneByOne(rows) ? [rows.flat()] : rows;
  const forms: LooseRows[] = [];
  let [subject, hasHeads] = ['', false];
  let [above, runs]: [Run[], Run[]] = [[], []];
  const close = (total?: Run) => {
    const items = runs.flatMap(itemIn);
    const weight = total?.values.findLast(isNumber);
    const asked = askedIn(above);
    const sum = weight && { weight, points: [] };
    if (items.length >= FEWEST_ITEMS)
      forms.push({ subject, money: undefined, items, total: sum, ...(asked ? { asked } : {}) });
    [subject, hasHeads, above, runs] = ['', false, [], []];
  };
  for (const row of lines) {
    const name = subjectIn(row);
    if (name !== undefined) close();
    subject = name ?? subject;
    for (const run of runsOf(row)) {
      const isHead = hasWeightHead(run);
      if (isHead && hasHeads) close();
      hasHeads ||= isHead;
      if (hasHeads && isTotal(run)) close(run);
      else if (run.values.length > 0) (hasHeads ? runs : above).push(run);
    }
  }
  close();
  return forms;
}

function hasWeightHead({ names }: Run): boolean {
  const isWeight = names.some(({ text }) => kindOf(text) === 'weight');
  return names.some(({ text }) => (isWeight ? TARGET : GLUED).test(text));
}

function itemIn(run: Run): readonly LooseItem[] {
  const weight = run.values.at(-1);
  if (!weight || !isNumber(weight) || isPercent(weight) || valueOf(weight) > MOST_WEIGHT) return [];
  return [{ name: nameOf(run), weight, points: [] }];
}

function askedIn(runs: readonly Run[]): AskedMoney | undefined {
  const at = runs.findIndex((run) => TOTAL_OF_FUNDS.test(nameOf(run)));
  const [amount, ...others] = runs[at]?.values.filter(isNumber) ?? [];
  if (!amount || others.length > 0) return undefined;
  return { name: '年度资金总额', amount, funds: fundsIn(runs.slice(at + 1), 1) };
}
