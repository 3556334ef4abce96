import { plainEvidence, QUALITATIVE_TIERS, type PerformanceIntent } from '@ledger/domain';
import { z } from 'zod';
import { datedKind, type EntryKind } from './entry-kind';
import { amount, date, decimal, identifier, text, weight, wholeNumber, type FieldContext } from './fields';
import { RECTIFICATION_KINDS } from './rectification-kinds';
import { ruleSetBody } from './rule-set-body';
import { statementBody } from './statement-body';
import type { YearEntryTarget } from './year-file';

/** Indicators, their results, the rule set they are scored by, and what the published report states. */
export const PERFORMANCE_KINDS = {
  scorecard: datedKind({
    body: () => z.strictObject({ cardId: identifier, name: text, projectCodes: z.array(identifier).min(1) }),
    toIntent: (body, occurredOn) => performance({ type: 'OpenScorecard', occurredOn, ...body }),
  }),
  statedScore: datedKind({
    body: () =>
      z.strictObject({
        indicatorId: identifier.exactOptional(),
        cardId: identifier.exactOptional(),
        points: weight,
        reason: text.exactOptional(),
        documentNo: text.exactOptional(),
      }),
    toIntent: ({ points: pointsHundredths, ...rest }, occurredOn) =>
      performance({ type: 'StateScore', occurredOn, ...rest, pointsHundredths }),
  }),
  indicator: datedKind({
    body: (context) =>
      z.strictObject({
        indicatorId: identifier,
        cardId: identifier.exactOptional(),
        level1: text,
        level2: text,
        level3: text,
        weight,
        target: target(context),
        printed: z.array(printed).exactOptional(),
      }),
    toIntent: ({ weight: weightHundredths, ...rest }, occurredOn) =>
      performance({ type: 'DefineIndicator', occurredOn, ...rest, weightHundredths }),
  }),
  reviseTarget: datedKind({
    body: (context) =>
      z.strictObject({
        indicatorId: identifier,
        target: target(context),
        reason: text,
        documentNo: text.exactOptional(),
      }),
    toIntent: (body, occurredOn) => performance({ type: 'ReviseTarget', occurredOn, ...body }),
  }),
  withdrawIndicator: datedKind({
    body: () => z.strictObject({ indicatorId: identifier, reason: text }),
    toIntent: (body, occurredOn) => performance({ type: 'WithdrawIndicator', occurredOn, ...body }),
  }),
  result: datedKind({
    body: () =>
      z.strictObject({
        indicatorId: identifier,
        measuredOn: date.exactOptional(),
        value,
        evidence,
      }),
    toIntent: (body, occurredOn) => performance({ type: 'ReportResult', occurredOn, ...body }),
  }),
  ruleSet: datedKind({
    body: ruleSetBody,
    toIntent: (body, occurredOn) => performance({ type: 'AdoptScoringRuleSet', occurredOn, ...body }),
  }),
  statement: datedKind({
    body: statementBody,
    toIntent: (body, occurredOn) => performance({ type: 'StateSelfAssessment', occurredOn, ...body }),
  }),
  externalAssessment: datedKind({
    body: () =>
      z.strictObject({
        assessmentId: identifier,
        publishedOn: date.exactOptional(),
        body: text,
        subject: text.exactOptional(),
        cardId: identifier.exactOptional(),
        grade: text,
        points: weight.exactOptional(),
        documentNo: text.exactOptional(),
      }),
    toIntent: ({ points: pointsHundredths, ...rest }, occurredOn) =>
      performance({
        type: 'GiveExternalAssessment',
        occurredOn,
        ...rest,
        ...(pointsHundredths !== undefined && { pointsHundredths }),
      }),
  }),
  ...RECTIFICATION_KINDS,
} as const satisfies Record<string, EntryKind>;

function performance(intent: PerformanceIntent): YearEntryTarget {
  return { target: 'performance', intent };
}

function target(context: FieldContext) {
  const number = { value: decimal, unit: text };
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('at-least'), ...number }),
    z.strictObject({ kind: z.literal('at-most'), ...number }),
    z.strictObject({ kind: z.literal('equal'), ...number }),
    z.strictObject({ kind: z.literal('by-date'), deadline: date }),
    z.strictObject({ kind: z.literal('qualitative'), expectation: text }),
    z.discriminatedUnion('measure', [
      z.strictObject({ kind: z.literal('measure'), measure: z.literal('execution-rate') }),
      z
        .strictObject({ kind: z.literal('measure'), measure: z.literal('cost'), limit: amount(context) })
        .transform(({ limit: limitFen, ...rest }) => ({ ...rest, limitFen })),
    ]),
  ]);
}

const printed = z.strictObject({ text, chapter: text, heldBy: text.exactOptional() });

/** A text, or a list of items. */
const evidence = z
  .preprocess(
    (raw) => (typeof raw === 'string' ? [{ kind: 'text', text: raw }] : raw),
    z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('text'), text }),
        z.strictObject({ kind: z.literal('figure'), statementId: identifier, figureId: identifier }),
        z.strictObject({ kind: z.literal('document'), documentNo: identifier, title: text.exactOptional() }),
        z.strictObject({
          kind: z.literal('file'),
          name: text,
          bytes: wholeNumber,
          sha256: text,
          liesAt: text.exactOptional(),
        }),
      ]),
    ),
  )
  // A result that was imported before is recognised by the text that it had.
  .transform(plainEvidence);

const value = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), value: decimal }),
  z.strictObject({ kind: z.literal('date'), completedOn: date }),
  z.strictObject({ kind: z.literal('tier'), tier: z.enum(QUALITATIVE_TIERS), percent: decimal }),
  z.strictObject({ kind: z.literal('band'), band: text, percent: decimal }),
]);
