/** `functional` 支出功能分类, `economic` 部门预算支出经济分类, `project` the unit's own projects: what lines are made of. */
export const CODE_TABLES = ['functional', 'economic', 'project'] as const;
export type CodeTable = (typeof CODE_TABLES)[number];

/** With `government` 政府预算支出经济分类, which no line carries: the codes of departments correspond to it. */
export const CLASSIFICATION_TABLES = [...CODE_TABLES, 'government'] as const;
export type ClassificationTable = (typeof CLASSIFICATION_TABLES)[number];

/** A code that the shipped table of the fiscal year lacks, declared with its source. No code is ever guessed. */
export interface DeclaredCode {
  readonly table: CodeTable;
  readonly code: string;
  readonly name: string;
  /** The code above it; absent for a 类 and for projects. */
  readonly parent?: string;
  /** Where the code is printed: a document, a form, a table. */
  readonly source: string;
}
