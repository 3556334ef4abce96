/** Errors that stop the whole file. `{name}` is replaced by the detail with that name. Clients rely on the code. */
const SHEET_ERRORS = {
  FILE_TOO_LARGE: {
    zh: '文件超过 {limit} MB；请拆分后分别导入',
    en: 'the file is larger than {limit} MB: divide it and import the parts',
  },
  TOO_MANY_ROWS: {
    zh: '工作表“{sheet}”超过 {limit} 行；请拆分后分别导入',
    en: 'the sheet “{sheet}” has more than {limit} rows: divide it and import the parts',
  },
  UNPACKS_TOO_LARGE: {
    zh: '文件解压后超过 {limit} MB，或未写明大小，不予打开',
    en: 'the file unpacks to more than {limit} MB, or does not say how large it is; it was not opened',
  },
  TOO_MANY_CELLS: {
    zh: '文件超过 {limit} 个单元格（含只有格式的空单元格）；请把要导入的行列复制到新的工作簿，或拆分后分别导入',
    en: 'the file has more than {limit} cells, empty ones with a format among them: copy what is to be imported into a new workbook, or divide it',
  },
  INCOMPLETE_FILE: {
    zh: '文件不完整，可能没有下载或复制完；请重新下载或导出',
    en: 'the end of the file is missing: download or export it again',
  },
  OTHER_FORMAT: {
    zh: '文件是{zh}，不是 .xlsx、.xls 或 CSV；请用 Excel 或 WPS 打开后另存为 .xlsx，打不开的请重新导出',
    en: 'the file is {en}, and neither .xlsx, .xls nor CSV: open it in Excel or WPS and save it as .xlsx, or export it again',
  },
  NEEDS_PASSWORD: {
    zh: '文件有打开密码；请在 Excel 中取消密码后另存',
    en: 'the file is protected by a password: save it without one',
  },
  NOT_A_SPREADSHEET: {
    zh: '文件无法读取：{problem}；请在 Excel 中打开并另存为 .xlsx',
    en: 'the file cannot be read: {problem}; open it in Excel and save it as .xlsx',
  },
  UNKNOWN_ENCODING: {
    zh: '文件的文字编码{zh}，不是 UTF-8、UTF-16 或 GB 18030；请另存为“CSV UTF-8”',
    en: 'the encoding is {en}none of UTF-8, UTF-16 and GB 18030: save it as "CSV UTF-8"',
  },
  EMPTY_FILE: { zh: '文件是空的', en: 'the file is empty' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;

export type SheetErrorCode = keyof typeof SHEET_ERRORS;
export type SheetErrorDetails = Readonly<Record<string, string | number>>;

export class SheetError extends Error {
  readonly zh: string;

  constructor(
    readonly code: SheetErrorCode,
    details: SheetErrorDetails = {},
  ) {
    super(filled(SHEET_ERRORS[code].en, details));
    this.zh = filled(SHEET_ERRORS[code].zh, details);
  }
}

export function filled(template: string, details: SheetErrorDetails): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
}
