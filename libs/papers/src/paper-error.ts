/** Why a file could not be read as a paper. */
export type PaperErrorCode =
  'PAPER_FORMAT_UNKNOWN' | 'PAPER_TOO_LARGE' | 'PAPER_TOO_MANY_PAGES' | 'PAPER_DAMAGED' | 'PAPER_ENCRYPTED';

const TEXTS: Readonly<Record<PaperErrorCode, { readonly en: string; readonly zh: string }>> = {
  PAPER_FORMAT_UNKNOWN: {
    en: 'This is no PDF, docx, xlsx, xls, HTML or text. Save the paper in one of these formats.',
    zh: '无法识别的文件：请另存为 PDF、docx、xlsx、xls、HTML 或文本后再试。',
  },
  PAPER_TOO_LARGE: {
    en: 'The file is larger than 20 MB, unpacks to more than 64 MB, or holds more than a million cells. Split it, or leave out its pictures.',
    zh: '文件超过 20 MB，解压后超过 64 MB，或单元格超过一百万个：请拆分文件或去掉图片。',
  },
  PAPER_TOO_MANY_PAGES: {
    en: 'The paper has more than 500 pages. Cut out the chapters to be checked.',
    zh: '文件超过 500 页：请只保留需要核对的章节。',
  },
  PAPER_DAMAGED: {
    en: 'The file is damaged and cannot be read. Open it in the program it comes from and save it again.',
    zh: '文件已损坏，无法读取：请用原来的软件打开并重新保存。',
  },
  PAPER_ENCRYPTED: {
    en: 'The file is protected by a password. Save it without one.',
    zh: '文件有密码保护：请去掉密码后另存。',
  },
};

/** The only error that the readers of papers throw. `cause` holds the error of a library. */
export class PaperError extends Error {
  readonly code: PaperErrorCode;
  readonly zh: string;

  constructor(code: PaperErrorCode, options?: ErrorOptions) {
    super(TEXTS[code].en, options);
    this.name = 'PaperError';
    this.code = code;
    this.zh = TEXTS[code].zh;
  }
}
