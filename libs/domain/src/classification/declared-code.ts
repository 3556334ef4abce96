/**
 * The tables that lines are made of: `functional` 支出功能分类, `economic` 部门预算支出经济分类, `project` the unit's
 * own projects.
 */
export const CODE_TABLES = ['functional', 'economic', 'project'] as const;
export type CodeTable = (typeof CODE_TABLES)[number];

/**
 * Also `government` 政府预算支出经济分类. No line contains its codes, but the codes of departments correspond to it.
 */
export const CLASSIFICATION_TABLES = [...CODE_TABLES, 'government'] as const;
export type ClassificationTable = (typeof CLASSIFICATION_TABLES)[number];

/** A code that the built-in table of the fiscal year lacks, declared with its source. No code is ever guessed. */
export interface DeclaredCode {
  readonly table: CodeTable;
  readonly code: string;
  readonly name: string;
  /** The code above it; absent for a 类 and for projects. */
  readonly parent?: string;
  /** Where the code is printed: a document, a form, a table. */
  readonly source: string;
}
