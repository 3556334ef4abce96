import { MEASURE_STATES, WARNING_CODES } from '@ledger/domain';
import { performanceCommand } from '../command';
import { inputShape } from '../field';
import { choice, count, date, id, list, object, optional, text } from '../fields';

const FINDING = inputShape('ProblemFindingInput', 'A figure that a report prints.', {
  statementId: id('Id of the report.'),
  figureId: id('Its id inside the report.'),
});

const FROM_YEAR = optional(count('The year in which the problem was found, if it is an earlier one.'));

/** 整改台账: problems, measures and their results. */
export const RECTIFICATION_COMMANDS = {
  findProblem: performanceCommand(
    inputShape('FindProblemInput', '发现问题.', {
      problemId: id('Its id, chosen by the client; unique in the year.'),
      occurredOn: date('The day it was found, in the year.'),
      text: text('The problem.'),
      causes: optional(list(text(''), '原因.')),
      lines: optional(list(id(''), 'Keys of the lines that it is about.')),
      projectCodes: optional(list(id(''), 'Codes of the projects that it is about.')),
      indicatorIds: optional(list(id(''), 'Ids of the indicators that it is about.')),
      findings: optional(list(object(FINDING, ''), 'Figures of reports that it is about.')),
      warning: optional(choice('WarningCode', WARNING_CODES, 'The warning that it is made of.')),
      statementId: optional(id('Id of the report that names it.')),
      chapter: optional(text('Chapter of the report or document that names it.')),
    }),
    {
      name: { zh: '登记问题', en: 'Enter a problem' },
      about:
        '整改台账: a problem that must be put right. It is followed into the next years until every measure against it is done.',
      example:
        '{ problemId: "P-1", occurredOn: "2023-12-31", text: "部分项目未实施", causes: ["前期工作不足"], warning: PROJECT_NOT_BEGUN }',
    },
    (read) => ({ type: 'FindProblem', ...read }),
  ),
  planMeasure: performanceCommand(
    inputShape('PlanMeasureInput', '制定整改措施.', {
      measureId: id('Its id, chosen by the client; unique among the measures for problems of one year.'),
      problemId: id('The problem.'),
      fromYear: FROM_YEAR,
      occurredOn: date('The day it was planned, in the year.'),
      text: text('What is to be done.'),
      responsible: optional(text('Who answers for it.')),
      dueOn: optional(date('The last day on which it is in time, of any year.')),
      chapter: optional(text('Chapter of the report or document that names it.')),
    }),
    {
      name: { zh: '制定整改措施', en: 'Plan a measure' },
      about: '整改台账: a measure against a problem of this year, or of an earlier one with fromYear.',
      example:
        '{ measureId: "M-1", problemId: "P-1", occurredOn: "2023-12-31", text: "按月核对项目进度", responsible: "办公室", dueOn: "2024-06-30" }',
    },
    (read) => ({ type: 'PlanMeasure', ...read }),
  ),
  reportMeasure: performanceCommand(
    inputShape('ReportMeasureInput', '报告整改情况.', {
      measureId: id('The measure.'),
      fromYear: FROM_YEAR,
      occurredOn: date('The day that the report speaks of, in the year.'),
      state: choice('MeasureState', MEASURE_STATES, 'How far it is.'),
      text: text('What was done, or why it was not.'),
      dueOn: optional(date('延期: the new last day, if it is put off.')),
    }),
    {
      name: { zh: '报告整改情况', en: 'Report on a measure' },
      about:
        '整改台账: how far a measure is. The latest report by date counts; a problem is done once all of its measures are.',
      example:
        '{ measureId: "M-1", occurredOn: "2023-12-31", state: UNDER_WAY, text: "已核对至三季度", dueOn: "2024-09-30" }',
    },
    (read) => ({ type: 'ReportMeasure', ...read }),
  ),
};
