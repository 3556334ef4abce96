import { DomainError, eventRegistry, type Wording } from '@ledger/domain';

/**
 * Rewords a refusal of a row with the names that lists use: 金额（第 1 项） for `items.0.amountFen`, 年初预算批复 for
 * `approveAppropriation`. The field of the error stays, because the cell is found by it.
 */
export function inWordsOfList(error: Error): Error {
  if (!(error instanceof DomainError)) return error;
  const { code, refusal, details } = error;
  const said = { zh: reworded(refusal, details, 'zh'), en: reworded(refusal, details, 'en') };
  return new DomainError(code, { ...refusal, ...said }, details);
}

type Language = keyof Wording;

function reworded(wording: Wording, { field }: DomainError['details'], language: Language): string {
  const text = wording[language].replace(ASIDE[language], '');
  const named = field === undefined ? text : text.replaceAll('{field}', labelOf(String(field), language));
  return named
    .replace(FIELD_IN_FRONT, (path) => labelOf(path, language))
    .replaceAll(WORDS, (word) => (word.startsWith('{') ? word : labelOf(word, language)));
}

/** Advice for authors of year files and users of the command line. It is left out for lists. */
const ASIDE: Readonly<Record<Language, RegExp>> = {
  zh: /（[^（）]*(?:年度文件|命令行)[^（）]*）/g,
  en: / ?\([^()]*(?:year file|command line)[^()]*\)/g,
};

const FIELD_IN_FRONT = /^[a-z]\w*(?:\.\w+)*(?=：|: )/;

/** Matches a placeholder, which stays, or a name of the program. */
const WORDS = /\{\w+\}|\b[a-z]+[A-Z]\w*\b/g;

/** A field without a name in lists stays as it is. */
function labelOf(path: string, language: Language): string {
  const parts = path.split('.');
  const name = parts.findLast((part) => !/^\d+$/.test(part)) ?? path;
  const label = (FIELDS[name] ?? COMMANDS.get(name))?.[language] ?? name;
  const item = parts.find((part) => /^\d+$/.test(part));
  if (item === undefined) return label;
  const no = String(Number(item) + 1);
  return language === 'zh' ? `${label}（第 ${no} 项）` : `${label} (item ${no})`;
}

/** The names of actions, by the commands that enter them. */
const COMMANDS: ReadonlyMap<string, Wording> = new Map(
  Object.values(eventRegistry).map(
    ({ yearFile: { command }, title }) =>
      [`${command.charAt(0).toLowerCase()}${command.slice(1)}`, title] as const,
  ),
);

/** The names of the columns, by field. */
const FIELDS: Readonly<Record<string, Wording>> = {
  occurredOn: { zh: '日期', en: 'date' },
  items: { zh: '明细', en: 'rows' },
  rows: { zh: '明细', en: 'rows' },
  lines: { zh: '明细', en: 'rows' },
  line: { zh: '预算行', en: 'line' },
  amountFen: { zh: '金额', en: 'amount' },
  procurementFen: { zh: '政府采购金额', en: 'procurement' },
  carriedOverFen: { zh: '其中上年结转', en: 'carried over' },
  economicCode: { zh: '经济分类', en: 'economic code' },
  voucherNo: { zh: '凭证号', en: 'voucher number' },
  row: { zh: '凭证行次', en: 'row of the voucher' },
  month: { zh: '月份', en: 'month' },
  reversalNo: { zh: '凭证号', en: 'voucher number' },
  reversalRow: { zh: '凭证行次', en: 'row of the voucher' },
  payee: { zh: '收款人', en: 'payee' },
  summary: { zh: '摘要', en: 'summary' },
  documentNo: { zh: '文号', en: 'document number' },
  legalBasis: { zh: '依据', en: 'legal basis' },
  reason: { zh: '事由', en: 'reason' },
  adjustmentId: { zh: '调整编号', en: 'adjustment number' },
  threePublicApprovalNo: { zh: '批准文号', en: 'approval number' },
  approvalNo: { zh: '批准文号', en: 'approval number' },
  commitmentId: { zh: '合同编号', en: 'contract' },
  commitments: { zh: '合同编号', en: 'contracts' },
  contractNo: { zh: '合同号', en: 'contract number' },
  voucherRow: { zh: '凭证行次', en: 'row of the voucher' },
  voucherMonth: { zh: '凭证月份', en: 'month of the voucher' },
  unitCode: { zh: '单位编码', en: 'unit code' },
  fiscalYear: { zh: '预算年度', en: 'fiscal year' },
  expenditureFen: { zh: '支出合计', en: 'expenditure' },
  reception: { zh: '公务接待', en: 'reception' },
  guests: { zh: '来宾人数', en: 'guests' },
  companions: { zh: '陪餐人数', en: 'companions' },
  officialLetterNo: { zh: '公函号', en: 'letter number' },
  vehicle: { zh: '车牌号', en: 'number plate' },
  fromYear: { zh: '原年度', en: 'year before' },
  originalNo: { zh: '原凭证号', en: 'original voucher' },
  evenSo: { zh: '仍要关账', en: 'even so' },
};
