/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A correction: the text to use instead of the content of a cell. The file itself is not changed. */
export type CellCorrectionInput = {
  /** Which cell: F12. */
  readonly cell: string;
  /** Name of the file. */
  readonly file: string;
  /** Name of the sheet. */
  readonly sheet: string;
  /** The corrected text; empty for a blank cell. */
  readonly text: string;
};

/** Tables of codes. */
export type CodeTable =
  /** 部门预算支出经济分类科目. */
  | 'ECONOMIC'
  /** 支出功能分类科目. */
  | 'FUNCTIONAL'
  /** The unit’s own 项目. */
  | 'PROJECT';

/** 终止代理. */
export type EndDelegationInput = {
  /** Id of the delegation. */
  readonly delegationId: string | number;
  /** Date of the document. It gives no right before today. */
  readonly occurredOn: string;
  /** 事由. */
  readonly reason?: string | null | undefined;
};

/** Types of events: each has a payload of its own. */
export type EventType =
  | 'ADJUSTMENT_APPROVED'
  | 'ADJUSTMENT_PROPOSED'
  | 'ADJUSTMENT_REJECTED'
  | 'ADJUSTMENT_WITHDRAWN'
  | 'APPROPRIATION_APPROVED'
  | 'CARRIED_IN'
  | 'CARRY_FORWARD_RELEASED'
  | 'CARRY_FORWARD_REVOKED'
  | 'CARRY_FORWARD_TAKEN_BACK'
  | 'CARRY_IN_CANCELLED'
  | 'CARRY_IN_RETURNED'
  | 'CODES_DECLARED'
  | 'COMMITMENT_MADE'
  | 'COMMITMENT_RELEASED'
  | 'EXPENDITURE_RECORDED'
  | 'EXPENDITURE_REVERSED'
  | 'EXTERNAL_ASSESSMENT_GIVEN'
  | 'FIXED_ASSET_ACQUIRED'
  | 'FUNDS_ARRIVED'
  | 'INDICATOR_DEFINED'
  | 'INDICATOR_WITHDRAWN'
  | 'INTERIM_SPENDING_AUTHORISED'
  | 'MEASURE_PLANNED'
  | 'MEASURE_REPORTED'
  | 'MEETING_HELD'
  | 'PAYMENT_PLAN_SET'
  | 'POLICY_TEXT_REGISTERED'
  | 'PRIOR_SPENDING_RECOVERED'
  | 'PROBLEM_FOUND'
  | 'RESULT_REPORTED'
  | 'SCORECARD_OPENED'
  | 'SCORE_STATED'
  | 'SCORING_RULE_SET_ADOPTED'
  | 'SELF_ASSESSMENT_STATED'
  | 'STAFFING_RECORDED'
  | 'SUCCESSION_WITHDRAWN'
  | 'TARGET_REVISED'
  | 'THREE_PUBLIC_CONTROL_RAISED'
  | 'THREE_PUBLIC_CONTROL_SET'
  | 'TRAINING_HELD'
  | 'UNIT_REGISTERED'
  | 'UNIT_RENAMED'
  | 'UNIT_SUCCEEDED'
  | 'YEAR_CLOSED'
  | 'YEAR_OPENED'
  | 'YEAR_REOPENED';

/** 委托代理: another person acts under a role of yours for a time. */
export type GiveDelegationInput = {
  /** Its id, chosen by the client. */
  readonly delegationId: string | number;
  /** The first day. */
  readonly from: string;
  /** Id of one of your grants. */
  readonly grantId: string | number;
  /** Date of the document. It gives no right before today. */
  readonly occurredOn: string;
  /** 事由. */
  readonly reason?: string | null | undefined;
  /** The person who acts under it. */
  readonly to: PersonInput;
  /** The last day. */
  readonly until: string;
};

/** 授权: a role for a person. */
export type GrantRoleInput = {
  /** The first day. */
  readonly from: string;
  /** Its id, chosen by the client. */
  readonly grantId: string | number;
  /** Date of the document. It gives no right before today. */
  readonly occurredOn: string;
  /** The person to receive it. Not yourself. */
  readonly person: PersonInput;
  /** 依据. */
  readonly reason?: string | null | undefined;
  /** Which role. */
  readonly role: Role;
  /** Code of the unit. If omitted: every unit. */
  readonly unitCode?: string | number | null | undefined;
  /** The last day. If omitted: no end. */
  readonly until?: string | null | undefined;
  /** Whether it also covers the units below. */
  readonly withSubordinates?: boolean;
};

/** Whether something is in force today. */
export type GrantState =
  /** Its last day has passed. */
  | 'ENDED'
  /** It is in force. */
  | 'IN_FORCE'
  /** It has not begun yet. */
  | 'NOT_YET'
  /** It was revoked or ended before its last day. */
  | 'REVOKED';

/** A file that was sent to POST /uploads. */
export type ImportFileInput = {
  /** Its name, for example year.yaml or 支付明细.xlsx. A year file refers to other files by name. */
  readonly name: string;
  /** The uploadId that POST /uploads returned. */
  readonly uploadId: string | number;
};

/** Kind of a file of an import. */
export type ImportFileKind =
  | 'LIST'
  | 'UNREADABLE'
  | 'YEAR_FILE';

/** The outcome of a row. */
export type ImportJobRowStatus =
  /** It was imported before with different content. Reverse the earlier entry instead. */
  | 'CHANGED'
  /** It cannot be read. */
  | 'FAULTY'
  /** It is part of a document; see the row of the document. */
  | 'IN_DOCUMENT'
  /** It was stored before and adds nothing. */
  | 'KNOWN'
  /** It is not an expenditure and is not imported. */
  | 'LEFT_OUT'
  /** It is written, or with dryRun would be. */
  | 'NEW'
  /** It changes nothing in the books. */
  | 'NO_CHANGE'
  /** A rule refuses it. */
  | 'REFUSED'
  /** It repeats a row above and is not entered again. */
  | 'REPEATED'
  /** It is a subtotal and is not imported. */
  | 'SUBTOTAL';

/** Status of an import. */
export type ImportJobStatus =
  /** Its entries are being decided. Nothing is written yet. */
  | 'DECIDING'
  /** Finished: everything that could be written is written; with dryRun nothing. */
  | 'DONE'
  /** It failed; see its refusal. */
  | 'FAILED'
  /** Its files are being read, in a separate thread. */
  | 'READING'
  /** It has an error, and nothing was written. */
  | 'REFUSED'
  /** It was stopped before it wrote anything. */
  | 'STOPPED'
  /** It waits for other imports. */
  | 'WAITING'
  /** Its entries are being written. It can no longer be stopped. */
  | 'WRITING';

/** The line and economic code that an account of a journal stands for. */
export type ListAccountInput = {
  /** The beginning of the account's code. */
  readonly account: string;
  /** 部门预算支出经济分类, 3 or 5 digits. */
  readonly economicCode: string;
  /** Key of the line. */
  readonly line: string;
};

/** One column of a list. */
export type ListColumnInput = {
  /** Kind of its content. */
  readonly field: ListField;
  /** Text of its heading, so that the mapping also fits the next file of this form. */
  readonly heading: string;
};

/** Kinds of columns of a list. OTHER: recognised but not used. */
export type ListField =
  | 'ACCOUNT'
  | 'ACCOUNT_NAME'
  | 'ADJUSTMENT_ID'
  | 'AMOUNT'
  | 'APPROVAL_NO'
  | 'BASIS'
  | 'BOOK'
  | 'CALENDAR_MONTH'
  | 'CALENDAR_YEAR'
  | 'CLASS'
  | 'COMMITMENT'
  | 'COMPANIONS'
  | 'CREDIT'
  | 'DATE'
  | 'DAY_OF_MONTH'
  | 'DEBIT'
  | 'DECREASE'
  | 'DIRECTION'
  | 'DOCUMENT'
  | 'ECONOMIC'
  | 'ECONOMIC_CLASS'
  | 'ECONOMIC_GROUP'
  | 'ENTERED_ON'
  | 'FUNCTIONAL'
  | 'FUNCTIONAL_CLASS'
  | 'FUNCTIONAL_GROUP'
  | 'FUNCTIONAL_ITEM'
  | 'GUESTS'
  | 'INCOME'
  | 'LETTER_NO'
  | 'LINE'
  | 'MONTH_1'
  | 'MONTH_2'
  | 'MONTH_3'
  | 'MONTH_4'
  | 'MONTH_5'
  | 'MONTH_6'
  | 'MONTH_7'
  | 'MONTH_8'
  | 'MONTH_9'
  | 'MONTH_10'
  | 'MONTH_11'
  | 'MONTH_12'
  | 'NUMBER'
  | 'OTHER'
  | 'PAYEE'
  | 'PAYEE_ACCOUNT'
  | 'PERIOD'
  | 'PROCUREMENT'
  | 'PROJECT'
  | 'PROJECT_CODE'
  | 'REVERSES'
  | 'SOURCE'
  | 'STATUS'
  | 'SUMMARY'
  | 'UNIT'
  | 'VEHICLE'
  | 'VOUCHER_ROW'
  | 'WORD';

/** Kinds of lists: payments (支付明细, 支付回单), a journal (序时账), a plan (用款计划) or budgets (指标). */
export type ListKind =
  | 'BUDGET'
  | 'JOURNAL'
  | 'PAYMENTS'
  | 'PLAN';

/** How a list is read: the meaning of its columns, its unit and accounts. A mapping can be stored and shared. */
export type ListMappingInput = {
  /** For a journal: the line and economic code of each account. The longest matching beginning of a code counts. */
  readonly accounts?: ReadonlyArray<ListAccountInput>;
  /** Unit of its amounts. A unit named in the file takes precedence. */
  readonly amountUnit: MoneyUnit;
  /** The columns in use. */
  readonly columns: ReadonlyArray<ListColumnInput>;
  /** Kind of the list. */
  readonly kind: ListKind;
  /** Whether payments are written with a minus sign, and refunds without. */
  readonly negated?: boolean;
};

/** The unit that an amount is written in. */
export type MoneyUnit =
  /** 分: 1/100 yuan, always whole. */
  | 'FEN'
  /** 万元: ten thousand yuan. The default. */
  | 'WAN_YUAN'
  /** 元. */
  | 'YUAN';

/** Somebody who signs in with the provider. */
export type PersonInput = {
  /** 身份提供方: the issuer that identifies the person; `viewer` gives your own. */
  readonly issuer: string | number;
  /** 姓名, as of today. */
  readonly name: string;
  /** The id of the person at the issuer (sub). It is unique; a name is not. */
  readonly subject: string | number;
};

