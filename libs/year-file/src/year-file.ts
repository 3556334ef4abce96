import type { BudgetIntent, PerformanceIntent, Provenance, UnitIntent } from '@ledger/domain';

/** The fiscal year of one unit, as in a year file. Entries are in the order of import. */
export interface YearFile {
  readonly unitCode: string;
  readonly fiscalYear: number;
  readonly entries: readonly YearEntry[];
}

/** One intent on one of the three streams of the year. Its id is unique in the file and never changes. */
export type YearEntry = YearEntryTarget & {
  readonly entryId: string;
  /** The author of the entry. */
  readonly actor: string;
  /** When it became known: an ISO instant in UTC with milliseconds. If absent, the time of the import. */
  readonly recordedAt?: string;
  /** Where its content comes from, as far as the file says it. */
  readonly provenance?: Provenance;
  /** 'year.yaml', or the name of the voucher file. */
  readonly file: string;
  /** The line in that file, from 1; 0 for an entry that was not read from a file. */
  readonly line: number;
};

export type YearEntryTarget =
  | { readonly target: 'unit'; readonly intent: UnitIntent }
  | { readonly target: 'budget'; readonly intent: BudgetIntent }
  | { readonly target: 'performance'; readonly intent: PerformanceIntent };

export type ReadResult =
  | { readonly ok: true; readonly year: YearFile }
  | { readonly ok: false; readonly errors: readonly YearFileError[] };

export type EntriesResult =
  | { readonly ok: true; readonly entries: readonly YearEntry[] }
  | { readonly ok: false; readonly errors: readonly YearFileError[] };

/** What is wrong, where, and how to fix it. `line` and `column` are counted from 1. */
export interface YearFileError {
  readonly code: YearFileErrorCode;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /**
   * `entries[3].appropriation.lines[0].amount`; the name of the column in a voucher file; empty for a file as a whole.
   */
  readonly path: string;
  readonly zh: string;
  readonly en: string;
}

export const YAML_FILE = 'year.yaml';

/** The limit for the year file and for each file beside it. */
export const MAX_FILE_CHARACTERS = 8 * 1024 * 1024;

