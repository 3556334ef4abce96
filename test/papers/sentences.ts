import type { Printer } from './printed-paper';
import { spent, sum, type Accounts } from './year-of-accounts';

/** What final accounts say of their tables, sentence by sentence, as HTML. */
export function sentences(accounts: Accounts, printer: Printer): string {
  const { items, year, lastYearTotal } = accounts;
  const total = sum(items, spent);
  const [basicTotal, projectTotal] = [sum(items, (item) => item.basic), sum(items, (item) => item.project)];
  const change = total - lastYearTotal;
  const word = change < 0 ? '减少' : '增加';
  const rate = change < 0 ? '下降' : '增长';
  const budget = sum(items, (item) => item.budget);
  const said = [
    `本年支出合计${printer.amount(total)}万元，其中：基本支出${printer.amount(basicTotal)}万元，占${printer.percent(basicTotal, total)}%；项目支出${printer.amount(projectTotal)}万元，占${printer.percent(projectTotal, total)}%。`,
    `一般公共预算财政拨款支出${printer.amount(total)}万元。与${String(year - 1)}年度相比，一般公共预算财政拨款支出${word}${printer.amount(Math.abs(change))}万元，${rate}${printer.percent(Math.abs(change), lastYearTotal)}%。`,
    `一般公共预算财政拨款支出年初预算为${printer.amount(budget)}万元，支出决算为${printer.amount(total)}万元，完成年初预算的${printer.percent(total, budget)}%。其中：`,
    ...items.map(
      (item, index) =>
        `${String(index + 1)}、${item.names[0]}（类）${item.names[1]}（款）${item.names[2]}（项）。年初预算为${printer.amount(item.budget)}万元，支出决算为${printer.amount(spent(item))}万元，完成年初预算的${printer.percent(spent(item), item.budget)}%。`,
    ),
  ];
  return `<h2>情况说明</h2>${said.map((sentence) => `<p>${sentence}</p>`).join('')}`;
}