/** Why a mutation is refused. */
export type RefusalCode =
  /** Spending on {line} up to {date} would be {spent} 万元, above the payment plan of {planned}. “{line}”截至 {date} 的支出将为 {spent} 万元，超过用款计划 {planned} 万元。 Have the plan raised first, or pay later. 请先调整用款计划，或推迟支付。 */
  | 'ABOVE_PAYMENT_PLAN'
  /** Three-public spending ({scopeEn}) up to {date} would be {spent} 万元, above the control number of {limit}. 截至 {date} 的三公经费（{scopeZh}）将为 {spent} 万元，超过控制数 {limit} 万元。 Spend less, or have the control number raised. 请压减支出，或按程序追加控制数。 */
  | 'ABOVE_THREE_PUBLIC_CONTROL'
  /** the period ends on {until}, before it begins on {from}. 期限有误：截止日 {until} 早于起始日 {from}。 Correct one of the two. 请改正。 */
  | 'ACCESS_PERIOD_INVALID'
  /** Adjustment {adjustmentId} is already {statusEn}. 调整“{adjustmentId}”{statusZh}，不能再这样处理。 An approved one can be withdrawn; otherwise propose a new one. 已批准的可以撤回，其余请另提新的调整。 */
  | 'ADJUSTMENT_ALREADY_DECIDED'
  /** documentNo: approving adjustment {adjustmentId} needs a document number where the proposal names none. documentNo：批准调整“{adjustmentId}”必须有文号（提出时未写的，批准时填写）。 Name the document of the approval. 请填写批准文号。 */
  | 'ADJUSTMENT_DOCUMENT_REQUIRED'
  /** {field}: {amountFen} 万元 has the wrong sign for a {adjustmentKindEn}. {field}：{adjustmentKindZh}的金额 {amountFen} 万元符号不对。 A supplement adds, a reduction is negative, a transfer is not zero. 追加为正，追减为负，调剂不为零。 */
  | 'ADJUSTMENT_SIGN_WRONG'
  /** {field}: "{value}" is no exact amount in that unit. {field}：“{value}”不是该单位下的精确金额。 Write an exact decimal number in that unit, to the fen at most, e.g. 4738.83. 请写成该单位下精确到分的十进制数，如 4738.83。 */
  | 'AMOUNT_INVALID'
  /** {field}: {amountFen} 万元 must not be negative. {field}：金额 {amountFen} 万元不能为负数。 Write it positive; a decrease is a reduction, a reversal or a release. 请填写正数；减少用追减、冲销或释放来记录。 */
  | 'AMOUNT_NEGATIVE'
  /** {field}: must not be zero. {field}：金额不能为零。 Write the amount, or leave the entry out. 请填写实际金额，或不填该项。 */
  | 'AMOUNT_ZERO'
  /** The year-start budget was approved by {documentNo}. 年初预算已由“{documentNo}”批复。 Enter later changes as supplement, reduction or transfer. 以后的变动请用追加、追减或调剂记录。 */
  | 'APPROPRIATION_ALREADY_APPROVED'
  /** There is no year-start budget to adjust yet. 年初预算尚未批复，不能调整。 Enter the appropriation first (approveAppropriation). 请先记入年初预算批复（approveAppropriation）。 */
  | 'APPROPRIATION_MISSING'
  /** {field}: the external assessment {assessmentId} is stored already, with other content. {field}：外部考核 {assessmentId} 已记录，内容与此不同。 Use another id. 请换编号。 */
  | 'ASSESSMENT_ID_TAKEN'
  /** {field}: the points {value} must be 0 to 999.99 with at most two decimals. {field}：考核得分 {value} 应为 0 至 999.99 分、至多两位小数。 Write what the document says, or leave them out. 请按文件所写填写，没有得分就不填。 */
  | 'ASSESSMENT_POINTS_INVALID'
  /** {field}: the rule set has no band {name}. {field}：评分规则没有“{name}”这一档。 Choose one of {names}. 请在 {names} 中选取。 */
  | 'BAND_UNKNOWN'
  /** commitments: the id {commitmentId} is taken in this year, and so is the id with its year behind it. commitments：合同承诺编号“{commitmentId}”在本年度已被占用，加年份后的编号也已被占用。 Carry that contract forward by itself. 请在上年度另行结转该合同。 */
  | 'CARRIED_COMMITMENT_ID_TAKEN'
  /** {field}: {carriedOverFen} 万元 of {line} as carried over must be between 0 and its amount of {amountFen} 万元. {field}：“{line}”其中上年结转 {carriedOverFen} 万元，应在 0 与该行金额 {amountFen} 万元之间。 Correct it. 请改正。 */
  | 'CARRIED_OVER_ABOVE_AMOUNT'
  /** {field}: {line} says how much of it was carried over. {field}：“{line}”写了其中上年结转。 Only a line of the year-start appropriation says so; leave it out. 只有年初预算批复的行可以写明其中多少是上年结转，请去掉。 */
  | 'CARRIED_OVER_NOT_HERE'
  /** Carry-forward {carryId} was cancelled or revoked, and its id is spent. 结转“{carryId}”已取消或撤销，该编号不能再用。 Release it again under a new id. 请用新的编号重新结转。 */
  | 'CARRY_CANCELLED'
  /** Carry-forward {carryId} is outstanding, so {fiscalYear} cannot be reopened. 结转“{carryId}”尚未撤销，{fiscalYear} 年度不能重新开账。 Cancel it in the next year, then revoke it. 请先在下一年度取消接收，再撤销结转。 */
  | 'CARRY_FORWARD_OUTSTANDING'
  /** The next year has not cancelled carry-forward {carryId}. 下一年度尚未取消结转“{carryId}”。 Cancel it there first (cancelCarryIn), then revoke it. 请先在下一年度取消接收（cancelCarryIn），再撤销。 */
  | 'CARRY_NOT_CANCELLED_IN_NEXT_YEAR'
  /** The year {fromYear} has carried nothing forward as {carryId}. {fromYear} 年度没有结转出“{carryId}”。 Carry it forward there first (releaseCarryForward); if that year is not in the ledger, list the amounts line by line. 请先在该年度结转（releaseCarryForward）；该年度不在账上的，请逐行写明结转的金额。 */
  | 'CARRY_NOT_RELEASED'
  /** The next year has returned nothing of carry-forward {carryId} under {returnId}. 下一年度没有以“{returnId}”退回结转“{carryId}”的资金。 Return it there first (returnCarryIn), then take it back. 请先在下一年度退回（returnCarryIn），再收回。 */
  | 'CARRY_NOT_RETURNED_IN_NEXT_YEAR'
  /** fromYear: {fromYear} is not the year before {fiscalYear}. fromYear：{fromYear} 不是 {fiscalYear} 的上一年度。 Money is carried from one year into the next. 结转只在相邻两个年度之间进行。 */
  | 'CARRY_YEAR_WRONG'
  /** {field}: code "{code}" is known as "{knownName}" (source: {source}). {field}：编码“{code}”已有名称“{knownName}”（来源：{source}）。 Codes match by number: use it, there is no need to declare it as "{name}". 编码按代码匹配，请直接使用，无须以“{name}”重新申报。 */
  | 'CODE_ALREADY_KNOWN'
  /** {field}: "{code}" has not the form of a {tableEn} code (functional: 3, 5 or 7 digits; economic: 3 or 5 digits; project: up to 40 letters, digits, "_" or "."). {field}：“{code}”不符合{tableZh}编码的格式（功能分类 3、5 或 7 位数字；经济分类 3 或 5 位数字；项目为不超过 40 个字母、数字、“_”或“.”）。 Correct it. 请改正编码。 */
  | 'CODE_FORM_INVALID'
  /** {field}: the parent code "{parent}" is not known. {field}：上级编码“{parent}”未知。 Declare it before "{code}". 请先申报上级，再申报“{code}”。 */
  | 'CODE_PARENT_UNKNOWN'
  /** {field}: the parent of "{code}" should be "{expected}", not "{parent}". {field}：“{code}”的上级应为“{expected}”，填写的是“{parent}”。 A 类 and a project have none; any other code has itself without its last two digits. 类和项目没有上级；其余编码的上级是去掉末两位。 */
  | 'CODE_PARENT_WRONG'
  /** {field}: commitment {commitmentId} did not come in with carry-forward {carryId}. {field}：合同承诺“{commitmentId}”不是随结转“{carryId}”转入的。 Check the ids. 请核对编号。 */
  | 'COMMITMENT_OF_OTHER_CARRY'
  /** line: commitment {commitmentId} stands on {line}; its payment is charged to the same line. line：承诺“{commitmentId}”记在“{line}”上，支出须记入同一行。 Use the line of the commitment, or leave its id out. 请改用该承诺所在的行，或不填承诺编号。 */
  | 'COMMITMENT_OF_OTHER_LINE'
  /** {field}: nothing of commitment {commitmentId} is open, so there is nothing to carry. {field}：合同承诺“{commitmentId}”没有未用余额，无需随资金结转。 Leave it out. 请去掉该项。 */
  | 'COMMITMENT_SETTLED'
  /** {field}: commitment {commitmentId} stands twice. {field}：合同承诺“{commitmentId}”重复出现。 Write it once. 请只写一次。 */
  | 'COMMITMENT_TWICE'
  /** On {date} there is no control number to raise. {date} 尚无三公经费控制数，无从追加。 Set one first (setThreePublicControl). 请先下达控制数（setThreePublicControl）。 */
  | 'CONTROL_MISSING'
  /** Nothing is above the control number in force since {since}. 控制数没有一项高于 {since} 起执行的数额。 To lower or restate it, use setThreePublicControl. 下调或重申控制数请用 setThreePublicControl。 */
  | 'CONTROL_NOT_RAISED'
  /** The new control number is above the one in force since {since}, or lifts a cap by kind. 新的三公经费控制数高于 {since} 起执行的控制数，或取消了分项限额。 Raise it with raiseThreePublicControl and its approval number. 追加控制数请用 raiseThreePublicControl，并写明批准文号。 */
  | 'CONTROL_RAISED_BY_SETTING'
  /** approvalNo: a three-public control number is raised only with an approval number. approvalNo：三公经费控制数下达后不得随意追加，追加须有批准文号。 Name the approval number (approvalNo). 请填写批准文号（approvalNo）。 */
  | 'CONTROL_RAISE_WITHOUT_APPROVAL'
  /** {field}: {value} must be a whole number of at least {least}. {field}：“{value}”应为不小于 {least} 的整数。 Correct it. 请改正。 */
  | 'COUNT_INVALID'
  /** {field}: {date} is before {reference}, the day on which the indicator {indicatorId} was defined. {field}：{date} 早于指标 {indicatorId} 的定义日期 {reference}。 Correct the date. 请改正日期。 */
  | 'DATE_BEFORE_REFERENCE'
  /** {field}: "{value}" is no calendar date. {field}：“{value}”不是日历日期。 Write a day that exists as year-month-day, e.g. 2023-02-28. 请按“年-月-日”填写真实存在的日期，例如 2023-02-28。 */
  | 'DATE_INVALID'
  /** {field}: {date} lies outside the fiscal year {fiscalYear}. {field}：{date} 不在 {fiscalYear} 预算年度内。 Use the date of the document inside that year, or enter it in the year it belongs to. 请改用该年度内的单据日期，或记入所属年度。 */
  | 'DATE_OUTSIDE_YEAR'
  /** the id {delegationId} already belongs to another delegation. 代理编号“{delegationId}”已用于另一项代理。 Use a new id. 请换用新的编号。 */
  | 'DELEGATION_ID_USED'
  /** the delegation {delegationId} can be ended only by the person who gave it, the person who holds it, or an administrator. 代理“{delegationId}”只能由委托人、代理人或管理员终止。 Let one of them do it. 请由其办理。 */
  | 'DELEGATION_OF_OTHERS'
  /** the delegation from {from} to {until} lies outside the grant itself ({grantFrom} to {grantUntil}). 代理期限 {from} 至 {until} 超出授权本身的期限（{grantFrom} 至 {grantUntil}）。 Keep it inside. 请改在其内。 */
  | 'DELEGATION_OUTSIDE_GRANT'
  /** the holder of a role cannot act for themselves. 不能委托授权的本人代理。 Name somebody else. 请选择另一人。 */
  | 'DELEGATION_TO_ONESELF'
  /** Adjustment id {adjustmentId} stands for another adjustment. 调整编号“{adjustmentId}”已用于另一项调整。 Choose another id. 请换一个编号。 */
  | 'DUPLICATE_ADJUSTMENT'
  /** Asset {assetNo} was entered with other content. 资产编号“{assetNo}”已按其他内容登记。 Check its number. 请核对编号。 */
  | 'DUPLICATE_ASSET'
  /** Carry-forward {carryId} was entered with other content. 结转编号“{carryId}”已按其他内容记入。 Choose another id, or revoke the first. 请换一个编号，或先撤销原结转。 */
  | 'DUPLICATE_CARRY_FORWARD'
  /** Commitment id {commitmentId} stands for another contract. 承诺编号“{commitmentId}”已用于另一份合同。 Choose another id. 请换一个编号。 */
  | 'DUPLICATE_COMMITMENT'
  /** Document {documentNo} was entered with other content. 文号“{documentNo}”已按其他内容记入。 Check its number; a document is entered once. 请核对文号；同一文号不能记两次。 */
  | 'DUPLICATE_DOCUMENT'
  /** {whatEn} {id} was entered with other content. {whatZh}编号“{id}”已按其他内容登记。 Check its number. 请核对编号。 */
  | 'DUPLICATE_MEETING'
  /** Return {returnId} was entered with other content. 退回编号“{returnId}”已按其他内容记入。 Choose another id. 请换一个编号。 */
  | 'DUPLICATE_RETURN'
  /** Voucher {voucherNo} was entered with other content. 凭证号“{voucherNo}”已按其他内容记入。 Check its number; to correct it, reverse it and enter a new one. 请核对凭证号；更正请先红字冲销，再用新凭证号记入。 */
  | 'DUPLICATE_VOUCHER'
  /** economicCode: "{code}" neither equals nor stands beneath the economic code of {line}. economicCode：“{code}”不等于也不属于“{line}”的经济分类。 Use a code beneath it, or the line it belongs to. 请改用该行之下的编码，或改记到对应的行。 */
  | 'ECONOMIC_CODE_OUTSIDE_LINE'
  /** entry {entryId} was imported with other content. 条目 {entryId} 已导入，内容与文件不同。 what is stored cannot be changed: reverse it and enter it again under a new id. 已入账的事实不可修改，请冲销后以新编号重新记录。 */
  | 'ENTRY_CHANGED'
  /** {field}: the statement {statementId} has no figure {figureId}. {field}：自评报告 {statementId} 没有编号为 {figureId} 的数字。 Choose one of the figures that it lists. 请在该报告所列数字中选取。 */
  | 'EVIDENCE_FIGURE_NOT_FOUND'
  /** {field}: "{sha256}" is not a SHA-256 digest. {field}：“{sha256}”不是 SHA-256 摘要。 Write 64 hexadecimal digits, as sha256sum prints them. 请填写 64 位十六进制数（sha256sum 所给）。 */
  | 'EVIDENCE_FILE_DIGEST'
  /** {field}: "{name}" cannot be the name of a file. {field}：“{name}”不能用作文件名。 Write the name alone: no path, and none of / \\ : * ? " < > |. 只写文件名，不写路径，不含 / \\ : * ? " < > |。 */
  | 'EVIDENCE_FILE_NAME'
  /** {field}: the size {bytes} must be a whole number of bytes from 1 to 999999999. {field}：文件大小 {bytes} 应为 1 至 999999999 的整数（字节）。 Write the size of the file. 请填写文件的实际字节数。 */
  | 'EVIDENCE_FILE_SIZE'
  /** {field}: there is no statement {statementId}. {field}：没有编号为 {statementId} 的自评报告。 Enter the report first, or correct its id. 请先录入报告，或改写编号。 */
  | 'EVIDENCE_STATEMENT_NOT_FOUND'
  /** the unit or year is at version {actual}, the request expected {expected}. 该单位或年度已更新到版本 {actual}，而请求期望 {expected}。 read it again and resubmit. 请重新读取后再提交。 */
  | 'EXPECTED_VERSION_MISMATCH'
  /** {field}: needed here. {field}：此处必须填写。 Fill it in. 请填写该项。 */
  | 'FIELD_NEEDED'
  /** {field}: {figureId} is listed twice, is not listed, or has a value or unit that does not fit. {field}：{figureId} 重复、未列出，或其数值、单位不符合要求。 Correct the figure, or leave the second one out. 请改正该数字，或删去重复的一条。 */
  | 'FIGURE_INVALID'
  /** {field}: {fiscalYear} is no fiscal year that can be kept (a whole number from 1995 to 2100). {field}：{fiscalYear} 不是可用的预算年度（1995 至 2100 的整数）。 Correct it. 请改正年度。 */
  | 'FISCAL_YEAR_INVALID'
  /** the id {grantId} already belongs to another grant. 授权编号“{grantId}”已用于另一项授权。 Use a new id. 请换用新的编号。 */
  | 'GRANT_ID_USED'
  /** the grant {grantId} was revoked or has ended, so nobody can act under it. 授权“{grantId}”已撤销或已到期，不能代理。 Choose one in force. 请选择有效的授权。 */
  | 'GRANT_NOT_IN_FORCE'
  /** unit {unitCode} is not registered, so no role can be granted on it. 单位 {unitCode} 尚未登记，不能就其授权。 Check the code, or register the unit first. 请核对单位编码，或先登记单位。 */
  | 'GRANT_UNIT_NOT_REGISTERED'
  /** idempotency key {idempotencyKey} was used for a request with other content. 幂等键 {idempotencyKey} 已用于内容不同的请求。 use a new key, or send the first request again unchanged. 请换一个键，或原样重发第一次的请求。 */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** too many imports are already waiting. 等待导入的任务太多。 try again in a few minutes. 请过几分钟再试。 */
  | 'IMPORTS_WAITING'
  /** the import was interrupted, number {id}. 导入中断，编号 {id}，未写入的内容可再次导入。 import what was not written again, and give the number to an administrator. 请将编号告知管理员。 */
  | 'IMPORT_BROKEN'
  /** the files have more than 200,000 rows, or take more than 30 s or 512 MiB to read. 文件超过 200,000 行，或读取需要超过 30 秒或 512 MiB 内存。 divide them and import the parts. 请拆分后分别导入。 */
  | 'IMPORT_TOO_LARGE'
  /** there is no import with this id. 没有这个编号的导入。 it is kept for half an hour after its end, and only the person who started it can see it. 导入结束后保留半小时，只有发起人可以查看。 */
  | 'IMPORT_UNKNOWN'
  /** the import is already being written. 导入已开始写入。 wait until it is done. 请等待其完成。 */
  | 'IMPORT_WRITES'
  /** the indicator {indicatorId} exists already, with other content. 指标 {indicatorId} 已存在，内容与此不同。 Use another id, or revise its target. 请换编号，或用 reviseTarget 修订指标值。 */
  | 'INDICATOR_ID_TAKEN'
  /** there is no indicator {indicatorId}. 没有编号为 {indicatorId} 的指标。 Define it first, or correct the id. 请先定义，或改正编号。 */
  | 'INDICATOR_NOT_FOUND'
  /** the indicator {indicatorId} was withdrawn and cannot be changed. 指标 {indicatorId} 已撤销，不能再改。 Use another indicator, or define a new one. 请改用其他指标，或另行定义。 */
  | 'INDICATOR_WITHDRAWN'
  /** {field}: does not have the required form: {reasonEn}. {field}：内容不符合格式：{reasonZh}。 Correct it as the reason says. 请按所述原因改正。 */
  | 'INPUT_INVALID'
  /** On {date} the year-start budget was in force (since {referenceDate}): there is no interim spending any more. {date} 年初预算已经批复（{referenceDate}），不再有预算批复前支出。 Enter an increase as a supplement. 批复后的增加请用追加。 */
  | 'INTERIM_AFTER_APPROPRIATION'
  /** an argument or setting is invalid. 传给事件库的参数或设置无效。 Send less at once, or correct the argument that the message names. 请把内容拆成较小的几次提交，或改正所说的参数。 */
  | 'INVALID_ARGUMENT'
  /** {person} is the last administrator of the whole ledger whose grant has no end; without them nobody could grant roles. “{person}”是最后一位无期限的全库管理员，撤销后将无人可以授权。 Grant the role to another person first. 请先另授一位。 */
  | 'LAST_ADMINISTRATOR'
  /** legalBasis: an adjustment names what it rests on, e.g. "预算法 art. 72". legalBasis：调整必须写明依据，例如“预算法 第七十二条”。 Name the article it rests on. 请填写依据的条款。 */
  | 'LEGAL_BASIS_REQUIRED'
  /** {field}: "{line}" overlaps "{other}": one expenditure could be charged to either. {field}：“{line}”与“{other}”重叠，同一笔支出会有两个去处。 Use the line that exists, or codes of one level. 请改用已有的行，或把编码写到同一层级。 */
  | 'LINES_OVERLAP'
  /** {field}: "{line}" names no budget line. {field}：“{line}”不是预算指标行。 Write book/class/functional/project/economic, e.g. general/basic/2200101/-/302; project expenditure needs a project code, basic has "-". 格式为 预算/类别/功能分类/项目/经济分类，如 general/basic/2200101/-/302；项目支出必须有项目编码，基本支出写“-”。 */
  | 'LINE_FORM_INVALID'
  /** {field}: "{line}" is not in the budget of {fiscalYear}. {field}：“{line}”不在 {fiscalYear} 年度预算中。 Charge a line that is, or bring it in first by appropriation, supplement or carry-over. 请改用预算中的行，或先以批复、追加或结转取得该行。 */
  | 'LINE_NOT_IN_BUDGET'
  /** a line is overdrawn. 预算行超支。 have the line supplemented, reverse a voucher or release a commitment. 追加或调剂预算，或冲销支出、释放承诺。 */
  | 'LINE_OVERDRAWN'
  /** {field}: "{line}" stands twice in one document. {field}：“{line}”在同一份单据中重复出现。 Make it one entry. 请合并为一项。 */
  | 'LINE_TWICE'
  /** {field}: needs at least one entry. {field}：至少要有一项。 Add what the document lists. 请补充明细。 */
  | 'LIST_EMPTY'
  /** {field}: has {count} entries, at most {most} are taken. {field}：有 {count} 项，最多 {most} 项。 Split it into several documents. 请分成几张。 */
  | 'LIST_TOO_LONG'
  /** {field}: the measure {measureId} is stored already, with other content. {field}：整改措施 {measureId} 已记录，内容与此不同。 Use another id. To extend it, report on the measure (reportMeasure) with the new deadline. 请换编号；延期的，请报告该措施（reportMeasure）并写新的期限。 */
  | 'MEASURE_ID_TAKEN'
  /** {field}: no problem of {year} has a measure {measureId}. {field}：{year} 年度的问题没有编号为 {measureId} 的整改措施。 Plan the measure first. For a problem of an earlier year, give its year. 请先制定措施；以前年度的问题，请写明问题所属年度。 */
  | 'MEASURE_NOT_FOUND'
  /** its cost of {cost} 万元 is above the {limit} that {documentNo} allows ({rate} 元 per person and day × {people} people × {days} days). 费用 {cost} 万元，超过《{documentNo}》规定的 {limit} 万元（每人每天 {rate} 元 × {people} 人 × {days} 天）。 If the voucher also pays for something else, write the part for this one as the amount. 凭证若还支付其他事项，请在金额中只填写用于本次的部分。 */
  | 'MEETING_ABOVE_COST_LIMIT'
  /** {documentNo} sets a limit that cannot be checked without it. Fill in {needEn}. 《{documentNo}》规定了标准，须填写{needZh}才能核对。 Give the people and the days; where no limit is to be checked, leave the limits out. 请补填人数和天数；没有标准可核对的，不填标准。 */
  | 'MEETING_FACTS_MISSING'
  /** {documentNo} is named, but no limit. 写了《{documentNo}》，但没有一项标准。 Give at least one of people, days and cost per person and day, or leave it out. 请填写人数、天数或每人每天的最高金额中的至少一项，或不填该项。 */
  | 'MEETING_LIMITS_EMPTY'
  /** the parts of voucher {voucher} for meetings and trainings would add up to {parts} 万元, but it pays {paid}. 凭证 {voucher} 用于会议、培训的金额合计将为 {parts} 万元，而凭证只有 {paid} 万元。 Check the parts. 请核对各次的金额。 */
  | 'MEETING_PARTS_ABOVE_VOUCHER'
  /** this is the part of a voucher that pays for it, but no voucher is named. 所填金额是付款凭证中用于本次的部分，但没有写凭证号。 Name the voucher, or leave the amount out. 请填写凭证号，或不填金额。 */
  | 'MEETING_PART_WITHOUT_VOUCHER'
  /** {days} days are above the {most} that {documentNo} allows. {days} 天，超过《{documentNo}》规定的 {most} 天。 Check the days and the limit; what is above it is not paid from public funds. 请核对天数和标准；超出部分不得由公款支付。 */
  | 'MEETING_TOO_MANY_DAYS'
  /** {people} people are above the {most} that {documentNo} allows. {people} 人，超过《{documentNo}》规定的 {most} 人。 Check the number and the limit; what is above it is not paid from public funds. 请核对人数和标准；超出部分不得由公款支付。 */
  | 'MEETING_TOO_MANY_PEOPLE'
  /** unit {unitCode} merged has exactly one successor, another unit; {count} are named. 单位 {unitCode} 合并后应只有一个后继单位，且不是其自身；所写为 {count} 个。 Where it became several, say that it was split. 分成几个单位的，请选“分立”。 */
  | 'MERGER_SUCCESSOR'
  /** {field}: {month} is no month. {field}：“{month}”不是月份。 Write a whole number from 1 to 12. 请填写 1 至 12 的整数。 */
  | 'MONTH_INVALID'
  /** {actor} is not an administrator there (unit {unitCode}; — means the whole ledger). {actor} 不是该范围的管理员（单位 {unitCode}，“—”为全库）。 Let one of its administrators do it. 请由其管理员办理。 */
  | 'NOT_ADMINISTRATOR'
  /** you have no right to {rightEn} here ({what}). 您在此没有“{right}”的权限（{what}）。 Let a role that has it ({rolesEn}) do it, or ask an administrator for a grant. 请由有此权限的角色（{roles}）办理，或请管理员授权。 */
  | 'NOT_ALLOWED'
  /** the grant {grantId} is held by {person}, and only its holder can delegate it. 授权“{grantId}”属于“{person}”，代理只能由本人委托。 Let them do it. 请由其办理。 */
  | 'NOT_GRANT_HOLDER'
  /** no merger or split is recorded on {occurredOn}. {occurredOn} 没有合并、分立的记录。 Write the day of the one to withdraw. 请填写所撤回记录的日期。 */
  | 'NO_SUCCESSION'
  /** {field}: "{value}" is not a decimal number. {field}：“{value}”不是十进制数。 Write a number such as 11 or 99.5. 请写成 11、99.5 这样的数。 */
  | 'NUMBER_INVALID'
  /** {actor} cannot grant a role to themselves, nor act under one that they granted. {actor} 不能给自己授权，也不能代理自己授出的角色。 Let another administrator do it. 请由另一位管理员办理。 */
  | 'OWN_GRANT'
  /** Adjustment {adjustmentId} was proposed by {actor}, who cannot approve it too. 调整“{adjustmentId}”由 {actor} 提出，不能由本人批准。 Let somebody else approve it. 请由他人批准。 */
  | 'OWN_PROPOSAL_APPROVED'
  /** the parent {parentCode} ({parentLevelEn}) must be of a higher level than the unit ({levelEn}). 上级单位 {parentCode}（{parentLevelZh}）的级次应高于本单位（{levelZh}）。 Check the code of the parent, or correct the level of the unit. 请核对上级单位编码，或改正本单位的级次。 */
  | 'PARENT_LEVEL_INVALID'
  /** the parent unit {parentCode} is not registered. 上级单位 {parentCode} 尚未登记。 Register it first. 请先登记上级单位。 */
  | 'PARENT_NOT_REGISTERED'
  /** {field}: {percent} % is outside {from} %–{to} %, the band of the tier {tier}. {field}：{percent}% 不在“{tier}”档的 {from}%–{to}% 之内。 Correct the percentage, or choose another tier. 请改正百分比，或改选档次。 */
  | 'PERCENT_OUTSIDE_BAND'
  /** what the text rules names "{subject}" twice. 所规范的事项“{subject}”写了两次。 Remove one of them. 请删去重复的一项。 */
  | 'POLICY_SUBJECT_TWICE'
  /** its last day {endsOn} lies before its first day {occurredOn}. 失效日期 {endsOn} 早于施行日期 {occurredOn}。 Check both. 请核对两个日期。 */
  | 'POLICY_TEXT_ENDS_BEFORE_START'
  /** {field}: the problem {problemId} is stored already, with other content. {field}：问题 {problemId} 已记录，内容与此不同。 Use another id. 请换编号。 */
  | 'PROBLEM_ID_TAKEN'
  /** {field}: "{value}" does not exist, or is written in another form. {field}：“{value}”不存在，或写法不对。 Name a line, an indicator, a report or a figure of a report that the ledger has. 请写账上已有的预算行、指标、报告或报告中的数字。 */
  | 'PROBLEM_LINK_UNKNOWN'
  /** {field}: there is no problem {problemId} of {year}. {field}：{year} 年度没有编号为 {problemId} 的问题。 Enter the problem first. For a problem of an earlier year, give its year. 请先登记问题；以前年度的问题，请写明问题所属年度。 */
  | 'PROBLEM_NOT_FOUND'
  /** {field}: {fromYear} must be before this year, {fiscalYear}, and not before {first}. {field}：{fromYear} 应早于本年度 {fiscalYear}，且不早于 {first}。 Correct the year, or leave it out for a problem of this year. 请改正年度；本年度的问题不填年度。 */
  | 'PROBLEM_YEAR_INVALID'
  /** {field}: of the {amountFen} 万元 that stay, {procurementFen} 万元 would be procurement, which is more. {field}：其余 {amountFen} 万元中，政府采购将有 {procurementFen} 万元，多于余额。 Say how much of this amount is procurement, at least {leastFen} 万元. 请写明本次金额中的政府采购部分，至少 {leastFen} 万元。 */
  | 'PROCUREMENT_LEFT_INVALID'
  /** {field}: the procurement part of {procurementFen} 万元 must have the sign of the amount of {amountFen} 万元 and not exceed it. {field}：政府采购部分 {procurementFen} 万元应与金额 {amountFen} 万元同号且不超过该金额。 Correct it. 请改正。 */
  | 'PROCUREMENT_PART_INVALID'
  /** reception: reception spending (30217) needs its facts: guests, companions and the official letter. reception：公务接待费（30217）须填写来宾人数、陪同人数和公函号。 Give the guests, the companions and the number of the letter. 请补填来宾人数、陪同人数和公函号。 */
  | 'RECEPTION_FACTS_MISSING'
  /** reception.companions: {companions} for {guests} guests, at most {limit} (3 for up to 10 guests, a third above). reception.companions：{guests} 名来宾最多 {limit} 人陪同，现为 {companions} 人（10 人以内不超过 3 人，超过 10 人不超过三分之一）。 Check the numbers; what is above the limit is not paid from public funds. 请核对人数；超出部分不得由公款支付。 */
  | 'RECEPTION_TOO_MANY_COMPANIONS'
  /** reception.officialLetterNo: there is no reception without an official letter. Name its number. reception.officialLetterNo：无公函的公务活动不予接待，请填写公函号。 Give the number of the letter; without one it is not paid from public funds. 请填写公函号；没有公函的，不得由公款支付。 */
  | 'RECEPTION_WITHOUT_LETTER'
  /** {field}: {leftFen} 万元 of voucher {voucherNo} of {fromYear} can still come back, {amountFen} 万元 cannot. {field}：{fromYear} 年凭证“{voucherNo}”还可收回 {leftFen} 万元，不能收回 {amountFen} 万元。 Check the amount. 请核对金额。 */
  | 'RECOVERED_ABOVE_ORIGINAL'
  /** line: voucher {voucherNo} of {fromYear} was charged to {paidLine} under {paidCode}, not to {line} under {code}. line：{fromYear} 年凭证“{voucherNo}”记在“{paidLine}”、经济分类 {paidCode}，与填写的“{line}”、{code} 不同。 Write them as the voucher has them. 请按原凭证填写。 */
  | 'RECOVERED_FROM_OTHER_LINE'
  /** originalNo: {fromYear} has no voucher {voucherNo}. originalNo：{fromYear} 年度没有凭证“{voucherNo}”。 Check its number, its row (where it has several) and its month (where numbers begin again each month), or leave it out. 请核对凭证号、行号（一张凭证有几行的）和月份（按月编号的）；不清楚的，可不填。 */
  | 'RECOVERED_VOUCHER_UNKNOWN'
  /** fromYear: {fromYear} is not before {fiscalYear}. fromYear：{fromYear} 不早于 {fiscalYear} 年度。 Only spending of earlier years is recovered; what was spent this year is reversed. 收回以前年度支出只记以前年度的支出；本年度支出退回的，请用红字冲销。 */
  | 'RECOVERY_YEAR_WRONG'
  /** {field}: {date} is before {reference}, the day on which {id} was entered. {field}：{date} 早于 {reference}，即 {id} 登记之日。 Correct the date. 请改正日期。 */
  | 'RECTIFIED_BEFORE_FOUND'
  /** {field}: {relationId} names too few figures to be checked. {field}：{relationId} 列出的数字不足以核对。 Add what is missing: a sum needs its parts; a growth needs its rate and two of from, to and change, or all three of them. 请补充：合计要有各部分；增减要有上年、本年、增减额中的两个和增减率，或三个都有。 */
  | 'RELATION_INCOMPLETE'
  /** amountFen: {openFen} 万元 of commitment {commitmentId} are open, {amountFen} 万元 cannot be released. amountFen：承诺“{commitmentId}”只剩 {openFen} 万元未用，不能释放 {amountFen} 万元。 Lower the amount, or leave it out to release all that is open. 请减少金额，或不填金额以释放全部余额。 */
  | 'RELEASE_ABOVE_OPEN'
  /** the renaming of {occurredOn} is not later than the registration of {registeredOn}, from which on the unit is called "{name}". 更名日期 {occurredOn} 不晚于登记日期 {registeredOn}，单位自该日起名为“{name}”。 Write the day from which the document renames it. 请填写文件规定的更名日期。 */
  | 'RENAMED_BEFORE_REGISTRATION'
  /** the result of the indicator {indicatorId} is {wantedEn}; what is reported is {givenEn}. 指标 {indicatorId} 的结果{wantedZh}，所报告的是{givenZh}。 Report the result in the form of the indicator. 请按指标的形式填写结果。 */
  | 'RESULT_DOES_NOT_FIT'
  /** {field}: of carry-forward {carryId} {leftFen} 万元 on {line} are neither returned nor bound by a contract, {amountFen} 万元 cannot go back. {field}：结转“{carryId}”在“{line}”上未退回且不受合同约束的只有 {leftFen} 万元，不能退回 {amountFen} 万元。 What a contract binds goes back with it. 受合同约束的随合同退回。 */
  | 'RETURN_ABOVE_CARRIED'
  /** {field}: {remainingFen} 万元 of voucher {voucherNo} are not yet reversed, {amountFen} 万元 cannot be. {field}：凭证“{voucherNo}”只剩 {remainingFen} 万元未冲销，不能冲销 {amountFen} 万元。 Lower the amount, or leave it out to reverse all that remains. 请减少金额，或不填金额以全部冲销。 */
  | 'REVERSAL_ABOVE_ORIGINAL'
  /** the role of an administrator cannot be delegated. 管理员的职责不能代理。 Grant it to another person instead. 请另授一位管理员。 */
  | 'ROLE_NOT_DELEGABLE'
  /** the rule set is not written as required at {path}: {problemEn}. 评分规则在 {path} 处不符合格式：{problemZh}。 Correct it as the page on rule sets describes. 请按“评分规则”文档改正。 */
  | 'RULE_SET_INVALID'
  /** there is no scoring rule set {ruleSetId}. 没有名为 {ruleSetId} 的评分规则。 choose one of those that are shipped, or write your own. 请从随程序提供的规则中选用，或写出自有的规则。 */
  | 'RULE_SET_NOT_FOUND'
  /** the scorecard {cardId} exists already, with other content. 自评表 {cardId} 已设立，内容与此不同。 Use another id. 请换编号。 */
  | 'SCORECARD_ID_TAKEN'
  /** {field}: on {date} there is no scorecard {cardId}. {field}：{date} 没有编号为 {cardId} 的自评表。 Open it first, or leave it out for the whole unit. 请先设立，或不填以表示整个单位。 */
  | 'SCORECARD_NOT_FOUND'
  /** {field}: the project {projectCode} is on the scorecard {cardId} already. {field}：项目 {projectCode} 已列在自评表 {cardId} 中。 A project has one scorecard: correct it. 每个项目只能有一张自评表，请改正。 */
  | 'SCORECARD_PROJECT_TWICE'
  /** {field}: the indicator {indicatorId} already belongs to a scorecard. {field}：指标 {indicatorId} 已属于一张自评表。 For the score of an indicator, leave out the scorecard; for a total, leave out the indicator. 给指标评分时不填自评表，给总分评分时不填指标。 */
  | 'SCORE_OF_TWO'
  /** only {person}, or an administrator of the whole ledger, can sign {person} out everywhere. “{person}”在各处退出登录，只能由本人或全库管理员办理。 Let one of them do it. 请由其办理。 */
  | 'SIGN_OUT_OF_OTHERS'
  /** line: {line} is not in the budget of {fiscalYear}, and what is not in the budget is not spent (预算法 art. 13). line：“{line}”不在 {fiscalYear} 年度预算中，没有列入预算的不得支出（预算法第十三条）。 Charge a line that is, or bring it in first by appropriation, supplement or carry-over. 请改用预算中的行，或先以批复、追加或结转取得该行。 */
  | 'SPENT_OUTSIDE_BUDGET'
  /** unit {unitCode} split becomes at least two units; {count} are named. 单位 {unitCode} 分立后至少有两个单位，所写为 {count} 个。 Where it goes on, name it too; where all of it went into one, say that it was merged. 本单位保留的，也请写上其编码；整体并入一个单位的，请选“合并”。 */
  | 'SPLIT_SUCCESSORS'
  /** {field}: the stated score {value} must be 0 to 999.99 points with at most two decimals. {field}：人工评分 {value} 应为 0 至 999.99 分、至多两位小数。 Write what the form says. 请按表上所写填写。 */
  | 'STATED_POINTS_INVALID'
  /** the statement {statementId} is stored already, with other content. 自评报告 {statementId} 已记录，内容与此不同。 Use another id. 请换编号。 */
  | 'STATEMENT_ID_TAKEN'
  /** the day {occurredOn} is not later than the registration of {registeredOn}. 合并、分立日期 {occurredOn} 不晚于登记日期 {registeredOn}。 Write the day that the document says. 请填写文件规定的日期。 */
  | 'SUCCEEDED_BEFORE_REGISTRATION'
  /** the successors {successorCodes} are not registered. 后继单位 {successorCodes} 尚未登记。 Register them first with “Register a unit”. 请先用“登记预算单位”登记，再记合并、分立。 */
  | 'SUCCESSOR_NOT_REGISTERED'
  /** one unit is named twice among the successors. 同一单位在后继单位中写了两次。 Remove the code that is repeated. 请删去重复的编码。 */
  | 'SUCCESSOR_TWICE'
  /** The amounts would add up to more than {mostFen} 万元, beyond which sums are not exact. 各笔金额合计将超过 {mostFen} 万元，再大就不能精确求和。 Check the amounts and their unit (万元, 元, 分). 请核对金额及其单位（万元、元、分）。 */
  | 'SUM_TOO_LARGE'
  /** {field}: must not be blank. {field}：不能为空白。 Fill it in. 请填写内容。 */
  | 'TEXT_BLANK'
  /** {field}: has {length} characters, at most {most} are taken. {field}：有 {length} 个字符，最多 {most} 个。 Shorten it, or keep the full text elsewhere. 请缩短，或把全文另附。 */
  | 'TEXT_TOO_LONG'
  /** {field}: {line} is three-public; raising it needs an approval number (threePublicApprovalNo). {field}：“{line}”是三公经费，调增须有批准文号（threePublicApprovalNo）。 Name the approval number (threePublicApprovalNo). 请填写批准文号（threePublicApprovalNo）。 */
  | 'THREE_PUBLIC_LINE_RAISED_WITHOUT_APPROVAL'
  /** the unit or year was changed by other writers {tries} times in a row. 该单位或年度被其他写入者连续修改 {tries} 次。 try again. 请稍后重试。 */
  | 'TOO_MUCH_CONTENTION'
  /** items: the transfer touches more than one book ({booksEn}). items：调剂涉及多本预算（{booksZh}）。 Money cannot move between books: enter a reduction and a supplement. 资金不能在不同预算之间调剂，请分别追减和追加。 */
  | 'TRANSFER_CROSSES_BOOKS'
  /** items: a transfer adds up to zero, this one to {sumFen} 万元. items：调剂各项合计应为零，现为 {sumFen} 万元。 Make what goes in equal what goes out. 请使调入等于调出。 */
  | 'TRANSFER_NOT_CONSERVING'
  /** unit {unitCode} is registered with other content. 单位 {unitCode} 已登记，内容与此不同。 A registration cannot be changed: check the code. Where the unit has another name now, enter its renaming. 登记不能更改，请核对编码；单位更名的，请登记“单位更名”。 */
  | 'UNIT_ALREADY_REGISTERED'
  /** the unit code "{unitCode}" cannot be used: letters, digits, "_" and "." only, at most 40, no "-". 单位编码“{unitCode}”不可用：只能用字母、数字、下划线和点，最多 40 个字符，不能有“-”。 Correct the code, e.g. 431200.ZRZYGH. 请改正编码，如 431200.ZRZYGH。 */
  | 'UNIT_CODE_INVALID'
  /** a merger or split of {known} is recorded, which cannot stand beside one of {occurredOn}: a unit that does not go on is followed by nothing more. 该单位已记 {known} 合并、分立，与 {occurredOn} 的不能并存：单位不再保留之后，不能再合并或分立。 Check the day, or withdraw that of {known} first. 请核对日期；记错的，请先撤回 {known} 的记录。 */
  | 'UNIT_ENDED'
  /** on {day} unit {unitCode} is called "{known}", not "{name}". {day} 单位 {unitCode} 的名称是“{known}”，不是“{name}”。 Write the name of that day, or enter the renaming that is missing first. 请写当日的名称；漏记更名的，请先登记“单位更名”。 */
  | 'UNIT_NAMED_OTHERWISE'
  /** on {occurredOn} the unit is already called "{name}". {occurredOn} 该单位已名为“{name}”。 Check the new name and the day (in a year file whose unit.name is the name after the renaming, write registeredAs, the name that it was registered under). 请核对新名称和日期（年度文件的 unit.name 若是更名后的名称，请另写 registeredAs，即登记时的名称）。 */
  | 'UNIT_NAME_UNCHANGED'
  /** the unit is not registered. 该单位尚未登记。 Register it first. 请先登记单位。 */
  | 'UNIT_NOT_REGISTERED'
  /** There is no adjustment {adjustmentId}. 没有编号为“{adjustmentId}”的调整。 Check the id, or propose it first (proposeAdjustment). 请核对编号，或先提出调整（proposeAdjustment）。 */
  | 'UNKNOWN_ADJUSTMENT'
  /** The year {fiscalYear} released no carry-forward {carryId}. {fiscalYear} 年度没有编号为“{carryId}”的结转。 Check the id. 请核对编号。 */
  | 'UNKNOWN_CARRY_FORWARD'
  /** The year {fiscalYear} carried nothing in under {carryId}. {fiscalYear} 年度没有接收编号为“{carryId}”的结转。 Check the id. 请核对编号。 */
  | 'UNKNOWN_CARRY_IN'
  /** {field}: the tables of {fiscalYear} do not hold {codesEn}. {field}：{fiscalYear} 年度的科目表中没有{codesZh}。 If a document prints it, first enter code, name, parent and source under "Projects and codes" (codes: and projects: in a year file). 若单据确实印有，请先在“申报项目和编码”中填写编码、名称、上级和来源（年度文件写在 codes: 和 projects: 下）。 */
  | 'UNKNOWN_CODE'
  /** There is no commitment {commitmentId}. 没有编号为“{commitmentId}”的合同承诺。 Check the id, or make it first (makeCommitment). 请核对编号，或先记入承诺（makeCommitment）。 */
  | 'UNKNOWN_COMMITMENT'
  /** there is no delegation {delegationId}. 没有代理“{delegationId}”。 Choose one of the list of delegations. 请从代理清单中选择。 */
  | 'UNKNOWN_DELEGATION'
  /** there is no grant {grantId}. 没有授权“{grantId}”。 Choose one of the list of grants. 请从授权清单中选择。 */
  | 'UNKNOWN_GRANT'
  /** {field}: {fiscalYear} knows no {codesEn}. {field}：{fiscalYear} 年度没有申报{codesZh}。 First enter code, name and source of the project under "Projects and codes" (projects: in a year file). 请先在“申报项目和编码”中填写项目的编码、名称和来源（年度文件写在 projects: 下）。 */
  | 'UNKNOWN_PROJECT'
  /** There is no expenditure with voucher {voucherNo}. 没有凭证号为“{voucherNo}”的支出。 Check its number. 请核对凭证号。 */
  | 'UNKNOWN_VOUCHER'
  /** there is no uploaded file with this id ({field}). 没有这个编号的文件（{field}）。 it is kept for ten minutes, send it again. 上传的文件只保留十分钟，请重新上传。 */
  | 'UPLOAD_UNKNOWN'
  /** another writer was faster. 该流已被其他写入者更新。 read the stream again. 请重新读取后再试。 */
  | 'VERSION_CONFLICT'
  /** {field}: numbers begin again each month in this year. {field}：本年度凭证每月重新编号。 Say which month voucher {voucherNo} is of. 请写明凭证“{voucherNo}”是几月的。 */
  | 'VOUCHER_MONTH_MISSING'
  /** {field}: numbers are one series for the year, and voucher {voucherNo} is named with a month. {field}：本年度凭证全年连续编号，凭证“{voucherNo}”不写月份。 Leave the month out. 请去掉月份。 */
  | 'VOUCHER_MONTH_UNUSED'
  /** {field}: vouchers of this year are numbered by month and word, and "{voucherNo}" has no number. {field}：本年度凭证按月、按字编号，“{voucherNo}”里看不出号。 Write word and number, e.g. 记-12; the date gives the month. 请写成“字-号”，如 记-12；月份由日期得出。 */
  | 'VOUCHER_NUMBER_FORM'
  /** occurredOn: the other rows of voucher {voucherNo} are of {day}, and this one is of {date}. occurredOn：凭证“{voucherNo}”的其他行是 {day} 的，不能再有 {date} 的行。 Check the date or the number. 请核对日期或凭证号。 */
  | 'VOUCHER_ROWS_OF_TWO_DAYS'
  /** {field}: voucher {voucherNo} has several rows. {field}：凭证“{voucherNo}”有几行。 Say which one. 请写明是第几行。 */
  | 'VOUCHER_ROW_MISSING'
  /** from {date} on the weights add up to {sum} points, more than 100. {date} 起各指标分值合计 {sum} 分，超过 100 分。 Lower a weight, withdraw an indicator, or adopt a rule set that allows another sum. 请减少分值或撤销指标，或采用允许分值合计不是 100 分的评分规则。 */
  | 'WEIGHTS_ABOVE_100'
  /** {field}: the weight {value} must be above 0 and at most 100 points, with at most two decimals. {field}：分值 {value} 应大于 0、不超过 100 分，至多两位小数。 Write it as the form says. 请按自评表填写。 */
  | 'WEIGHT_INVALID'
  /** The year {fiscalYear} of unit {unitCode} was opened with other content. {unitCode} 单位 {fiscalYear} 年度已按其他内容开启。 What a year was opened with cannot be changed: go on with it, or check the unit and the year. 年度开启后不能更改；请继续使用，或核对单位和年度。 */
  | 'YEAR_ALREADY_OPENED'
  /** The year {fiscalYear} is closed and takes no more entries. {fiscalYear} 年度已关账，不能再记入。 To correct it, reopen it first (reopenYear). 确需更正的，请先重新开账（reopenYear）。 */
  | 'YEAR_CLOSED'
  /** The year {fiscalYear} leaves open: {leftEn}. {fiscalYear} 年度尚有未了结的事项：{leftZh}。 Pay or release the contracts, decide the proposals, enter the arrivals; or say that it is to be closed even so (evenSo). Open contracts can be carried into the next year once it is closed. 请先释放或支付合同、批准或撤回调整、登记到账；仍要关账的，请确认（evenSo）。未了结的合同可在关账后随结转转入下年。 */
  | 'YEAR_LEAVES_OPEN'
  /** The year {fiscalYear} is not closed, so nothing can be carried forward yet. {fiscalYear} 年度尚未关账，不能结转。 Close it first (closeYear). 请先关账（closeYear）。 */
  | 'YEAR_NOT_CLOSED'
  /** the budget year {fiscalYear} is not open. {fiscalYear} 年度尚未开账。 Open it first. 请先开账。 */
  | 'YEAR_NOT_OPENED';

