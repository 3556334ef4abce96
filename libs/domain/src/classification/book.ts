/** The four budgets of 预算法 art. 5, and 单位资金 for money outside them. */
export const BOOKS = ['general', 'fund', 'capital', 'insurance', 'unit'] as const;

export type Book = (typeof BOOKS)[number];

/** Chinese names of the books, as department reports print them. */
export const BOOK_NAMES = {
  general: { zh: '一般公共预算', en: 'general public budget' },
  fund: { zh: '政府性基金预算', en: 'government fund budget' },
  capital: { zh: '国有资本经营预算', en: 'state capital operations budget' },
  insurance: { zh: '社会保险基金预算', en: 'social insurance fund budget' },
  unit: { zh: '单位资金', en: 'unit funds outside the four budgets' },
} as const satisfies Record<Book, { zh: string; en: string }>;

/** 财政拨款: the books whose money counts for three-public expenses (domain facts, section 5). */
export const FISCAL_APPROPRIATION_BOOKS: readonly Book[] = ['general', 'fund', 'capital'];

/** 基本支出 or 项目支出 (实施条例 art. 40). */
export const EXPENDITURE_CLASSES = ['basic', 'project'] as const;

export type ExpenditureClass = (typeof EXPENDITURE_CLASSES)[number];
