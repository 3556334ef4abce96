import { describe, expect, it } from '@jest/globals';
import type { Line, Warning } from '../../year/year-data';
import { causeOf, problemOf, warningGroups } from './warning-cause';

const LINES: readonly Line[] = [
  {
    key: 'P',
    book: 'fund',
    class: 'project',
    functional: '21208',
    project: 'P01',
    economic: '302',
    changes: [],
  },
  { key: 'B', book: 'fund', class: 'basic', functional: '21208', economic: '302', changes: [] },
];

function warning(
  code: Warning['code'],
  cause: Partial<Warning['cause']> = {},
  severity: Warning['severity'] = 'WARNING',
): Warning {
  const none = { events: [], lines: [], indicators: [], breach: null, occurredOn: null };
  return {
    code,
    severity,
    text: { zh: code, en: code },
    assumed: null,
    policySubjects: [],
    cause: { ...none, ...cause },
  };
}

describe('causeOf', () => {
  it.each([
    [warning('RECORDED_BREACH', { events: ['e-7'], lines: ['P'] }), '/audit', { event: 'e-7' }],
    [warning('GOAL_VS_EXECUTION', { indicators: ['count'] }), '/score', { indicator: 'count' }],
    [warning('PROJECT_NOT_BEGUN', { lines: ['P'] }), '/execution', { by: 'project', group: 'P01' }],
    [warning('LINE_OVERDRAWN', { lines: ['B'] }), '/execution', { by: 'functional', group: '21208' }],
    [warning('EXTERNAL_GRADE_DIFFERS', { events: ['e-9'] }), '/score', {}],
    [warning('CONTROL_NEAR'), '/three-public', {}],
    [warning('EXECUTION_BEHIND_SCHEDULE'), '/execution', { by: 'month' }],
    [warning('CARRY_FORWARD_UNMATCHED'), '/execution', {}],
  ])('leads from %j to %s', (given, path, query) => {
    expect(causeOf(given, LINES)).toEqual({ path, query });
  });
});

describe('problemOf', () => {
  it('fills in what the warning says, its code, and the lines, projects and indicators that it is about', () => {
    const given = warning('PROJECT_NOT_BEGUN', { lines: ['P', 'B'], indicators: ['count'] });
    expect(problemOf(given, LINES, 'zh')).toEqual({
      text: 'PROJECT_NOT_BEGUN',
      warning: 'PROJECT_NOT_BEGUN',
      'lines.0': 'P',
      'lines.1': 'B',
      'projectCodes.0': 'P01',
      'indicatorIds.0': 'count',
    });
  });
});

describe('warningGroups', () => {
  it('puts warnings of one code together and keeps the order of the codes', () => {
    const given = [
      warning('LINE_OVERDRAWN', {}, 'BREACH'),
      warning('CONTROL_NEAR'),
      warning('CONTROL_NEAR'),
      warning('LINE_OVERDRAWN', {}, 'NOTICE'),
    ];
    expect(
      warningGroups(given).map(({ code, severity, warnings }) => [code, severity, warnings.length]),
    ).toEqual([
      ['LINE_OVERDRAWN', 'BREACH', 1],
      ['CONTROL_NEAR', 'WARNING', 2],
      ['LINE_OVERDRAWN', 'NOTICE', 1],
    ]);
  });
});