/** 撤销授权. Takes effect at once. */
export type RevokeRoleInput = {
  /** Id of the grant. */
  readonly grantId: string | number;
  /** Date of the document. It gives no right before today. */
  readonly occurredOn: string;
  /** 依据. */
  readonly reason: string;
};

/** Rights. Each field and each mutation says which of them it needs. */
export type Right =
  /** 授权: to grant roles. */
  | 'ADMINISTER'
  /** 批复预算. */
  | 'APPROPRIATE'
  /** 审核. */
  | 'APPROVE'
  /** 录入. */
  | 'ENTER'
  /** 单位数据: figures of the unit. */
  | 'FIGURES'
  /** 授权情况: who holds which role. */
  | 'GRANTS'
  /** 以往所知: what was known in the past. */
  | 'PAST'
  /** 收款人信息: who was paid, and for what. Without it, *** stands there. */
  | 'PAYEES'
  /** 公共信息: information that belongs to no unit. */
  | 'PUBLIC'
  /** 查询日志: the log of reads. */
  | 'READS'
  /** 单位名录: names and codes of units. */
  | 'REGISTER'
  /** 填报绩效. */
  | 'REPORT';

/** Roles on a unit. A role determines what its holder may do. */
export type Role =
  /** 管理员: only grants roles. */
  | 'ADMINISTRATOR'
  /** 审核: approves. */
  | 'APPROVER'
  /** 审计: reads everything, including what was known in the past and the log of reads. */
  | 'AUDITOR'
  /** 经办: enters. */
  | 'CLERK'
  /** 财政: appropriates and approves. */
  | 'FINANCE'
  /** 领导: reads. */
  | 'LEADER'
  /** 绩效: reports results. */
  | 'PERFORMANCE_OFFICER';