/** `{name}` is replaced by the detail with that name. Clients rely on the code. */
export const YEAR_FILE_ERRORS = {
  FILE_TOO_LARGE: {
    zh: '文件超过 8 MB；请拆分凭证或删去无关内容',
    en: 'the file is larger than 8 MB; split the vouchers, or leave out what does not belong to the year',
  },
  EMPTY_FILE: {
    zh: '凭证文件是空的：第一行应为表头',
    en: 'the voucher file is empty: its first line is the heading',
  },
  NOT_UTF8: {
    zh: '文件不是 UTF-8 编码；请在 Excel 中另存为“CSV UTF-8”，或在编辑器中以 UTF-8 保存',
    en: 'the file is not UTF-8; save it as "CSV UTF-8" in Excel, or as UTF-8 in an editor',
  },
  YAML_SYNTAX: { zh: 'YAML 语法错误：{problem}', en: 'not valid YAML: {problem}' },
  DUPLICATE_KEY: {
    zh: '同一层出现了两个相同的键；请删去一个',
    en: 'the same key stands twice in one place; remove one of them',
  },
  ALIAS: {
    zh: '不支持 YAML 锚点与引用（& 和 *）；请把内容直接写出',
    en: 'anchors and aliases (& and *) are not supported; write the content out',
  },
  MISSING_FIELD: { zh: '缺少“{field}”', en: '“{field}” is missing: add it' },
  UNKNOWN_FIELD: {
    zh: '未知的键“{field}”，请检查拼写或删去',
    en: '“{field}” is not known here: check the spelling or remove it',
  },
  WRONG_SHAPE: { zh: '此处应为{expected}', en: 'expected {expected} here' },
  WRONG_CHOICE: { zh: '“{value}”不可用，只能是：{choices}', en: '“{value}” is not one of: {choices}' },
  BAD_VALUE: { zh: '“{value}”不正确：应为{expected}', en: '“{value}” is not right: expected {expected}' },
  BAD_AMOUNT: {
    zh: '金额“{value}”不正确：应为不带单位的十进制数（{unit}），且精确到分',
    en: '“{value}” is not an amount: write a plain decimal number in {unit}, of whole fen',
  },
  BAD_DATE: { zh: '“{value}”不是日期：请写成 2023-01-31', en: '“{value}” is not a date: write 2023-01-31' },
  BAD_TIME: {
    zh: '“{value}”不是带时区的时间：请写成 2023-01-31T09:00:00+08:00',
    en: '“{value}” is not a time with its zone: write 2023-01-31T09:00:00+08:00',
  },
  UNKNOWN_LINE: {
    zh: '“{value}”既不是 lines 中的简称，也不是“预算/类别/功能科目/项目/经济科目”形式的预算行',
    en: '“{value}” is neither an alias under lines nor a line like general/basic/2200101/-/302',
  },
  KIND_MISSING: {
    zh: '该条目没有说明发生了什么；请加上其中一个键：{choices}',
    en: 'the entry does not say what happened; add one of {choices}',
  },
  KIND_AMBIGUOUS: {
    zh: '一个条目只能有一件事，此处有：{found}',
    en: 'an entry may record only one thing, this one records {found}: make one entry of each',
  },
  DUPLICATE_ID: {
    zh: '条目编号“{id}”已在 {file} 第 {first} 行用过，请换一个',
    en: 'the id “{id}” is already used in {file} line {first}: choose another',
  },
  RECORDED_BACKWARDS: {
    zh: '登记时间早于前一条目（{before}）：条目须按登记先后排列',
    en: 'recorded before the entry in front of it ({before}): list entries in the order of recording',
  },
  NAME_OF_ANOTHER_DAY: {
    zh: '按本文件的更名条目，单位 {day} 的名称是“{known}”：请在此处写这个名称',
    en: 'according to the renamings in this file the unit is called “{known}” on {day}: write that name here',
  },
  RENAMING_MISSING: {
    zh: '写了登记时的名称，却没有 {day} 及以前的更名条目：请补上 renameUnit，或删去 registeredAs',
    en: 'the name of the registration is given, and no entry renames the unit up to {day}: add renameUnit, or remove registeredAs',
  },
  SOURCE_WITHOUT_ENTRY: {
    zh: '没有编号符合“{pattern}”的条目；请检查编号，或删去',
    en: 'no entry has an id like “{pattern}”; check the id or remove it',
  },
  TOO_MANY_PATTERNS: {
    zh: 'sources 中的分组和带 * 的编号最多 {most} 个；请合并，或把 source 写在条目上',
    en: 'sources may name at most {most} groups and patterns with *; merge them, or write source in the entries',
  },
  DAY_BEHIND_LIMIT: {
    zh: '条目“{id}”的日期 {day} 晚于 dayBy（{limit}）：请改正其中一个',
    en: 'the entry “{id}” is of {day}, behind its dayBy ({limit}): correct one of them',
  },
  UNKNOWN_RULE_SET: {
    zh: '没有内置规则“{value}”，只有：{choices}',
    en: 'no built-in rule set “{value}”, only: {choices}',
  },
  BAD_RULE_SET: { zh: '评分规则不正确：{problem}', en: 'not a valid rule set: {problem}' },
  ATTACHMENT_MISSING: {
    zh: '找不到文件“{name}”：请与年度文件放在同一文件夹',
    en: '“{name}” is not there: put it beside the year file',
  },
  CSV_QUOTES: { zh: '引号没有成对：{problem}', en: 'quotes do not match: {problem}' },
  CSV_COLUMNS: {
    zh: '该行有 {found} 列，表头有 {expected} 列',
    en: 'the row has {found} columns, the heading {expected}: quote cells that contain commas',
  },
  TOO_MANY_ERRORS: { zh: '另有 {more} 处错误未列出', en: '{more} more errors are not listed' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;

export type YearFileErrorCode = keyof typeof YEAR_FILE_ERRORS;
