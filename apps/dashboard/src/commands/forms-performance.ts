import type { CommandForm, Field, SimpleField } from './field';

const DAY: Field = { name: 'occurredOn', kind: 'date' };
const REASON: Field = { name: 'reason', kind: 'text' };
const DOCUMENT: Field = { name: 'documentNo', kind: 'text', optional: true };
const INDICATOR: SimpleField = { name: 'indicatorId', kind: 'text', offer: 'indicators' };
const NUMBER: readonly Field[] = [
  { name: 'value', kind: 'decimal' },
  { name: 'measureUnit', kind: 'text' },
];
const of = (kind: string) => ({ when: { field: 'kind', is: [kind] } });

const TARGET: Field = {
  name: 'target',
  kind: 'group',
  fields: [
    {
      name: 'kind',
      kind: 'choice',
      ofTheForm: true,
      options: ['at_least', 'at_most', 'equal', 'by_date', 'qualitative', 'execution_rate', 'cost'],
      initial: 'at_least',
    },
    { name: 'atLeast', kind: 'group', fields: NUMBER, ...of('at_least') },
    { name: 'atMost', kind: 'group', fields: NUMBER, ...of('at_most') },
    { name: 'equal', kind: 'group', fields: NUMBER, ...of('equal') },
    { name: 'byDate', kind: 'date', ...of('by_date') },
    { name: 'qualitative', kind: 'text', ...of('qualitative') },
    { name: 'executionRate', kind: 'yes', ...of('execution_rate') },
    { name: 'unit', kind: 'unit' },
    { name: 'cost', kind: 'amount', ...of('cost') },
  ],
};

const RESULT: Field = {
  name: 'value',
  kind: 'group',
  fields: [
    {
      name: 'kind',
      kind: 'choice',
      ofTheForm: true,
      options: ['number', 'day', 'tier', 'band'],
      initial: 'number',
    },
    { name: 'number', kind: 'decimal', ...of('number') },
    { name: 'completedOn', kind: 'date', ...of('day') },
    {
      name: 'tier',
      kind: 'group',
      fields: [
        { name: 'tier', kind: 'choice', options: ['achieved', 'partly_achieved', 'not_achieved'] },
        { name: 'percent', kind: 'decimal' },
      ],
      ...of('tier'),
    },
    {
      name: 'band',
      kind: 'group',
      fields: [
        { name: 'band', kind: 'text' },
        { name: 'percent', kind: 'decimal' },
      ],
      ...of('band'),
    },
  ],
};

const EVIDENCE: Field = {
  name: 'evidenceItems',
  kind: 'rows',
  optional: true,
  fields: [
    {
      name: 'kind',
      kind: 'choice',
      label: 'evidenceKind',
      ofTheForm: true,
      options: ['in_words', 'figure', 'document', 'file'],
      initial: 'file',
    },
    { name: 'text', kind: 'longText', ...of('in_words') },
    {
      name: 'figure',
      kind: 'group',
      fields: [
        { name: 'statementId', kind: 'text' },
        { name: 'figureId', kind: 'text' },
      ],
      ...of('figure'),
    },
    {
      name: 'document',
      kind: 'group',
      fields: [
        { name: 'documentNo', kind: 'text' },
        { name: 'title', kind: 'text', optional: true },
      ],
      ...of('document'),
    },
    {
      name: 'file',
      kind: 'group',
      fields: [
        { name: 'name', kind: 'text', label: 'fileName' },
        { name: 'bytes', kind: 'count' },
        { name: 'sha256', kind: 'text' },
        { name: 'liesAt', kind: 'text', optional: true },
      ],
      ...of('file'),
    },
  ],
};

const RULE_SET: Field = {
  name: 'ruleSet',
  kind: 'group',
  fields: [
    {
      name: 'kind',
      kind: 'choice',
      ofTheForm: true,
      options: ['built_in', 'written', 'own'],
      initial: 'built_in',
    },
    { name: 'builtIn', kind: 'text', offer: 'ruleSets', ...of('built_in') },
    { name: 'written', kind: 'longText', ...of('written') },
    { name: 'own', kind: 'json', ...of('own') },
  ],
};

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
        fields: [{ name: 'projectCodes', kind: 'text', label: 'projectCode' }],
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