/** What is to be imported, and how. */
export type StartImportInput = {
  /** Who approved the adjustments of a list. If omitted, they are only proposed. */
  readonly approvedBy?: string | null | undefined;
  /** Corrections of cells. */
  readonly corrections?: ReadonlyArray<CellCorrectionInput>;
  /** 文号 for documents without one in the list. */
  readonly documentNo?: string | null | undefined;
  /** Dry run: every row says what it would become. Nothing is stored. */
  readonly dryRun?: boolean;
  /** Year files with the files that they name, and lists. All of them are one job. */
  readonly files: ReadonlyArray<ImportFileInput>;
  /** 预算年度 of lists; a year file names its own. */
  readonly fiscalYear?: number | null | undefined;
  /** Stores the mapping for the unit under this name. It is used automatically the next time. */
  readonly keepMappingAs?: string | null | undefined;
  /** The mapping for lists. Default: a stored mapping of the unit that fits, otherwise by the headings. */
  readonly mapping?: ListMappingInput | null | undefined;
  /** Date for documents without one in the list. */
  readonly on?: string | null | undefined;
  /** Whether to import correct rows even if others have errors. Default: all rows or none. */
  readonly rightRowsOnly?: boolean;
  /** 单位编码 of rows that name no unit. A row that names another one by its code or name is of that. If omitted: every row names its own. */
  readonly unitCode?: string | number | null | undefined;
};

