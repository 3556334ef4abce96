import type { CommandForm, Field, SimpleField } from './field';

const DAY: Field = { name: 'occurredOn', kind: 'date' };
const REASON: Field = { name: 'reason', kind: 'text' };
const DOCUMENT: Field = { name: 'documentNo', kind: 'text', optional: true };
const INDICATOR: SimpleField = { name: 'indicatorId', kind: 'text', offer: 'indicators' };
const NUMBERED = { field: 'kind', is: ['at_least', 'at_most', 'equal'] };

const TARGET: Field = {
  name: 'target',
  kind: 'group',
  fields: [
    {
      name: 'kind',
      kind: 'choice',
      options: ['at_least', 'at_most', 'equal', 'by_date', 'qualitative', 'execution_rate', 'cost'],
      initial: 'at_least',
    },
    { name: 'value', kind: 'decimal', when: NUMBERED },
    { name: 'measureUnit', kind: 'text', when: NUMBERED },
    { name: 'deadline', kind: 'date', when: { field: 'kind', is: ['by_date'] } },
    { name: 'expectation', kind: 'text', when: { field: 'kind', is: ['qualitative'] } },
    { name: 'unit', kind: 'unit' },
    { name: 'limit', kind: 'amount', when: { field: 'kind', is: ['cost'] } },
  ],
};

/** What a year promised, and what came of it. Of a result, one of number, date, or tier with its percentage is given. */
export const PERFORMANCE_FORMS: readonly CommandForm[] = [
  {
    command: 'reportResult',
    fields: [
      DAY,
      INDICATOR,
      { name: 'measuredOn', kind: 'date', optional: true },
      { name: 'number', kind: 'decimal', optional: true },
      { name: 'completedOn', kind: 'date', optional: true },
      { name: 'tier', kind: 'choice', options: ['achieved', 'partly', 'not'], optional: true },
      { name: 'percent', kind: 'decimal', when: { field: 'tier', is: ['achieved', 'partly', 'not'] } },
      { name: 'evidence', kind: 'longText' },
    ],
  },
  {
    command: 'defineIndicator',
    fields: [
      DAY,
      { name: 'indicatorId', kind: 'text' },
      { name: 'level1', kind: 'text' },
      { name: 'level2', kind: 'text' },
      { name: 'level3', kind: 'text' },
      { name: 'weight', kind: 'decimal' },
      TARGET,
    ],
  },
  { command: 'reviseTarget', fields: [DAY, INDICATOR, REASON, DOCUMENT, TARGET] },
  { command: 'withdrawIndicator', fields: [DAY, INDICATOR, REASON] },
  {
    command: 'adoptScoringRuleSet',
    fields: [
      DAY,
      { name: 'ruleSetId', kind: 'text', offer: 'ruleSets', optional: true },
      DOCUMENT,
      { name: 'ruleSetJson', kind: 'longText', optional: true },
    ],
  },
  {
    command: 'stateSelfAssessment',
    fields: [DAY, { name: 'statementJson', kind: 'longText' }],
  },
];
