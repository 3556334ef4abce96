import { describe, expect, it } from '@jest/globals';
import type { Line, Warning } from '../../year/year-data';
import { causeOf, warningGroups } from './warning-cause';

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

function warning(code: string, cause: Partial<Warning['cause']> = {}, severity = 'warning'): Warning {
  const none = { eventIds: [], lines: [], indicatorIds: [], breach: null, occurredOn: null };
  return { code, severity, text: { zh: code, en: code }, cause: { ...none, ...cause } };
}

describe('causeOf', () => {
  it.each([
    [warning('RECORDED_BREACH', { eventIds: ['e-7'], lines: ['P'] }), '/audit', { event: 'e-7' }],
    [warning('GOAL_VS_EXECUTION', { indicatorIds: ['count'] }), '/score', { indicator: 'count' }],
    [warning('PROJECT_NOT_BEGUN', { lines: ['P'] }), '/execution', { by: 'project', group: 'P01' }],
    [warning('LINE_OVERDRAWN', { lines: ['B'] }), '/execution', { by: 'functional', group: '21208' }],
    [warning('CONTROL_NEAR'), '/three-public', {}],
    [warning('EXECUTION_BEHIND_SCHEDULE'), '/execution', { by: 'month' }],
    [warning('A_CODE_OF_TOMORROW'), '/execution', {}],
  ])('leads from %j to %s', (given, path, query) => {
    expect(causeOf(given, LINES)).toEqual({ path, query });
  });
});

describe('warningGroups', () => {
  it('puts warnings of one code together and keeps the order of the codes', () => {
    const given = [warning('A', {}, 'breach'), warning('B'), warning('B'), warning('A', {}, 'notice')];
    expect(
      warningGroups(given).map(({ code, severity, warnings }) => [code, severity, warnings.length]),
    ).toEqual([
      ['A', 'breach', 1],
      ['B', 'warning', 2],
      ['A', 'notice', 1],
    ]);
  });
});