/** Unit of a printed figure. */
export type StatedUnit =
  /** A count: 人, 个, 次. */
  | 'COUNT'
  /** %. */
  | 'PERCENT'
  /** 分. */
  | 'POINTS'
  /** A word, such as a grade. */
  | 'TEXT'
  /** 万元. */
  | 'WAN_YUAN'
  /** 亿元: 10,000 万元. */
  | 'YI_YUAN'
  /** 元. */
  | 'YUAN';

export type GrantingViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type GrantingViewerQuery = { readonly viewer: { readonly bound: boolean, readonly issuer: string | null, readonly subject: string | null, readonly rights: ReadonlyArray<Right>, readonly roles: ReadonlyArray<{ readonly role: Role, readonly unitCode: string | null, readonly withSubordinates: boolean }>, readonly grants: ReadonlyArray<{ readonly grantId: string, readonly role: Role, readonly unitCode: string | null, readonly withSubordinates: boolean, readonly from: string, readonly until: string | null, readonly reason: string | null, readonly grantedOn: string, readonly grantedBy: string, readonly state: GrantState, readonly revokedFor: string | null, readonly revokedBy: string | null, readonly person: { readonly issuer: string, readonly subject: string, readonly name: string }, readonly roleName: { readonly zh: string, readonly en: string }, readonly delegations: ReadonlyArray<{ readonly delegationId: string, readonly from: string, readonly until: string, readonly reason: string | null, readonly state: GrantState, readonly to: { readonly issuer: string, readonly subject: string, readonly name: string } }> }> } };

