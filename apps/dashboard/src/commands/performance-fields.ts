import type { Field } from './field';

const NUMBER: readonly Field[] = [
  { name: 'value', kind: 'decimal' },
  { name: 'measureUnit', kind: 'text' },
];
const of = (kind: string) => ({ when: { field: 'kind', is: [kind] } });

export const TARGET: Field = {
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

export const RESULT: Field = {
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

export const EVIDENCE: Field = {
  name: 'evidenceItems',
  kind: 'rows',
  optional: true,
  fields: [
    {
      name: 'kind',
      kind: 'choice',
      label: 'evidenceKind',
      ofTheForm: true,
      options: ['upload', 'in_words', 'figure', 'document', 'file'],
      initial: 'upload',
    },
    { name: 'text', kind: 'longText', ...of('in_words') },
    {
      name: 'figure',
      kind: 'group',
      fields: [
        { name: 'statementId', kind: 'text', offer: 'statements' },
        { name: 'figureId', kind: 'text', offer: 'figures' },
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
      name: 'upload',
      kind: 'group',
      fields: [
        { name: 'uploadId', kind: 'upload' },
        { name: 'name', kind: 'text', label: 'fileName' },
      ],
      ...of('upload'),
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

export const RULE_SET: Field = {
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
