import type { CommandForm, Field, SimpleField } from './field';

const DAY: Field = { name: 'occurredOn', kind: 'date' };
const CHAPTER: Field = { name: 'chapter', kind: 'text', optional: true };
const FROM_YEAR: Field = { name: 'fromYear', kind: 'count', label: 'foundInYear', optional: true };

/** A list of values, a row each. */
function values(field: SimpleField): Field {
  return { name: field.name, kind: 'rows', plain: true, optional: true, fields: [field] };
}

/** 整改台账: problems, measures, and how far they are. */
export const RECTIFICATION_FORMS: readonly CommandForm[] = [
  {
    command: 'findProblem',
    fields: [
      DAY,
      { name: 'problemId', kind: 'text', label: 'newProblemId' },
      { name: 'text', kind: 'longText', label: 'problemText' },
      values({ name: 'causes', kind: 'text', label: 'cause' }),
      { name: 'warning', kind: 'text', offer: 'warnings', optional: true },
      {
        name: 'findings',
        kind: 'rows',
        optional: true,
        fields: [
          { name: 'statementId', kind: 'text', label: 'reportId', offer: 'statements' },
          { name: 'figureId', kind: 'text', offer: 'findings' },
        ],
      },
      values({ name: 'indicatorIds', kind: 'text', label: 'indicatorId', offer: 'indicators' }),
      values({ name: 'projectCodes', kind: 'text', label: 'projectCode', offer: 'projects' }),
      values({ name: 'lines', kind: 'text', label: 'line', offer: 'lines' }),
      { name: 'statementId', kind: 'text', label: 'reportId', offer: 'statements', optional: true },
      CHAPTER,
    ],
  },
  {
    command: 'planMeasure',
    fields: [
      DAY,
      { name: 'problemId', kind: 'text', offer: 'problems' },
      FROM_YEAR,
      { name: 'measureId', kind: 'text', label: 'newMeasureId' },
      { name: 'text', kind: 'longText', label: 'measureText' },
      { name: 'responsible', kind: 'text', optional: true },
      { name: 'dueOn', kind: 'date', optional: true },
      CHAPTER,
    ],
  },
  {
    command: 'reportMeasure',
    fields: [
      DAY,
      { name: 'measureId', kind: 'text', offer: 'measures' },
      FROM_YEAR,
      { name: 'state', kind: 'choice', options: ['done', 'under_way', 'not_done'], label: 'progress' },
      { name: 'text', kind: 'longText', label: 'progressText' },
      { name: 'dueOn', kind: 'date', label: 'newDueOn', optional: true },
    ],
  },
];