export type ShownGrantFragment = { readonly grantId: string, readonly role: Role, readonly unitCode: string | null, readonly withSubordinates: boolean, readonly from: string, readonly until: string | null, readonly reason: string | null, readonly grantedOn: string, readonly grantedBy: string, readonly state: GrantState, readonly revokedFor: string | null, readonly revokedBy: string | null, readonly person: { readonly issuer: string, readonly subject: string, readonly name: string }, readonly roleName: { readonly zh: string, readonly en: string }, readonly delegations: ReadonlyArray<{ readonly delegationId: string, readonly from: string, readonly until: string, readonly reason: string | null, readonly state: GrantState, readonly to: { readonly issuer: string, readonly subject: string, readonly name: string } }> };

export type GrantsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type GrantsQuery = { readonly grants: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly grantId: string, readonly role: Role, readonly unitCode: string | null, readonly withSubordinates: boolean, readonly from: string, readonly until: string | null, readonly reason: string | null, readonly grantedOn: string, readonly grantedBy: string, readonly state: GrantState, readonly revokedFor: string | null, readonly revokedBy: string | null, readonly person: { readonly issuer: string, readonly subject: string, readonly name: string }, readonly roleName: { readonly zh: string, readonly en: string }, readonly delegations: ReadonlyArray<{ readonly delegationId: string, readonly from: string, readonly until: string, readonly reason: string | null, readonly state: GrantState, readonly to: { readonly issuer: string, readonly subject: string, readonly name: string } }> }> } };

