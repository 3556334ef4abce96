import type { CommandForm, Field, SimpleField } from './field';
import { EVIDENCE, RESULT, RULE_SET, TARGET } from './performance-fields';

const DAY: Field = { name: 'occurredOn', kind: 'date' };
const REASON: Field = { name: 'reason', kind: 'text' };
const DOCUMENT: Field = { name: 'documentNo', kind: 'text', optional: true };
const INDICATOR: SimpleField = { name: 'indicatorId', kind: 'text', offer: 'indicators' };
/** What a year promised, and what came of it. */
export const PERFORMANCE_FORMS: readonly CommandForm[] = [
  {
    command: 'reportResult',
    fields: [
      DAY,
      INDICATOR,
      { name: 'measuredOn', kind: 'date', optional: true },
      RESULT,
      { name: 'evidence', kind: 'longText', optional: true },
      EVIDENCE,
    ],
  },
  {
    command: 'defineIndicator',
    fields: [
      DAY,
      { name: 'indicatorId', kind: 'text' },
      { name: 'cardId', kind: 'text', optional: true },
      { name: 'level1', kind: 'text' },
      { name: 'level2', kind: 'text' },
      { name: 'level3', kind: 'text' },
      { name: 'weight', kind: 'decimal' },
      TARGET,
      {
        name: 'printed',
        kind: 'rows',
        optional: true,
        fields: [
          { name: 'text', kind: 'text', label: 'printedText' },
          { name: 'chapter', kind: 'text' },
          { name: 'heldBy', kind: 'text', optional: true },
        ],
      },
    ],
  },
  { command: 'reviseTarget', fields: [DAY, INDICATOR, REASON, DOCUMENT, TARGET] },
  {
    command: 'openScorecard',
    fields: [
      DAY,
      { name: 'cardId', kind: 'text', label: 'newCardId' },
      { name: 'name', kind: 'text', label: 'projectName' },
      {
        name: 'projectCodes',
        kind: 'rows',
        plain: true,
        fields: [{ name: 'projectCodes', kind: 'text', label: 'projectCode', offer: 'projects' }],
      },
    ],
  },
  {
    command: 'stateScore',
    fields: [
      DAY,
      { name: 'indicatorId', kind: 'text', offer: 'indicators', optional: true },
      { name: 'cardId', kind: 'text', optional: true },
      { name: 'points', kind: 'decimal' },
      { name: 'reason', kind: 'text', optional: true },
      DOCUMENT,
    ],
  },
  { command: 'withdrawIndicator', fields: [DAY, INDICATOR, REASON] },
  {
    command: 'adoptScoringRuleSet',
    fields: [DAY, RULE_SET, DOCUMENT],
  },
  {
    command: 'stateSelfAssessment',
    fields: [
      DAY,
      { name: 'publishedOn', kind: 'date', optional: true },
      { name: 'statementId', kind: 'text' },
      { name: 'title', kind: 'text' },
      { name: 'text', kind: 'longText', optional: true },
      { name: 'figures', kind: 'json' },
      { name: 'relations', kind: 'json', optional: true },
    ],
  },
  {
    command: 'giveExternalAssessment',
    fields: [
      DAY,
      { name: 'publishedOn', kind: 'date', optional: true },
      { name: 'assessmentId', kind: 'text' },
      { name: 'body', kind: 'text' },
      { name: 'subject', kind: 'text', label: 'assessed', optional: true },
      { name: 'cardId', kind: 'text', optional: true },
      { name: 'grade', kind: 'text' },
      { name: 'points', kind: 'decimal', optional: true },
      DOCUMENT,
    ],
  },
];
