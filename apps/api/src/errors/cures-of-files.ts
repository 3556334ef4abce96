import type { Wording } from '@ledger/domain';

/** Cures for errors in the year file and its attachments. */
export const CURES_OF_FILES = {
  FILE_TOO_LARGE: {
    zh: '请拆分凭证或删去无关内容。',
    en: 'Split the vouchers, or leave out what does not belong to the year.',
  },
  EMPTY_FILE: {
    zh: '请补上表头和凭证，或从年度文件中删去 vouchers。',
    en: 'Add its heading and vouchers, or remove vouchers from the year file.',
  },
  NOT_UTF8: {
    zh: '请在 Excel 中另存为“CSV UTF-8”，或在编辑器中以 UTF-8 保存。',
    en: 'Save it as "CSV UTF-8" in Excel, or as UTF-8 in an editor.',
  },
  YAML_SYNTAX: {
    zh: '请改正该行；缩进用空格，文本含冒号时加引号。',
    en: 'Correct that line: indent with spaces, and quote a text that contains a colon.',
  },
  DUPLICATE_KEY: { zh: '请删去一个。', en: 'Remove one of them.' },
  ALIAS: { zh: '请把内容直接写出。', en: 'Write the content out.' },
  MISSING_FIELD: { zh: '请补上该键。', en: 'Add the key.' },
  UNKNOWN_FIELD: { zh: '请检查拼写或删去该键。', en: 'Check the spelling of the key, or remove it.' },
  WRONG_SHAPE: { zh: '请按所述形式改写。', en: 'Write it in the form that is named.' },
  WRONG_CHOICE: { zh: '请从所列值中选用一个。', en: 'Use one of the values that are listed.' },
  BAD_VALUE: { zh: '请按所述要求改正。', en: 'Correct it as it says.' },
  BAD_AMOUNT: { zh: '例如 1234.56。', en: 'For example 1234.56.' },
  BAD_DATE: { zh: '例如 2023-01-31。', en: 'For example 2023-01-31.' },
  BAD_TIME: { zh: '例如 2023-01-31T09:00:00+08:00。', en: 'For example 2023-01-31T09:00:00+08:00.' },
  UNKNOWN_LINE: {
    zh: '请在 lines 下定义简称，或写出完整的预算行。',
    en: 'Define the alias under lines, or write the whole line.',
  },
  SOURCE_WITHOUT_ENTRY: { zh: '请检查编号，或删去。', en: 'Check the id, or remove it.' },
  TOO_MANY_PATTERNS: {
    zh: '请合并，或把 source 写在条目上。',
    en: 'Merge them, or write source in the entries.',
  },
  DAY_BEHIND_LIMIT: { zh: '请改正日期或 dayBy。', en: 'Correct the day or dayBy.' },
  KIND_MISSING: { zh: '请加上其中一个键。', en: 'Add one of those keys.' },
  KIND_AMBIGUOUS: { zh: '请每件事各写一个条目。', en: 'Make an entry of each.' },
  DUPLICATE_ID: { zh: '请换一个编号。', en: 'Choose another id.' },
  RECORDED_BACKWARDS: { zh: '请按登记先后排列条目。', en: 'List entries in the order of recording.' },
  NAME_OF_ANOTHER_DAY: {
    zh: '请在单位名称处写所列名称，或改正更名条目。',
    en: 'Write the name that it tells, or correct the renaming.',
  },
  RENAMING_MISSING: {
    zh: '请补上 renameUnit 条目，或删去 registeredAs。',
    en: 'Add an entry of renameUnit, or remove registeredAs.',
  },
  UNKNOWN_RULE_SET: {
    zh: '请从所列规则中选用，或用 rules 写出自己的规则。',
    en: 'Use one of those listed, or write your own under rules.',
  },
  BAD_RULE_SET: { zh: '请改正所述之处。', en: 'Correct the place that is named.' },
  ATTACHMENT_MISSING: {
    zh: '请与年度文件一并提供该文件。',
    en: 'Give the file together with the year file.',
  },
  CSV_QUOTES: {
    zh: '请补上或删去引号；单元格内的引号写两个。',
    en: 'Close or remove the quote; inside a cell a quote is written twice.',
  },
  CSV_COLUMNS: { zh: '含逗号的单元格请加引号。', en: 'Quote cells that contain commas.' },
  TOO_MANY_ERRORS: {
    zh: '请先改正已列出的错误，再次导入。',
    en: 'Correct the errors that are listed, then import again.',
  },
} as const satisfies Record<string, Wording>;