export type GrantingUnitsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type GrantingUnitsQuery = { readonly units: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly unitCode: string, readonly name: string, readonly parentCode: string | null }> } };

export type GrantedFragment = { readonly result: { readonly changed: boolean } | null, readonly refusals: ReadonlyArray<{ readonly code: RefusalCode, readonly field: ReadonlyArray<string>, readonly message: { readonly zh: string, readonly en: string }, readonly cure: { readonly zh: string, readonly en: string } }> };

export type GrantRoleMutationVariables = Exact<{
  input: GrantRoleInput;
  key: string;
}>;


export type GrantRoleMutation = { readonly payload: { readonly result: { readonly changed: boolean } | null, readonly refusals: ReadonlyArray<{ readonly code: RefusalCode, readonly field: ReadonlyArray<string>, readonly message: { readonly zh: string, readonly en: string }, readonly cure: { readonly zh: string, readonly en: string } }> } | null };

export type RevokeRoleMutationVariables = Exact<{
  input: RevokeRoleInput;
  key: string;
}>;


export type RevokeRoleMutation = { readonly payload: { readonly result: { readonly changed: boolean } | null, readonly refusals: ReadonlyArray<{ readonly code: RefusalCode, readonly field: ReadonlyArray<string>, readonly message: { readonly zh: string, readonly en: string }, readonly cure: { readonly zh: string, readonly en: string } }> } | null };

export type GiveDelegationMutationVariables = Exact<{
  input: GiveDelegationInput;
  key: string;
}>;


export type GiveDelegationMutation = { readonly payload: { readonly result: { readonly changed: boolean } | null, readonly refusals: ReadonlyArray<{ readonly code: RefusalCode, readonly field: ReadonlyArray<string>, readonly message: { readonly zh: string, readonly en: string }, readonly cure: { readonly zh: string, readonly en: string } }> } | null };

export type EndDelegationMutationVariables = Exact<{
  input: EndDelegationInput;
  key: string;
}>;


export type EndDelegationMutation = { readonly payload: { readonly result: { readonly changed: boolean } | null, readonly refusals: ReadonlyArray<{ readonly code: RefusalCode, readonly field: ReadonlyArray<string>, readonly message: { readonly zh: string, readonly en: string }, readonly cure: { readonly zh: string, readonly en: string } }> } | null };

export type StartImportMutationVariables = Exact<{
  input: StartImportInput;
}>;


export type StartImportMutation = { readonly startImport: { readonly result: { readonly id: string } | null, readonly refusals: ReadonlyArray<{ readonly code: RefusalCode, readonly message: { readonly zh: string, readonly en: string }, readonly cure: { readonly zh: string, readonly en: string } }> } | null };

export type StopImportMutationVariables = Exact<{
  id: string | number;
}>;


export type StopImportMutation = { readonly stopImport: { readonly refusals: ReadonlyArray<{ readonly code: RefusalCode }> } | null };

export type ImportProgressQueryVariables = Exact<{
  id: string | number;
}>;


export type ImportProgressQuery = { readonly importJob: { readonly id: string, readonly status: ImportJobStatus, readonly done: number, readonly total: number, readonly waitingBehind: number } | null };

export type ImportReportQueryVariables = Exact<{
  id: string | number;
  first: number;
  moneyUnit: MoneyUnit;
}>;


export type ImportReportQuery = { readonly importJob: { readonly id: string, readonly status: ImportJobStatus, readonly dryRun: boolean, readonly written: number, readonly counts: ReadonlyArray<{ readonly status: ImportJobRowStatus, readonly count: number }>, readonly refusal: { readonly code: RefusalCode, readonly message: { readonly zh: string, readonly en: string }, readonly cure: { readonly zh: string, readonly en: string } } | null, readonly years: ReadonlyArray<{ readonly unitCode: string, readonly fiscalYear: number }>, readonly files: ReadonlyArray<{ readonly name: string, readonly digest: string, readonly kind: ImportFileKind, readonly faults: ReadonlyArray<{ readonly file: string, readonly line: number, readonly message: { readonly zh: string, readonly en: string }, readonly cure: { readonly zh: string, readonly en: string } }>, readonly tables: ReadonlyArray<{ readonly sheet: string, readonly mappingName: string | null, readonly headings: ReadonlyArray<string>, readonly firstRow: number, readonly saysUnit: boolean, readonly formulas: number, readonly hiddenRows: number, readonly isHidden: boolean, readonly firstRows: ReadonlyArray<ReadonlyArray<string>>, readonly mapping: { readonly kind: ListKind, readonly amountUnit: MoneyUnit, readonly negated: boolean, readonly columns: ReadonlyArray<{ readonly field: ListField, readonly heading: string }>, readonly accounts: ReadonlyArray<{ readonly account: string, readonly line: string, readonly economicCode: string }> } | null, readonly likelyMapping: { readonly kind: ListKind, readonly amountUnit: MoneyUnit, readonly negated: boolean, readonly columns: ReadonlyArray<{ readonly field: ListField, readonly heading: string }>, readonly accounts: ReadonlyArray<{ readonly account: string, readonly line: string, readonly economicCode: string }> } | null, readonly subtotals: ReadonlyArray<{ readonly code: string, readonly cell: string | null, readonly message: { readonly zh: string, readonly en: string }, readonly cure: { readonly zh: string, readonly en: string } }> }> }>, readonly faulty: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly file: string, readonly sheet: string | null, readonly row: number, readonly unitCode: string | null, readonly entryId: string | null, readonly status: ImportJobRowStatus, readonly becomes: { readonly mutation: string, readonly date: string | null, readonly number: string | null, readonly line: string | null, readonly text: string | null, readonly amount: { readonly amount: string } | null } | null, readonly cells: ReadonlyArray<{ readonly cell: string, readonly field: ListField, readonly text: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly cell: string | null, readonly message: { readonly zh: string, readonly en: string }, readonly cure: { readonly zh: string, readonly en: string } }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly cell: string | null, readonly message: { readonly zh: string, readonly en: string }, readonly cure: { readonly zh: string, readonly en: string } }> }> }, readonly rows: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly file: string, readonly sheet: string | null, readonly row: number, readonly unitCode: string | null, readonly entryId: string | null, readonly status: ImportJobRowStatus, readonly becomes: { readonly mutation: string, readonly date: string | null, readonly number: string | null, readonly line: string | null, readonly text: string | null, readonly amount: { readonly amount: string } | null } | null, readonly cells: ReadonlyArray<{ readonly cell: string, readonly field: ListField, readonly text: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly cell: string | null, readonly message: { readonly zh: string, readonly en: string }, readonly cure: { readonly zh: string, readonly en: string } }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly cell: string | null, readonly message: { readonly zh: string, readonly en: string }, readonly cure: { readonly zh: string, readonly en: string } }> }> } } | null };

export type ListMappingPartsFragment = { readonly kind: ListKind, readonly amountUnit: MoneyUnit, readonly negated: boolean, readonly columns: ReadonlyArray<{ readonly field: ListField, readonly heading: string }>, readonly accounts: ReadonlyArray<{ readonly account: string, readonly line: string, readonly economicCode: string }> };

export type ImportFaultFragment = { readonly code: string, readonly cell: string | null, readonly message: { readonly zh: string, readonly en: string }, readonly cure: { readonly zh: string, readonly en: string } };

export type ImportRowPartsFragment = { readonly file: string, readonly sheet: string | null, readonly row: number, readonly unitCode: string | null, readonly entryId: string | null, readonly status: ImportJobRowStatus, readonly becomes: { readonly mutation: string, readonly date: string | null, readonly number: string | null, readonly line: string | null, readonly text: string | null, readonly amount: { readonly amount: string } | null } | null, readonly cells: ReadonlyArray<{ readonly cell: string, readonly field: ListField, readonly text: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly cell: string | null, readonly message: { readonly zh: string, readonly en: string }, readonly cure: { readonly zh: string, readonly en: string } }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly cell: string | null, readonly message: { readonly zh: string, readonly en: string }, readonly cure: { readonly zh: string, readonly en: string } }> };

export type CodesQueryVariables = Exact<{
  table: CodeTable;
  year: number;
  after?: string | null | undefined;
}>;


export type CodesQuery = { readonly codes: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: { readonly zh: string } | null }> } };

export type RuleSetNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleSetNamesQuery = { readonly ruleSets: { readonly nodes: ReadonlyArray<{ readonly calledBy: string, readonly name: { readonly zh: string, readonly en: string } }> } };

export type PayloadFragment = { readonly result: { readonly position: string, readonly replayed: boolean, readonly events: ReadonlyArray<EventType>, readonly brokenRules: ReadonlyArray<{ readonly text: { readonly zh: string, readonly en: string } }>, readonly budgetYear: { readonly execution: { readonly totals: { readonly initial: { readonly amount: string }, readonly adjusted: { readonly amount: string }, readonly released: { readonly amount: string }, readonly executed: { readonly amount: string }, readonly available: { readonly amount: string } } }, readonly threePublic: { readonly executed: { readonly amount: string }, readonly control: { readonly total: { readonly amount: string } } | null }, readonly scorecard: { readonly total: { readonly earned: { readonly value: string | null }, readonly lost: { readonly value: string | null }, readonly open: { readonly value: string | null } } | null } } | null, readonly ifApproved: { readonly execution: { readonly totals: { readonly initial: { readonly amount: string }, readonly adjusted: { readonly amount: string }, readonly released: { readonly amount: string }, readonly executed: { readonly amount: string }, readonly available: { readonly amount: string } } }, readonly threePublic: { readonly executed: { readonly amount: string }, readonly control: { readonly total: { readonly amount: string } } | null }, readonly scorecard: { readonly total: { readonly earned: { readonly value: string | null }, readonly lost: { readonly value: string | null }, readonly open: { readonly value: string | null } } | null } } | null } | null, readonly refusals: ReadonlyArray<{ readonly code: RefusalCode, readonly field: ReadonlyArray<string>, readonly message: { readonly zh: string, readonly en: string }, readonly cure: { readonly zh: string, readonly en: string } }> };

