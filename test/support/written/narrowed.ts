import { UNIT } from './written';

/** One list that can be narrowed: how it is asked, and for each field of its filter a value that keeps more than another. */
export interface Narrowed {
  /** The list with FILTER in the place of its filter, down from a root field. */
  readonly asked: string;
  /** The path of the list in the answer. */
  readonly path: readonly string[];
  readonly fields: Readonly<Record<string, readonly [keeps: string, leaves: string]>>;
}

export const year = (fiscalYear: number, list: string) =>
  `budgetYear(unitCode: "${UNIT}", fiscalYear: ${fiscalYear}, moneyUnit: YUAN) { ${list} }`;
export const days = (from: string, until: string) => `{ from: "${from}", until: "${until}" }`;
export const PROJECT_ONLY = '{ class: PROJECT, project: ["P1"], economic: ["302"] }';
export const NO_LINE = '{ function: ["999"] }';
const LONG = '{ from: "2020-01-01T00:00:00Z" }';
const BEFORE = '{ until: "2020-01-01T00:00:00Z" }';
export const record = {
  recordedAt: [LONG, BEFORE],
  actor: ['"tester"', '"nobody"'],
  line: [PROJECT_ONLY, NO_LINE],
  assumed: ['false', 'true'],
  provenance: ['[ENTERED]', '[IMPORTED]'],
} as const;
/** All of it was recorded years later. */
export const late = ['true', 'false'] as const;
export const amount = (from: string, until: string) =>
  [`{ from: "${from}", until: "${until}" }`, '{ from: "1000000" }'] as const;
export const on = (day: string) => [days(day, day), days('1999-01-01', '1999-12-31')] as const;
export const search = (text: string) => [JSON.stringify(text), '"nowhere"'] as const;
