import { MEASURE_STATES, WARNING_CODES, type PerformanceIntent } from '@ledger/domain';
import { z } from 'zod';
import { datedKind, type EntryKind } from './entry-kind';
import { date, identifier, lineKey, matching, text } from './fields';
import type { YearEntryTarget } from './year-file';

/** 整改台账: problems, what is planned against them, and what came of it. */
export const RECTIFICATION_KINDS = {
  problem: datedKind({
    body: (context) =>
      z.strictObject({
        problemId: identifier,
        text,
        causes: z.array(text).exactOptional(),
        lines: z.array(lineKey(context)).exactOptional(),
        projectCodes: z.array(identifier).exactOptional(),
        indicatorIds: z.array(identifier).exactOptional(),
        findings: z.array(z.strictObject({ statementId: identifier, figureId: identifier })).exactOptional(),
        warning: z.enum(WARNING_CODES).exactOptional(),
        statementId: identifier.exactOptional(),
        chapter: text.exactOptional(),
      }),
    toIntent: (body, occurredOn) => rectification({ type: 'FindProblem', occurredOn, ...body }),
  }),
  measure: datedKind({
    body: () =>
      z.strictObject({
        measureId: identifier,
        problemId: identifier,
        fromYear: year().exactOptional(),
        text,
        responsible: text.exactOptional(),
        dueOn: date.exactOptional(),
        chapter: text.exactOptional(),
      }),
    toIntent: (body, occurredOn) => rectification({ type: 'PlanMeasure', occurredOn, ...body }),
  }),
  measureReport: datedKind({
    body: () =>
      z.strictObject({
        measureId: identifier,
        fromYear: year().exactOptional(),
        state: z.enum(MEASURE_STATES),
        text,
        dueOn: date.exactOptional(),
      }),
    toIntent: (body, occurredOn) => rectification({ type: 'ReportMeasure', occurredOn, ...body }),
  }),
} as const satisfies Record<string, EntryKind>;

function rectification(intent: PerformanceIntent): YearEntryTarget {
  return { target: 'performance', intent };
}

function year() {
  return matching(/^\d{4}$/, { zh: '四位年度', en: 'a year of four digits' }).transform(Number);
}
