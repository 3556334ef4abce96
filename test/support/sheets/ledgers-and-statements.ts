import type { AccountantsList } from './accountants-lists';

const columns = (named: string) => named.split('|');

/** Ledgers of one account, statements of banks, queries of systems, and lists kept by hand. */
export const LEDGERS_AND_STATEMENTS: readonly AccountantsList[] = [
  {
    name: '单科目明细账，科目在表头之上',
    kind: 'journal',
    rows: [
      '明细账',
      '科目：7101010230201 办公费|||单位：元',
      '2024年||凭证号数|摘要|借方|贷方|方向|余额',
      '月|日||||||',
      '|||上年结转|||平|0.00',
      '1|10|记-0015|购办公用品|1,280.50||借|1,280.50',
      '1|31||本月合计|1,280.50||借|1,280.50',
    ],
    columns: columns('calendarMonth 月|dayOfMonth 日|number 凭证号数|debit 借方|credit 贷方'),
    unit: 'YUAN',
    // The second is the subtotal.
    fen: [128050, 128050],
    day: '2024-01-10',
  },
  {
    name: '科目明细账，科目在另一格',
    kind: 'journal',
    rows: [
      '科目明细账',
      '科目|71010102 行政支出_基本支出_办公费',
      '日期|凭证号数|摘要|借方|贷方|方向|余额',
      '2024-01-05|记-0003|买纸|200||借|200',
      '||当前累计|200||借|200',
    ],
    columns: columns('date 日期|number 凭证号数|debit 借方|credit 贷方'),
    unit: 'YUAN',
    fen: [20_000, 20_000],
    day: '2024-01-05',
  },
  {
    name: '表头合并，科目分功能和经济',
    kind: 'payments',
    rows: [
      '单位：元',
      '支付日期|收款方||用途|科目||金额',
      '|名称|账号||功能|经济|',
      '2024-03-01|甲公司|622|办公|2200101|30201|12',
    ],
    columns: columns('payee 收款方名称|payeeAccount 收款方账号|functional 科目功能|economic 科目经济'),
    unit: 'YUAN',
    fen: [1_200],
    day: '2024-03-01',
  },
  {
    name: '银行对账单，借方为付出',
    kind: 'payments',
    rows: [
      '账户交易明细',
      '交易时间|借方发生额|贷方发生额|账户余额|对方户名|对方账号|摘要|交易流水号',
      '2024-02-05 10:22:31|1,280.50||98719.50|某文具店|62220001|办公用品|L0001',
    ],
    columns: columns('date 交易时间|amount 借方发生额|income 贷方发生额|payee 对方户名|number 交易流水号'),
    unit: 'YUAN',
    fen: [128050],
    day: '2024-02-05',
  },
  {
    name: '指标下达表',
    kind: 'budget',
    rows: [
      '文件号|下达时间|预算科目|经济科目（部门）|资金来源|本次下达数(万元)|备注',
      '湘财预〔2024〕9号|2024年1月20日|2200101行政运行|302商品和服务支出|一般公共预算拨款|50|',
    ],
    columns: columns(
      'document 文件号|date 下达时间|functional 预算科目|amount 本次下达数(万元)|book 资金来源',
    ),
    unit: 'WAN_YUAN',
    fen: [50_000_000],
    day: '2024-01-20',
  },
  {
    name: '直接支付明细，付款用途',
    kind: 'payments',
    rows: [
      '支付令编号|支付令日期|付款用途|预算科目||经济分类||收款人|||支付金额',
      '|||编码|名称|编码|名称|全称|账号|开户银行|',
      'ZF-1|2024-04-01|购设备|2200106|资源保护|31003|专用设备购置|某仪器公司|6222|工行|56000',
    ],
    columns: columns(
      'number 支付令编号|summary 付款用途|functional 预算科目编码|payee 收款人全称|amount 支付金额',
    ),
    unit: 'YUAN',
    fen: [5_600_000],
    day: '2024-04-01',
  },
  {
    name: '手工台账，日期只写月日',
    kind: 'payments',
    rows: [
      '某局2024年支出台账|||打印日期：2025年1月3日',
      '日期|摘要|收款单位|经济科目|功能科目|金额（万元）',
      '2.8|差旅|张三|30211差旅费|2200101行政运行|0.03',
      '2月9日|印刷|某印务|30202印刷费|2200101行政运行|￥0.5万',
    ],
    columns: columns('date 日期|summary 摘要|payee 收款单位|amount 金额（万元）'),
    unit: 'WAN_YUAN',
    fen: [30_000, 500_000],
    day: '2024-02-08',
  },
  {
    name: '支付凭证查询，带状态',
    kind: 'payments',
    rows: [
      '支付凭证号|记账日期|功能科目|部门经济科目|收款人全称|资金用途|支付金额（元）|支付状态',
      'PZ1|2024-06-01|2200101行政运行|30201办公费|某文具店|办公|100|已支付',
    ],
    columns: columns('number 支付凭证号|summary 资金用途|amount 支付金额（元）|status 支付状态'),
    unit: 'YUAN',
    fen: [10_000],
    day: '2024-06-01',
  },
];
