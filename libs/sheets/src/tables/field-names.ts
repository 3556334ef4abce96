import type { Field } from './fields';

/**
 * Patterns of column names. If two columns match the same field, the earlier pattern wins, and the other column is
 * ignored.
 */
export const NAMES: readonly (readonly [Field, RegExp])[] = [
  [
    'other',
    /^(序号|行号|栏次|xh|导入日期|voudate|录入日期|审核日期|.*余额(金额|原币|本币|\(.*\))?|.*累计.*|起息日|可追[减加].*|可用.*|已.+(金额|数)|已支付.*|.*上级文号|.*开户(银)?行(名称)?|付款(人|方|账户|单位).*|原币.*|.*原币)$/,
  ],
  ['date', /^(xpaydate|实际支付(日期|时间)|支付(日期|时间)|付款(日期|时间)|清算(日期|时间))$/],
  [
    'date',
    /^(凭证日期|记账日|交易日|入账日|付款日|支付日|记账(日期|时间)|业务日期|交易(日期|时间)|日期|发生日期|(指标)?下达日期|发文日期|(指标)?批复日期|指标日期|编制日期|计划日期|入账日期|回单日期|支付令日期|申请(日期|时间)|(下达|发文|批复|回单)时间|登记日期|报销日期)$/,
  ],
  // The day of a journal that has no other. For a payment, this is not the day that counts.
  ['enteredOn', /^(制单日期|填制日期)$/],
  ['period', /^(会计期间|期间|月份|会计月份|会计年月|年月|(计划|用款)月份)$/],
  ['word', /^(凭证字|凭证类别|凭证类型|凭证种类)$/],
  [
    'number',
    /^(voucherno|(支付)?申请(书|单)?(编)?号|支付(令|单)(编)?号|支付凭证(编)?号码?|凭证(字|编)?号[码数]?|凭证|回单(编)?号|(付款|报销)?单据?(编)?号|业务(编)?号|(交易)?流水号|支付编号)$/,
  ],
  ['document', /^((指标|批复|计划|下达|发文)?文号|(指标)?文件(编)?号|发文字?号|计划编号|计划单?号)$/],
  ['number', /^(指标明细号|指标编号)$/],
  [
    'reverses',
    /^(原(支付|交易|业务)?(凭证|申请|支付令|单据?|回单|流水|交易流水)(编)?号码?|被?冲销的?凭证号?|被?冲销的?单据?(编)?号|冲销凭证)$/,
  ],
  [
    'amount',
    /^(xpayamt|实际支付(金额|数)?|净支付(金额|数|额)|(本次)?支付(金额|数)|本次支付|实付金额|清算金额)$/,
  ],
  // The amount including tax. A column 金额 beside it excludes tax.
  ['amount', /^(价税合计|含税金额|(金额)?合计\(含税\))$/],
  ['amount', /^(本次)?(追加|调剂|调整|调增|调入|核增)(指标)?(金额|数|额)$/],
  // A deduction if a column of additions stands beside it. Alone it is the amount.
  ['decrease', /^(本次)?(追减|调减|调出|核减)(指标)?(金额|数|额)$/],
  [
    'amount',
    /^(payamt|金额|指标(实际)?金额|指标(登记)?总额|指标数|发生额|发生金额|付款金额|申请金额|交易金额|支出金额|(年初)?预算(数|金额)|(年初)?批复(数|金额)|(本次)?(下达|安排|分配)(指标|资金)?(数|金额|额度)|(本次)?下达(指标|资金)|支付额|付款额|报销金额|实际(金额|数)|(核定|审定|审核|审批|核准|批准|结算)(金额|数)|(用款)?计划(金额|数|额度)|用款(金额|额度))$/,
  ],
  ['amount', /^(支出发生额|支出数|转出金额|支取(金额)?|付方(金额|发生额)?)$/],
  // The opposite direction, in a statement with one column for each direction.
  ['income', /^(收入(金额|发生额|数)|转入金额|存入(金额)?|收款金额|收方(金额|发生额)?)$/],
  // Not 政府采购 alone, because lists answer yes or no in such a column.
  ['procurement', /^(其中政府采购|(其中)?政府采购金额)$/],
  ['adjustmentId', /^调整编号$/],
  ['approvalNo', /^三公经费审批文号$/],
  // The id of a contract in this ledger. 合同编号 is the number of another system.
  ['commitment', /^台账合同编号$/],
  ['vehicle', /^车牌号码?$/],
  ['letterNo', /^接待公函号$/],
  ['guests', /^接待人数$/],
  ['companions', /^陪同人数$/],
  // Not 行次 alone, because lists number their rows in such a column.
  ['voucherRow', /^凭证行次$/],
  // The direction of an amount. In a ledger with 借方 and 贷方 it is the direction of the balance.
  [
    'direction',
    /^(方向|借或贷|借[/\\、]?贷|收[/\\、]?支|收[/\\、]?付|借贷|(借贷|收支|收付|发生|交易|往来|来往)账?(方向|标[志识]|标记|类型)|往账?[/\\、]来账?|来账?[/\\、]往账?)$/,
  ],
  ['debit', /^((本期|本币)?借方(金额|发生额|本币)?(\(本(位)?币\))?|借)$/],
  ['credit', /^((本期|本币)?贷方(金额|发生额|本币)?(\(本(位)?币\))?|贷)$/],
  [
    'payee',
    /^(收款(人|方|单位|账户|人账户|方账户)?(全称|名称|户名)|[收受领]款(人|方|单位)|payeeacctname|payeename|对方|对方(单位|户名|名称|账户名称)(名称)?|收\(付\)(款)?方(名称|户名)|交易对(手|方)(名称|户名)?|往来单位(名称)?|供[应货]商(名称)?)$/,
  ],
  // Who was paid back for what they had paid, where no payee is named.
  ['payee', /^((报销|领款|领取|借款|收据)人(姓名)?|(收款|支付|付款)对象|付给(谁|何人)?)$/],
  [
    'payeeAccount',
    /^(收款(人|方|单位)?(银行)?(账户|账号|账户账号)|对方账号|收\(付\)(款)?方账号|payeeacctno)$/,
  ],
  ['line', /^(预算行|line)$/],
  ['economic', /^((部门)?(预算)?(支出)?经济(分类|科目)+(编码|代码)?(\(部门(预算)?\))?|depexpecocode)$/],
  ['other', /^(政府(预算)?(支出)?经济(分类|科目)+(编码|代码|名称)?|.*\(政府(预算)?\)|govexpecocode)$/],
  ['functional', /^((预算)?(支出)?功能(分类|科目)+(编码|代码)?|支出功能科目|expfunccode)$/],
  // Both codes in one cell: 功能科目/经济科目.
  [
    'functional',
    /^(预算)?(支出)?功能(分类|科目)*(编码|代码)?[/\\、,+|\-及和与]*(部门)?(预算)?(支出)?经济(分类|科目)*(编码|代码)?$/,
  ],
  ['functional', /^(预算)?(科目)?功能$/],
  ['economic', /^(预算)?(科目)?(部门)?经济$/],
  ['functional', /^(预算科目(编码|代码)?(\(功能(分类)?\))?|支出科目(编码|代码)?)$/],
  // Codes may stand before the names in these columns.
  ['functional', /^((支出)?功能(分类|科目)+名称|预算科目名称)$/],
  ['economic', /^(部门)?(预算)?(支出)?经济(分类|科目)+名称$/],
  ['projectCode', /^(depprocode|(预算)?项目(编码|代码|编号))$/],
  ['project', /^((预算|支出)?项目(名称)?|depproname)$/],
  ['book', /^(资金性质(名称|编码)?|预算种类|资金种类|fundtypecode|fundtypename)$/],
  ['book', /^资金来源(名称)?$/],
  ['class', /^(支出类型|支出类别|基本支出\/项目支出|支出性质)$/],
  ['source', /^(指标来源|指标类型|指标来源类型|调整类型|调整种类|bgttypecode)$/],
  [
    'status',
    /^((支付|付款|单据|凭证|清算|交易|业务|处理|审批|审核)?状态|是否已?(支付|付款|支?付|报销|清算|入账))$/,
  ],
  ['basis', /^(法律依据|政策依据|调整依据|依据)$/],
  ['unit', /^((预算)?单位编码|(预算)?单位代码|agencycode)$/],
  ['unit', /^(预算单位|单位名称|单位|用款单位|核算组织|agencyname|预算单位名称)$/],
  ['account', /^((会计)?科目(编码|代码|编号)|科目|会计科目)$/],
  ['accountName', /^((会计)?科目(名称|全名|全称|全路径))$/],
  [
    'summary',
    /^(用途(摘要)?|(支付|指标)?摘要|(支付|付款|款项|资金|报销)用途|paysummaryname|(调整|付款|支付|报销)?事由|调整原因|(款项|业务|支付|费用)内容)$/,
  ],
  ['summary', /^附言$/],
  // Where no other column is an amount.
  ['amount', /^(本次)?(追加|调增|核增)$/],
  ['decrease', /^(本次)?(追减|调减|核减)$/],
];
