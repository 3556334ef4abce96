/** What a column of a list can be. `other` is known and not used: a balance, or the day of something else. */
export const FIELDS = [
  'date',
  'period',
  'word',
  'number',
  'document',
  'summary',
  'amount',
  'procurement',
  'debit',
  'credit',
  'payee',
  'payeeAccount',
  'line',
  'functional',
  'functionalClass',
  'functionalGroup',
  'functionalItem',
  'economic',
  'economicClass',
  'economicGroup',
  'project',
  'projectCode',
  'book',
  'class',
  'account',
  'accountName',
  'unit',
  'source',
  'basis',
  'reverses',
  'adjustmentId',
  'approvalNo',
  'commitment',
  'vehicle',
  'letterNo',
  'guests',
  'companions',
  'month1',
  'month2',
  'month3',
  'month4',
  'month5',
  'month6',
  'month7',
  'month8',
  'month9',
  'month10',
  'month11',
  'month12',
  'other',
] as const;
export type Field = (typeof FIELDS)[number];

/** Fields that hold money. */
export const AMOUNT_FIELDS: readonly Field[] = FIELDS.filter((field) =>
  /^(amount|procurement|debit|credit|month\d+)$/.test(field),
);
export const MONTH_FIELDS = FIELDS.filter((field) => field.startsWith('month'));

/** In the order of trust: where two columns could be the same thing, the earlier name wins, and the other is left. */
const NAMES: readonly (readonly [Field, RegExp])[] = [
  [
    'other',
    /^(序号|行号|栏次|xh|导入日期|voudate|制单日期|录入日期|审核日期|方向|借或贷|.*余额|累计.*|可追[减加].*|已.+金额|已支付.*|.*上级文号)$/,
  ],
  ['date', /^(xpaydate|实际支付日期|支付日期|付款日期|清算日期|支付时间)$/],
  [
    'date',
    /^(凭证日期|记账日期|业务日期|交易日期|日期|发生日期|下达日期|发文日期|批复日期|指标日期|编制日期)$/,
  ],
  ['period', /^(会计期间|期间|月份|会计月份)$/],
  ['word', /^(凭证字|凭证类别|凭证类型|凭证种类)$/],
  [
    'number',
    /^(voucherno|支付申请号|支付申请书号|支付令号|支付凭证号|凭证号码?|凭证字号|凭证编号|回单号|单据号|单号|申请单号|流水号)$/,
  ],
  ['document', /^(指标文号|文号|批复文号|计划文号|文件号|计划编号)$/],
  ['number', /^(指标明细号|指标编号)$/],
  ['reverses', /^(原(支付)?(凭证|申请|支付令|单据?|回单)(编)?号|被?冲销的?凭证号?|冲销凭证)$/],
  ['amount', /^(xpayamt|实际支付金额|支付金额|实付金额)$/],
  ['amount', /^(本次)?(追加|追减|调剂|调整)(指标)?(金额|数)$/],
  [
    'amount',
    /^(payamt|金额|指标金额|指标实际金额|指标登记总额|发生额|本次支付金额|付款金额|申请金额|交易金额|预算数|批复数|批复金额|下达金额)$/,
  ],
  // Not 政府采购 alone: lists say yes or no there.
  ['procurement', /^(其中政府采购|(其中)?政府采购金额)$/],
  ['adjustmentId', /^调整编号$/],
  ['approvalNo', /^三公经费审批文号$/],
  // Of a contract in the books; what other systems call 合同编号 is theirs.
  ['commitment', /^台账合同编号$/],
  ['vehicle', /^车牌号码?$/],
  ['letterNo', /^接待公函号$/],
  ['guests', /^接待人数$/],
  ['companions', /^陪同人数$/],
  ['debit', /^(借方|借方金额|借方发生额|借|本期借方)$/],
  ['credit', /^(贷方|贷方金额|贷方发生额|贷|本期贷方)$/],
  [
    'payee',
    /^(收款账户名称|收款人名称|收款人全称|收款人|收款人账户名称|收款单位|收款单位名称|收款方|payeeacctname|payeename|对方单位|往来单位|供应商)$/,
  ],
  ['payeeAccount', /^(收款账户|收款账号|收款人账号|收款人账户|payeeacctno)$/],
  ['line', /^(预算行|line)$/],
  [
    'economic',
    /^(部门预算支出经济分类(科目|编码)?|部门预算经济分类(科目)?|部门支出经济分类(科目)?|部门经济分类(科目)?|支出经济分类(科目)?|经济分类(科目)?|经济科目|depexpecocode|部门经济科目)$/,
  ],
  ['other', /^(政府预算(支出)?经济(科目)?分类(科目)?|政府经济分类(科目)?|govexpecocode)$/],
  ['functional', /^(支出功能分类(科目)?(编码)?|功能分类(科目)?(编码)?|功能科目|支出功能科目|expfunccode)$/],
  ['projectCode', /^(depprocode|项目编码|项目代码|项目编号)$/],
  ['project', /^(项目名称|支出项目|项目|预算项目|depproname)$/],
  ['book', /^(资金性质|资金性质名称|预算种类|资金种类|fundtypecode|fundtypename)$/],
  ['class', /^(支出类型|支出类别|基本支出\/项目支出|支出性质)$/],
  ['source', /^(指标来源|指标类型|指标来源类型|调整类型|调整种类|bgttypecode)$/],
  ['basis', /^(法律依据|政策依据|调整依据|依据)$/],
  ['unit', /^(预算单位|单位名称|单位编码|单位|核算组织|agencycode|agencyname|预算单位名称)$/],
  ['account', /^(科目编码|科目代码|会计科目编码|科目|会计科目)$/],
  ['accountName', /^(科目名称|会计科目名称)$/],
  ['summary', /^(用途|摘要|支付用途|款项用途|paysummaryname|指标摘要|资金用途|事由|调整事由|调整原因)$/],
];
/** 类, 款, 项 stand under a head that says of what. */
const PARTS: readonly (readonly [RegExp, Field, Field])[] = [
  [/^类(编码)?$/, 'functionalClass', 'economicClass'],
  [/^款(编码)?$/, 'functionalGroup', 'economicGroup'],
  [/^项(编码)?$/, 'functionalItem', 'functionalItem'],
];
const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