export type OutcomeFragment = { readonly position: string, readonly replayed: boolean, readonly events: ReadonlyArray<EventType>, readonly brokenRules: ReadonlyArray<{ readonly text: { readonly zh: string, readonly en: string } }>, readonly budgetYear: { readonly execution: { readonly totals: { readonly initial: { readonly amount: string }, readonly adjusted: { readonly amount: string }, readonly released: { readonly amount: string }, readonly executed: { readonly amount: string }, readonly available: { readonly amount: string } } }, readonly threePublic: { readonly executed: { readonly amount: string }, readonly control: { readonly total: { readonly amount: string } } | null }, readonly scorecard: { readonly total: { readonly earned: { readonly value: string | null }, readonly lost: { readonly value: string | null }, readonly open: { readonly value: string | null } } | null } } | null, readonly ifApproved: { readonly execution: { readonly totals: { readonly initial: { readonly amount: string }, readonly adjusted: { readonly amount: string }, readonly released: { readonly amount: string }, readonly executed: { readonly amount: string }, readonly available: { readonly amount: string } } }, readonly threePublic: { readonly executed: { readonly amount: string }, readonly control: { readonly total: { readonly amount: string } } | null }, readonly scorecard: { readonly total: { readonly earned: { readonly value: string | null }, readonly lost: { readonly value: string | null }, readonly open: { readonly value: string | null } } | null } } | null };

export type EffectFragment = { readonly execution: { readonly totals: { readonly initial: { readonly amount: string }, readonly adjusted: { readonly amount: string }, readonly released: { readonly amount: string }, readonly executed: { readonly amount: string }, readonly available: { readonly amount: string } } }, readonly threePublic: { readonly executed: { readonly amount: string }, readonly control: { readonly total: { readonly amount: string } } | null }, readonly scorecard: { readonly total: { readonly earned: { readonly value: string | null }, readonly lost: { readonly value: string | null }, readonly open: { readonly value: string | null } } | null } };

export type EffectNowQueryVariables = Exact<{
  unit: string | number;
  year: number;
}>;


export type EffectNowQuery = { readonly budgetYear: { readonly execution: { readonly totals: { readonly initial: { readonly amount: string }, readonly adjusted: { readonly amount: string }, readonly released: { readonly amount: string }, readonly executed: { readonly amount: string }, readonly available: { readonly amount: string } } }, readonly threePublic: { readonly executed: { readonly amount: string }, readonly control: { readonly total: { readonly amount: string } } | null }, readonly scorecard: { readonly total: { readonly earned: { readonly value: string | null }, readonly lost: { readonly value: string | null }, readonly open: { readonly value: string | null } } | null } } | null };

export type ProblemOffersQueryVariables = Exact<{
  unit: string | number;
  year: number;
  basis?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ProblemOffersQuery = { readonly budgetYear: { readonly basis: { readonly token: string }, readonly rectification: { readonly problems: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly foundInYear: number, readonly problemId: string, readonly text: string, readonly measures: ReadonlyArray<{ readonly measureId: string, readonly text: string }> }> } } } | null };

export type FigureOffersQueryVariables = Exact<{
  unit: string | number;
  year: number;
}>;


export type FigureOffersQuery = { readonly budgetYear: { readonly contradictions: { readonly nodes: ReadonlyArray<{ readonly statementId: string, readonly title: string, readonly report: { readonly figures: { readonly nodes: ReadonlyArray<{ readonly figureId: string, readonly label: string, readonly measureWord: string | null, readonly chapter: string, readonly value: string, readonly unit: StatedUnit }> } } | null, readonly findings: { readonly nodes: ReadonlyArray<{ readonly rootFigureId: string }> } }> } } | null };

export const ShownGrantFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownGrant"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Grant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantId"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"roleName"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitCode"}},{"kind":"Field","name":{"kind":"Name","value":"withSubordinates"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"grantedOn"}},{"kind":"Field","name":{"kind":"Name","value":"grantedBy"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revokedFor"}},{"kind":"Field","name":{"kind":"Name","value":"revokedBy"}},{"kind":"Field","name":{"kind":"Name","value":"delegations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delegationId"}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<ShownGrantFragment, unknown>;
export const GrantedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Granted"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GrantingPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<GrantedFragment, unknown>;
export const ListMappingPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListMappingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ListMapping"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amountUnit"}},{"kind":"Field","name":{"kind":"Name","value":"negated"}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"economicCode"}}]}}]}}]} as unknown as DocumentNode<ListMappingPartsFragment, unknown>;
export const ImportFaultFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportFault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportCellFault"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"cell"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]} as unknown as DocumentNode<ImportFaultFragment, unknown>;
export const ImportRowPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportRowParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportJobRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"sheet"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"unitCode"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"becomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cell"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportFault"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportFault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportFault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportCellFault"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"cell"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]} as unknown as DocumentNode<ImportRowPartsFragment, unknown>;
export const EffectFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Effect"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BudgetYear"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"execution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"initial"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adjusted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"released"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"executed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"available"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"threePublic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"executed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"control"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scorecard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"open"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EffectFragment, unknown>;
export const OutcomeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"brokenRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"budgetYear"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Effect"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ifApproved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Effect"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Effect"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BudgetYear"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"execution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"initial"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adjusted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"released"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"executed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"available"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"threePublic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"executed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"control"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scorecard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"open"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OutcomeFragment, unknown>;
export const PayloadFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Payload"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Effect"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BudgetYear"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"execution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"initial"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adjusted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"released"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"executed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"available"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"threePublic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"executed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"control"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scorecard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"open"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"brokenRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"budgetYear"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Effect"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ifApproved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Effect"}}]}}]}}]} as unknown as DocumentNode<PayloadFragment, unknown>;
export const GrantingViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GrantingViewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bound"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"rights"}},{"kind":"Field","name":{"kind":"Name","value":"roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"unitCode"}},{"kind":"Field","name":{"kind":"Name","value":"withSubordinates"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownGrant"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownGrant"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Grant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantId"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"roleName"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitCode"}},{"kind":"Field","name":{"kind":"Name","value":"withSubordinates"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"grantedOn"}},{"kind":"Field","name":{"kind":"Name","value":"grantedBy"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revokedFor"}},{"kind":"Field","name":{"kind":"Name","value":"revokedBy"}},{"kind":"Field","name":{"kind":"Name","value":"delegations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delegationId"}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<GrantingViewerQuery, GrantingViewerQueryVariables>;
export const GrantsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Grants"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownGrant"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownGrant"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Grant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantId"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"roleName"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitCode"}},{"kind":"Field","name":{"kind":"Name","value":"withSubordinates"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"grantedOn"}},{"kind":"Field","name":{"kind":"Name","value":"grantedBy"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revokedFor"}},{"kind":"Field","name":{"kind":"Name","value":"revokedBy"}},{"kind":"Field","name":{"kind":"Name","value":"delegations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delegationId"}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<GrantsQuery, GrantsQueryVariables>;
export const GrantingUnitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GrantingUnits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"units"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parentCode"}}]}}]}}]}}]} as unknown as DocumentNode<GrantingUnitsQuery, GrantingUnitsQueryVariables>;
export const GrantRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GrantRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GrantRoleInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"payload"},"name":{"kind":"Name","value":"grantRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"options"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Granted"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Granted"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GrantingPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<GrantRoleMutation, GrantRoleMutationVariables>;
export const RevokeRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeRoleInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"payload"},"name":{"kind":"Name","value":"revokeRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"options"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Granted"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Granted"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GrantingPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeRoleMutation, RevokeRoleMutationVariables>;
export const GiveDelegationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GiveDelegation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GiveDelegationInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"payload"},"name":{"kind":"Name","value":"giveDelegation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"options"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Granted"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Granted"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GrantingPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<GiveDelegationMutation, GiveDelegationMutationVariables>;
export const EndDelegationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndDelegation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndDelegationInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"payload"},"name":{"kind":"Name","value":"endDelegation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"options"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Granted"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Granted"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GrantingPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<EndDelegationMutation, EndDelegationMutationVariables>;
export const StartImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartImportMutation, StartImportMutationVariables>;
export const StopImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StopImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stopImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<StopImportMutation, StopImportMutationVariables>;
export const ImportProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importJob"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"waitingBehind"}}]}}]}}]} as unknown as DocumentNode<ImportProgressQuery, ImportProgressQueryVariables>;
export const ImportReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"moneyUnit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoneyUnit"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importJob"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"moneyUnit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"moneyUnit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dryRun"}},{"kind":"Field","name":{"kind":"Name","value":"written"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"years"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitCode"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalYear"}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sheet"}},{"kind":"Field","name":{"kind":"Name","value":"mappingName"}},{"kind":"Field","name":{"kind":"Name","value":"headings"}},{"kind":"Field","name":{"kind":"Name","value":"firstRow"}},{"kind":"Field","name":{"kind":"Name","value":"saysUnit"}},{"kind":"Field","name":{"kind":"Name","value":"formulas"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenRows"}},{"kind":"Field","name":{"kind":"Name","value":"isHidden"}},{"kind":"Field","name":{"kind":"Name","value":"firstRows"}},{"kind":"Field","name":{"kind":"Name","value":"mapping"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListMappingParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"likelyMapping"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListMappingParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subtotals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportFault"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"faulty"},"name":{"kind":"Name","value":"rows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"FAULTY"},{"kind":"EnumValue","value":"REFUSED"},{"kind":"EnumValue","value":"CHANGED"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportRowParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportRowParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportFault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportCellFault"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"cell"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListMappingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ListMapping"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amountUnit"}},{"kind":"Field","name":{"kind":"Name","value":"negated"}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"economicCode"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportRowParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportJobRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"sheet"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"unitCode"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"becomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cell"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportFault"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportFault"}}]}}]}}]} as unknown as DocumentNode<ImportReportQuery, ImportReportQueryVariables>;
export const CodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Codes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"table"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CodeTable"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"codes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"table"},"value":{"kind":"Variable","name":{"kind":"Name","value":"table"}}},{"kind":"Argument","name":{"kind":"Name","value":"fiscalYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1000"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CodesQuery, CodesQueryVariables>;
export const RuleSetNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RuleSetNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleSets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calledBy"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RuleSetNamesQuery, RuleSetNamesQueryVariables>;
export const EffectNowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EffectNow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetYear"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}},{"kind":"Argument","name":{"kind":"Name","value":"fiscalYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"moneyUnit"},"value":{"kind":"EnumValue","value":"FEN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Effect"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Effect"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BudgetYear"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"execution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"initial"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adjusted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"released"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"executed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"available"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"threePublic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"executed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"control"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scorecard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"open"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EffectNowQuery, EffectNowQueryVariables>;
export const ProblemOffersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProblemOffers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"basis"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetYear"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}},{"kind":"Argument","name":{"kind":"Name","value":"fiscalYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"basis"},"value":{"kind":"Variable","name":{"kind":"Name","value":"basis"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rectification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1000"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"foundInYear"}},{"kind":"Field","name":{"kind":"Name","value":"problemId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measureId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProblemOffersQuery, ProblemOffersQueryVariables>;
export const FigureOffersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FigureOffers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetYear"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}},{"kind":"Argument","name":{"kind":"Name","value":"fiscalYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contradictions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statementId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1000"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figureId"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","alias":{"kind":"Name","value":"value"},"name":{"kind":"Name","value":"printed"}},{"kind":"Field","alias":{"kind":"Name","value":"unit"},"name":{"kind":"Name","value":"statedUnit"}},{"kind":"Field","name":{"kind":"Name","value":"measureWord"}},{"kind":"Field","name":{"kind":"Name","value":"chapter"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rootFigureId"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FigureOffersQuery, FigureOffersQueryVariables>;