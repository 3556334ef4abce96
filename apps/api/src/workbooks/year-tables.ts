import type { AnswerName, AuditTrailAnswer } from '@ledger/answers';
import {
  AskAdjustments,
  AskAuditTrail,
  AskEnteredDocuments,
  AskMeetings,
  AskPolicyTexts,
  AskRectification,
  AskVouchers,
  AskWarnings,
} from '@ledger/reader';
import {
  assumedLines,
  linesOfMarks,
  adjustmentItems,
  adjustmentsTables,
  appropriationTables,
  eventsTables,
  executionTables,
  meetingsTables,
  planTables,
  policyTextsTables,
  rectificationTables,
  scorecardsTables,
  threePublicTables,
  vouchersTables,
  warningsTables,
  type Report,
} from '@ledger/tables';
import { toldNow } from '../access/sight';
import { markOfAnswer, markOfWarning } from '../reading/marks';
import type { YearView } from '../reading/year-view';

/** The tables of a year that are given as a workbook, as the command line writes them. */
const YEAR_TABLES = {
  EXECUTION: async (year) => executionTables(await year.execution()),
  THREE_PUBLIC: async (year) => threePublicTables(await year.reading.threePublic(year.point)),
  SCORECARDS: async (year) => scorecardsTables(await year.reading.scorecards(year.point)),
  ADJUSTMENTS: async (year) => [
    ...adjustmentsTables(await year.budget()),
    ...adjustmentItems(await year.reading.ask(new AskEnteredDocuments(year.point))),
  ],
  MEETINGS: async (year) => meetingsTables(await year.reading.ask(new AskMeetings(year.point))),
  POLICY_TEXTS: async (year) => policyTextsTables(await year.reading.ask(new AskPolicyTexts(year.point))),
  VOUCHERS: async (year) => vouchersTables(await year.reading.ask(new AskVouchers(year.point))),
  APPROPRIATION: async (year) => appropriationTables(await year.reading.ask(new AskAdjustments(year.point))),
  PAYMENT_PLAN: async (year) => planTables(await year.reading.ask(new AskEnteredDocuments(year.point))),
  WARNINGS: async (year) => {
    const [answer, markOf] = [await year.reading.ask(new AskWarnings(year.point)), await markOfWarning(year)];
    return [...warningsTables(answer), ...linesOfMarks(answer.warnings.map(markOf))];
  },
  RECTIFICATION: async (year) => {
    const answer = await year.reading.ask(new AskRectification(year.point));
    return [...rectificationTables(answer), ...assumedLines(answer.assumed)];
  },
  EVENTS: async (year) => eventsTables(await trailTold(year)),
} as const satisfies Record<string, (year: YearView) => Promise<Report>>;

/** With positions in the form that the asker may know. */
async function trailTold(year: YearView): Promise<AuditTrailAnswer> {
  const trail = await year.reading.ask(new AskAuditTrail(year.point));
  return {
    ...trail,
    entries: trail.entries.map((entry) => ({ ...entry, position: toldNow(entry.position) })),
  };
}

export type YearTable = keyof typeof YEAR_TABLES;

/** The basis of the answers in the tables. Events carry their own source. */
const ANSWER_OF: Readonly<Partial<Record<YearTable, AnswerName>>> = {
  EXECUTION: 'execution',
  THREE_PUBLIC: 'three-public',
  SCORECARDS: 'score',
  ADJUSTMENTS: 'adjustments',
  VOUCHERS: 'execution',
  APPROPRIATION: 'adjustments',
  PAYMENT_PLAN: 'payment-plan',
  MEETINGS: 'meetings',
  POLICY_TEXTS: 'policy-texts',
};

/** With a line below that lists what is assumed. */
export async function yearTable(year: YearView, table: YearTable): Promise<Report> {
  const [report, answer] = [await YEAR_TABLES[table](year), ANSWER_OF[table]];
  return answer ? [...report, ...assumedLines(await markOfAnswer(year, answer))] : report;
}

/** 'three-public.xlsx'. */
export function fileOfTable(table: YearTable): string {
  return `${table.toLowerCase().replaceAll('_', '-')}.xlsx`;
}

/** Undefined if there is no table with this name. */
export function tableOfFile(file: string): YearTable | undefined {
  return YEAR_TABLE_NAMES.find((table) => fileOfTable(table) === file);
}

export const YEAR_TABLE_NAMES = Object.keys(YEAR_TABLES).filter(isYearTable);

function isYearTable(name: string): name is YearTable {
  return Object.hasOwn(YEAR_TABLES, name);
}

/** Where a table is downloaded at the view's point, with its basis: the same figures for ever. */
export function workbookPath({ unitCode, fiscalYear, token }: YearView, table: YearTable): string {
  return `/workbooks/${encodeURIComponent(unitCode)}/${fiscalYear}/${fileOfTable(table)}?basis=${token}`;
}
