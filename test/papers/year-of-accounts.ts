import type { Random } from './random';

/** One 项 with what was spent on it, in fen. */
export interface Item {
  readonly code: string;
  /** Of 类, 款 and 项. */
  readonly names: readonly [string, string, string];
  readonly basic: number;
  readonly project: number;
  readonly budget: number;
}

/** The accounts of an invented office: everything else that a paper prints follows from these. */
export interface Accounts {
  readonly year: number;
  readonly items: readonly Item[];
  /** By economic code: what of the basic expenditure was spent on it. */
  readonly economic: ReadonlyMap<string, { readonly name: string; readonly amount: number }>;
  readonly otherIncome: number;
  readonly broughtForward: number;
  readonly carriedForward: number;
  readonly threePublic: Readonly<
    Record<'abroad' | 'purchase' | 'running' | 'reception', readonly [budget: number, final: number]>
  >;
  readonly lastYearTotal: number;
  readonly lastYearThreePublic: number;
}

const ITEMS: readonly (readonly [string, string, string, string])[] = [
  ['2010301', '一般公共服务支出', '政府办公厅（室）及相关机构事务', '行政运行'],
  ['2010302', '一般公共服务支出', '政府办公厅（室）及相关机构事务', '一般行政管理事务'],
  ['2013601', '一般公共服务支出', '其他共产党事务支出', '行政运行'],
  ['2050802', '教育支出', '进修及培训', '干部教育'],
  ['2080501', '社会保障和就业支出', '行政事业单位养老支出', '行政单位离退休'],
  ['2080505', '社会保障和就业支出', '行政事业单位养老支出', '机关事业单位基本养老保险缴费支出'],
  ['2080506', '社会保障和就业支出', '行政事业单位养老支出', '机关事业单位职业年金缴费支出'],
  ['2101101', '卫生健康支出', '行政事业单位医疗', '行政单位医疗'],
  ['2101103', '卫生健康支出', '行政事业单位医疗', '公务员医疗补助'],
  ['2130101', '农林水支出', '农业农村', '行政运行'],
  ['2210201', '住房保障支出', '住房改革支出', '住房公积金'],
  ['2210203', '住房保障支出', '住房改革支出', '购房补贴'],
];

const ECONOMIC: readonly (readonly [string, string])[] = [
  ['30101', '基本工资'],
  ['30102', '津贴补贴'],
  ['30108', '机关事业单位基本养老保险缴费'],
  ['30113', '住房公积金'],
  ['30201', '办公费'],
  ['30211', '差旅费'],
  ['30217', '公务接待费'],
  ['30231', '公务用车运行维护费'],
  ['30239', '其他交通费用'],
  ['30302', '退休费'],
  ['30399', '其他对个人和家庭的补助'],
  ['31002', '办公设备购置'],
];

export function randomAccounts(random: Random): Accounts {
  const amount = (most: number) => random.whole(1_0000, most * 1_0000_00);
  const items = random.some(ITEMS).map(([code, ...names]): Item => {
    const basic = random.next() < 0.8 ? amount(800) : 0;
    const project = basic === 0 || random.next() < 0.5 ? amount(600) : 0;
    const budget = Math.round((basic + project) * (0.8 + random.next() * 0.4));
    return { code, names, basic, project, budget };
  });
  const threePublic = {
    abroad: [amount(9), amount(8)],
    purchase: [amount(30), amount(28)],
    running: [amount(40), amount(35)],
    reception: [amount(12), amount(9)],
  } as const;
  const total = items.reduce((sum, { basic, project }) => sum + basic + project, 0);
  return {
    year: random.whole(2019, 2025),
    items,
    economic: economicOf(items, random, threePublic),
    otherIncome: amount(60),
    broughtForward: amount(90),
    carriedForward: amount(80),
    threePublic,
    lastYearTotal: Math.round(total * (0.7 + random.next() * 0.6)),
    lastYearThreePublic: amount(90),
  };
}

/** Basic expenditure spread over economic codes; what is three-public is no more than its kind. */
function economicOf(
  items: readonly Item[],
  random: Random,
  threePublic: Accounts['threePublic'],
): Accounts['economic'] {
  let left = items.reduce((sum, { basic }) => sum + basic, 0);
  const limits: Partial<Record<string, number>> = {
    '30217': threePublic.reception[1],
    '30231': threePublic.running[1],
  };
  const parts = ECONOMIC.map(([code, name]) => {
    const most = Math.min(limits[code] ?? Infinity, Math.floor(left * 0.4));
    const part = Math.floor(most * random.next());
    left -= part;
    return [code, { name, amount: part }] as const;
  });
  const economic = new Map(parts);
  economic.set('30101', { name: '基本工资', amount: (economic.get('30101')?.amount ?? 0) + left });
  return economic;
}

export function sum(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

export const spent = ({ basic: amount, project }: Item): number => amount + project;

/** With project expenditure below nothing: what was paid in years before came back. */
export function withRepayments(accounts: Accounts): Accounts {
  const items = accounts.items.map((item, index) =>
    index % 3 === 0 && item.basic > 0 ? { ...item, project: -Math.round(item.basic * 0.13) } : item,
  );
  return { ...accounts, items };
}
