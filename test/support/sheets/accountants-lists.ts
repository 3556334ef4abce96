/** A list as an accountant exports it or keeps it by hand, with what its columns are. */
export interface AccountantsList {
  readonly name: string;
  readonly kind: 'payments' | 'journal' | 'plan' | 'budget';
  /** Cells with '|' between them. */
  readonly rows: readonly string[];
  /** Field → the lowest head of its column, for each that matters: 'number 申请编号'. */
  readonly columns: readonly string[];
  readonly unit: 'YUAN' | 'WAN_YUAN';
  /** Fen of its rows, in their order. */
  readonly fen: readonly number[];
  /** Of the first row. */
  readonly day: string;
}

export const ACCOUNTANTS_LISTS: readonly AccountantsList[] = [
  {
    name: '一体化 支付申请',
    kind: 'payments',
    rows: [
      '支付申请查询结果',
      '序号|申请编号|申请日期|支付日期|单位编码|单位名称|预算项目|支出功能分类|政府预算经济分类|部门预算经济分类|资金性质|收款人全称|收款人账号|收款人开户行|申请金额(元)|支付金额(元)|支付状态|用途摘要',
      '1|SQ2024000123|2024-03-01|2024-03-04|431200|某局||[2200101]行政运行|[50201]办公经费|[30201]办公费|[11]一般公共预算资金|某印务有限公司|6222000011112222333|某银行|1,350.00|1,350.00|已支付|购打印纸',
    ],
    columns:
      'number 申请编号|date 支付日期|amount 支付金额(元)|payee 收款人全称|economic 部门预算经济分类|project 预算项目|unit 单位编码|summary 用途摘要'.split(
        '|',
      ),
    unit: 'YUAN',
    fen: [135000],
    day: '2024-03-04',
  },
  {
    name: '国库集中支付凭证',
    kind: 'payments',
    rows: [
      '支付凭证编号|支付令日期|清算日期|指标文号|项目|功能科目编码|功能科目名称|部门经济科目编码|部门经济科目名称|资金来源|本次支付|收款单位全称|收款单位账号|事由',
      'ZFPZ-0001|2024/3/1|2024/3/5|财预〔2024〕1号||2200101|行政运行|30201|办公费|一般公共预算|800.5|某物业公司|62220000|物业费',
    ],
    columns:
      'number 支付凭证编号|date 清算日期|functional 功能科目编码|economic 部门经济科目编码|amount 本次支付|payee 收款单位全称|summary 事由'.split(
        '|',
      ),
    unit: 'YUAN',
    fen: [80050],
    day: '2024-03-05',
  },
  {
    name: '代理银行支付回单',
    kind: 'payments',
    rows: [
      '财政授权支付回单明细|||单位：元',
      '回单编号|回单日期|付款人名称|付款人账号|收款人名称|收款人账号|预算单位|功能分类编码|经济分类编码|项目编码|资金性质编码|支付金额|附言',
      'HD24030001|20240305|某局零余额|1234|张三|62170000|431200 某局|2200101|30211||一般公共预算|（120.00）|退差旅费',
      'HD24030002|20240306|某局零余额|1234|李四|62170001|431200 某局|2200101|30211||一般公共预算|260|差旅费',
    ],
    columns:
      'number 回单编号|date 回单日期|payee 收款人名称|payeeAccount 收款人账号|functional 功能分类编码|economic 经济分类编码|amount 支付金额|summary 附言'.split(
        '|',
      ),
    unit: 'YUAN',
    fen: [-12000, 26000],
    day: '2024-03-05',
  },
  {
    name: '用友 序时账',
    kind: 'journal',
    rows: [
      '序时账',
      '单位名称：某局|||会计期间：2024.01-2024.03',
      '制单日期|期间|凭证号|科目编码|科目名称|摘要|借方金额|贷方金额|部门|项目|制单人',
      '2024.01.15|2024.01|记-0015|71010202|行政支出/公用经费|办公费|450.00||办公室||王芳',
    ],
    columns:
      'enteredOn 制单日期|number 凭证号|account 科目编码|debit 借方金额|credit 贷方金额|summary 摘要'.split(
        '|',
      ),
    unit: 'YUAN',
    fen: [45000],
    day: '2024-01-15',
  },
  {
    name: '金蝶 凭证查询',
    kind: 'journal',
    rows: [
      '日期|会计期间|凭证字|凭证号|分录号|摘要|科目代码|科目名称|币别|原币金额|借方|贷方|制单|审核|核算项目',
      '2024-02-08|2024年2期|记|12|1|会议费|71010202|行政支出|人民币|3200|3200||王芳|赵强|办公室',
    ],
    columns: 'date 日期|word 凭证字|number 凭证号|account 科目代码|debit 借方|credit 贷方'.split('|'),
    unit: 'YUAN',
    fen: [320000],
    day: '2024-02-08',
  },
  {
    name: '金蝶云 明细账',
    kind: 'journal',
    rows: [
      '核算组织|期间|凭证号|摘要|科目编码|科目名称|借方（本位币）|贷方（本位币）|核算维度',
      '某局|2024年1期|记-3|水费|71010202|行政支出|88.8||',
    ],
    columns: 'period 期间|number 凭证号|debit 借方（本位币）|credit 贷方（本位币）|unit 核算组织'.split('|'),
    unit: 'YUAN',
    fen: [8880],
    day: '2024-01-31',
  },
  {
    name: '一体化 指标',
    kind: 'budget',
    rows: [
      '预算指标查询||||单位：万元',
      '指标ID|预算单位编码|预算单位|项目代码|项目名称|支出功能分类科目|政府支出经济分类|部门支出经济分类|资金性质|指标文号|发文日期|年初预算数|可用余额|已用金额',
      'A1|431200|某局|N1|规划放线|2200106|50205|302|一般公共预算|财预〔2024〕1号|2024年1月12日|12.5|2.5|10',
    ],
    columns:
      'amount 年初预算数|document 指标文号|date 发文日期|functional 支出功能分类科目|economic 部门支出经济分类|projectCode 项目代码|unit 预算单位编码'.split(
        '|',
      ),
    unit: 'WAN_YUAN',
    fen: [12500000],
    day: '2024-01-12',
  },
  {
    name: '分月用款计划',
    kind: 'plan',
    rows: [
      '计划编号|下达日期|预算单位|功能分类|部门经济分类|项目|资金性质|1月份计划金额|2月份计划金额|3月份计划金额|4月份计划金额|5月份计划金额|6月份计划金额|7月份计划金额|8月份计划金额|9月份计划金额|10月份计划金额|11月份计划金额|12月份计划金额|全年合计',
      'YK-1|2024-01-08|某局|2200101|302||一般公共预算|1000|1000|1000|1000|1000|1000|1000|1000|1000|1000|1000|1000|12000',
    ],
    columns:
      'document 计划编号|date 下达日期|functional 功能分类|month1 1月份计划金额|month12 12月份计划金额'.split(
        '|',
      ),
    unit: 'YUAN',
    fen: [100000],
    day: '2024-01-08',
  },
  {
    name: '手工支出台账',
    kind: 'payments',
    rows: [
      '某局2024年支出登记簿（单位：元）',
      '日期|凭证|付款事由|收款方|预算科目|经济科目|金额|经办人|备注',
      '2024年4月2日|45|修空调|某维修部|2200101 行政运行|30213维修(护)费|￥600|张三|',
    ],
    columns:
      'date 日期|number 凭证|summary 付款事由|payee 收款方|functional 预算科目|economic 经济科目|amount 金额'.split(
        '|',
      ),
    unit: 'YUAN',
    fen: [60000],
    day: '2024-04-02',
  },
  {
    name: '县级支付中心',
    kind: 'payments',
    rows: [
      '支付令编号|付款时间|预算科目(功能)|经济科目(部门)|经济科目(政府)|本次支付金额（万元）|收款人户名|收款人账号|款项用途',
      'ZL-9|45400|2200101-行政运行|30201-办公费|50201-办公经费|0.1234|某文具店|6222|文具',
    ],
    columns:
      'number 支付令编号|date 付款时间|functional 预算科目(功能)|economic 经济科目(部门)|amount 本次支付金额（万元）|payee 收款人户名|summary 款项用途'.split(
        '|',
      ),
    unit: 'WAN_YUAN',
    fen: [123400],
    day: '2024-04-18',
  },
  {
    name: '银行账户收支明细',
    kind: 'payments',
    rows: [
      '账户收支明细|||币种：人民币',
      '交易日期|交易流水号|摘要|收入|支出|余额|对方户名|对方账号|功能分类|部门经济分类|原凭证号',
      '2024/5/6|L-001|办公用品||¥1,280.00|98,720.00|某文具店|62220000|2200101|30201|',
      '2024/5/8|L-002|退货|80.00||98,800.00|某文具店|62220000|2200101|30201|L-001',
    ],
    columns:
      'date 交易日期|number 交易流水号|income 收入|amount 支出|payee 对方户名|payeeAccount 对方账号|reverses 原凭证号'.split(
        '|',
      ),
    unit: 'YUAN',
    fen: [128000, 8000],
    day: '2024-05-06',
  },
  {
    name: '手工明细账',
    kind: 'journal',
    rows: [
      '2024年||凭证||摘要|科目编码|借方|贷方|余额',
      '月|日|字|号|||||',
      '3|5|记|7|办公费|71010202|450.00||450.00',
      '|9|记|8|差旅费|71010202|(30.00)||420.00',
    ],
    columns: 'calendarMonth 月|dayOfMonth 日|word 凭证字|number 凭证号|debit 借方|credit 贷方'.split('|'),
    unit: 'YUAN',
    fen: [45000, -3000],
    day: '2024-03-05',
  },
];
