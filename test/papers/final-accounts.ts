import type { Printer } from './printed-paper';
import { sentences } from './sentences';
import { spent, sum, type Accounts, type Item } from './year-of-accounts';

/** A paper as HTML: tables and sentences of final accounts, in the ministry's form with 行次 and 栏次 or without. */
export function finalAccounts(accounts: Accounts, printer: Printer, form: 'ministry' | 'plain'): string {
  const paper = { accounts, printer, form };
  return `<html><body><h1>某某局${String(accounts.year)}年度部门决算</h1>${[
    summary(paper),
    expenditure(paper, '支出决算表'),
    expenditure(paper, '一般公共预算财政拨款支出决算表'),
    basic(paper),
    threePublic(paper),
    sentences(accounts, printer),
  ].join('\n')}</body></html>`;
}

interface PaperSource {
  readonly accounts: Accounts;
  readonly printer: Printer;
  readonly form: 'ministry' | 'plain';
}

const UNIT = '<p>金额单位：万元</p>';

function table(title: string, rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('');
  return `<h2>${title}</h2>${UNIT}<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}

function spanning(text: string, columns: number, rows = 1): string {
  return `<td colspan="${String(columns)}" rowspan="${String(rows)}">${text}</td>`;
}

function summary({ accounts, printer, form }: PaperSource): string {
  const { items, otherIncome, broughtForward, carriedForward } = accounts;
  const total = sum(items, spent);
  const income = total + carriedForward - broughtForward;
  const classes = [...Map.groupBy(items, ({ names }) => names[0])];
  const left = [
    ['一、一般公共预算财政拨款收入', income - otherIncome],
    ['二、政府性基金预算财政拨款收入', undefined],
    ['三、其他收入', otherIncome],
  ] as const;
  const body = Array.from({ length: Math.max(left.length, classes.length) }, (_, index) => {
    const [name = '', amount] = left[index] ?? [];
    const [className, members] = classes[index] ?? [];
    return [
      name,
      amount,
      className === undefined ? '' : `${ordinal(index)}、${className}`,
      members && sum(members, spent),
    ] as const;
  });
  const totals = [
    ['本年收入合计', income, '本年支出合计', total],
    ['使用非财政拨款结余', undefined, '结余分配', undefined],
    ['年初结转和结余', broughtForward, '年末结转和结余', carriedForward],
    ['总计', income + broughtForward, '总计', total + carriedForward],
  ] as const;
  const shown = (amount: number | undefined) => (amount === undefined ? '' : printer.amount(amount));
  const lines = [...body, ...totals].map(([name, amount, other, spending], index) =>
    form === 'ministry'
      ? [name, String(index + 1), shown(amount), other, String(index + 31), shown(spending)]
      : [name, shown(amount), other, shown(spending)],
  );
  const head =
    form === 'ministry'
      ? [
          [spanning('收入', 3), spanning('支出', 3)],
          ['项目', '行次', '金额', '项目', '行次', '金额'],
          ['栏次', '', '1', '栏次', '', '2'],
        ]
      : [
          [spanning('收入', 2), spanning('支出', 2)],
          ['项目', '决算数', '项目', '决算数'],
        ];
  return table('收入支出决算总表', [...head, ...lines]);
}

function ordinal(index: number): string {
  return ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'][index] ?? '十一';
}

function expenditure({ accounts, printer, form }: PaperSource, title: string): string {
  const { items } = accounts;
  const line = (code: string, name: string, members: readonly Item[]) => [
    code,
    name,
    ...[spent, (item: Item) => item.basic, (item: Item) => item.project].map((of) =>
      printer.amount(sum(members, of)),
    ),
  ];
  const rows = [...Map.groupBy(items, ({ code }) => code.slice(0, 3))].flatMap(([code, members]) => [
    line(code, members[0]?.names[0] ?? '', members),
    ...[...Map.groupBy(members, (item) => item.code.slice(0, 5))].flatMap(([group, inGroup]) => [
      line(group, inGroup[0]?.names[1] ?? '', inGroup),
      ...inGroup.map((item) => line(item.code, item.names[2], [item])),
    ]),
  ]);
  const [, ...all] = line('', '合计', items);
  const total = [spanning('合计', 2), ...all.slice(1)];
  const head =
    form === 'ministry'
      ? [
          [spanning('项目', 2), spanning('本年支出', 3)],
          ['科目代码', '科目名称', '合计', '基本支出', '项目支出'],
          [spanning('栏次', 2), '1', '2', '3'],
        ]
      : [
          [
            spanning('项目', 2),
            spanning('本年支出合计', 1, 2),
            spanning('基本支出', 1, 2),
            spanning('项目支出', 1, 2),
          ],
          ['功能分类科目编码', '科目名称'],
        ];
  return table(title, form === 'ministry' ? [...head, total, ...rows] : [...head, ...rows, total]);
}

function basic({ accounts, printer }: PaperSource): string {
  const codes = [...accounts.economic];
  const lines = (wanted: readonly string[]) =>
    wanted.flatMap((code) => {
      const members = codes.filter(([economic]) => economic.startsWith(code));
      const name =
        { '301': '工资福利支出', '302': '商品和服务支出', '303': '对个人和家庭的补助', '310': '资本性支出' }[
          code
        ] ?? '';
      const total = members.reduce((all, [, { amount }]) => all + amount, 0);
      return [
        [code, name, printer.amount(total)],
        ...members.map(([economic, { name: own, amount }]) => [economic, own, printer.amount(amount)]),
      ];
    });
  const [left, right] = [lines(['301', '303']), lines(['302', '310'])];
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    ...(left[index] ?? ['', '', '']),
    ...(right[index] ?? ['', '', '']),
  ]);
  const of = (wanted: readonly string[]) =>
    codes
      .filter(([code]) => wanted.includes(code.slice(0, 3)))
      .reduce((all, [, { amount }]) => all + amount, 0);
  const head = ['经济分类科目编码', '科目名称', '决算数', '经济分类科目编码', '科目名称', '决算数'];
  const totals = [
    spanning('人员经费合计', 2),
    printer.amount(of(['301', '303'])),
    spanning('公用经费合计', 2),
    printer.amount(of(['302', '310'])),
  ];
  return table('一般公共预算财政拨款基本支出决算表', [head, ...rows, totals]);
}

function threePublic({ accounts, printer }: PaperSource): string {
  const { abroad, purchase, running, reception } = accounts.threePublic;
  const state = (at: 0 | 1) => {
    const vehicles = purchase[at] + running[at];
    return [
      abroad[at] + vehicles + reception[at],
      abroad[at],
      vehicles,
      purchase[at],
      running[at],
      reception[at],
    ];
  };
  const [budget, final] = [state(0), state(1)];
  const values = budget.flatMap((amount, index) => [
    printer.amount(amount),
    printer.amount(final[index] ?? 0),
  ]);
  return table('财政拨款“三公”经费支出决算表', [
    [
      spanning('合计', 2, 2),
      spanning('因公出国（境）费', 2, 2),
      spanning('公务用车购置及运行维护费', 6),
      spanning('公务接待费', 2, 2),
    ],
    [spanning('小计', 2), spanning('公务用车购置费', 2), spanning('公务用车运行维护费', 2)],
    values.map((_, index) => (index % 2 === 0 ? '预算数' : '决算数')),
    values,
  ]);
}