export interface NamedField {
  readonly field: Field;
  /** Lower is trusted more. */
  readonly rank: number;
}

/** What a heading names; `path` are the texts from its lowest row upwards. */
export function fieldNamed(path: readonly string[]): NamedField | undefined {
  const names = path.map(normalized).filter((name) => name !== '');
  const [lowest = '', ...above] = names;
  for (const [part, functional, economic] of PARTS)
    if (part.test(lowest)) return { field: /经济/.test(above.join()) ? economic : functional, rank: 0 };
  for (const name of [...names, names.toReversed().join('')]) {
    const month = monthNamed(name);
    if (month !== undefined) return { field: month, rank: 0 };
    const rank = NAMES.findIndex(([, pattern]) => pattern.test(name));
    const found = NAMES[rank];
    if (found) return { field: found[0], rank };
  }
  return undefined;
}

function monthNamed(name: string): Field | undefined {
  const [, written = ''] =
    /^(?:\d{4}年)?([0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:份|计划数?|用款计划|金额)?$/.exec(name) ?? [];
  const month = MONTHS.includes(written) ? MONTHS.indexOf(written) + 1 : Number(written);
  return MONTH_FIELDS.find((field) => field === `month${month}`);
}

/** Without spaces, units in brackets, marks of obligatory columns, and differences of width and case. */
export function normalized(heading: string): string {
  return heading
    .normalize('NFKC')
    .replaceAll(/[\s*:]/g, '')
    .replace(/[([][^)\]]*元[)\]]$/, '')
    .toLowerCase();
}
