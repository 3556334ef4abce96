import { z } from 'zod';

const pattern = z.string().refine((text) => isPattern(text), 'is no regular expression');

const SCOPES = [
  'ALL',
  'INCOME',
  'INCOME_FISCAL',
  'EXPENDITURE',
  'FISCAL',
  'GENERAL',
  'GOV_FUND',
  'CAPITAL',
] as const;

/** A column of a table and the amounts it holds. Patterns are matched with the labels of the head, joined by `·`. */
const columnSchema = z.strictObject({
  label: pattern,
  scope: z.enum(SCOPES).optional(),
  measure: z.string(),
  /** Matched with the other columns: 合计 beside 上年结转 is not the total of this year's revenues. */
  unless: pattern.optional(),
});

/** A kind of table, recognised by its title. The first kind that matches is used. */
const tableSchema = z.strictObject({
  kind: z.enum(['SUMMARY', 'INCOME', 'EXPENDITURE', 'BASIC', 'THREE_PUBLIC', 'OTHER']),
  title: pattern,
  without: pattern.optional(),
  scope: z.enum(SCOPES).optional(),
  /** The columns of the revenues, for tables that list revenues beside expenditures. */
  income: z.array(columnSchema).optional(),
  columns: z.array(columnSchema),
  /** For forms that use rows where other forms use columns. Matched with the names of rows. */
  rows: z.array(columnSchema).optional(),
});

/** How sentences of a report name a figure that a table prints, too. */
const nameSchema = z.strictObject({
  label: pattern,
  without: pattern.optional(),
  /** Matched with the headings above the sentence and with its opening words. */
  under: pattern.optional(),
  /**
   * May list several, separated by `,`. The one that a table prints with this amount is used; otherwise the first that
   * a table prints.
   */
  concept: z.string(),
  /** The kinds of paper in which the name is unambiguous; all if absent. */
  papers: z.array(z.enum(['BUDGET', 'FINAL_ACCOUNTS', 'OTHER'])).optional(),
  /**
   * For counts of people and things. The pattern is matched with the words before and behind the number, joined by `|`.
   */
  counts: z.boolean().optional(),
});

/** The titles and names that a province's papers use for tables and in sentences. */
export const layoutSchema = z.strictObject({
  name: z.string(),
  tables: z.array(tableSchema),
  names: z.array(nameSchema),
  /** Amounts of one section, by name: a whole and all of its parts. */
  partitions: z.array(
    z.strictObject({
      whole: pattern,
      parts: z.array(pattern).min(2),
      /** The parts are not the whole where the section names another one, too. */
      unless: pattern.optional(),
    }),
  ),
  /** Amounts of a paper, by concept: a whole and its parts. At least two parts must be printed. */
  sums: z.array(
    z.strictObject({
      whole: z.string(),
      parts: z.array(z.string()).min(2),
      /** Check the sum only if every part is printed, but then in every state in which they are printed. */
      complete: z.boolean().optional(),
    }),
  ),
});

export type Layout = z.infer<typeof layoutSchema>;
export type TableLayout = Layout['tables'][number];
export type ColumnLayout = TableLayout['columns'][number];

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u').source !== '';
  } catch {
    return false;
  }
}
