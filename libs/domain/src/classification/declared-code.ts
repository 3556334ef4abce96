/** `functional` 支出功能分类, `economic` 部门预算支出经济分类, `project` the unit's own projects. */
export const CODE_TABLES = ['functional', 'economic', 'project'] as const;
export type CodeTable = (typeof CODE_TABLES)[number];

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
