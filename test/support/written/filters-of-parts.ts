import { UNIT } from './written';
import { amount, days, NO_LINE, on, PROJECT_ONLY, record, search, year, type Narrowed } from './narrowed';

const { recordedAt, actor, line } = record;

/** Filters of the lists within one answer. */
export const PART_FILTERS: Readonly<Record<string, Narrowed>> = {
  BridgeRowFilter: {
    asked: year(
      2023,
      'bridge(figure: ADJUSTED, from: { asOf: "2023-01-01" }) { rows(filter: FILTER) { totalCount } }',
    ),
    path: ['budgetYear', 'bridge', 'rows'],
    fields: {
      actor,
      documentNo: ['"财预批2号"', '"财预批"'],
      line,
      occurredOn: on('2023-02-01'),
      recordedAt,
      search: search('财预批2'),
      type: ['[APPROPRIATION_APPROVED]', '[FUNDS_ARRIVED]'],
    },
  },
  BudgetStepFilter: {
    asked: year(2023, 'budget { steps(filter: FILTER) { totalCount } }'),
    path: ['budgetYear', 'budget', 'steps'],
    fields: {
      amount: amount('603', '603'),
      breached: ['false', 'true'],
      documentNo: ['"追加请3号"', '"追加请4号"'],
      kind: ['[SUPPLEMENT, WITHDRAWAL]', '[CARRY_IN]'],
      line: [PROJECT_ONLY, NO_LINE],
      occurredOn: [days('2023-01-01', '2023-12-31'), days('1999-01-01', '1999-12-31')],
      recordedAt,
      search: search('追加'),
    },
  },
  ExecutionGroupFilter: {
    asked: year(2023, 'execution { groups(by: ECONOMIC_CLASS, filter: FILTER) { totalCount } }'),
    path: ['budgetYear', 'execution', 'groups'],
    fields: { search: search('302') },
  },
  GrantFilter: {
    asked: 'grants(filter: FILTER) { totalCount }',
    path: ['grants'],
    fields: {
      role: ['[CLERK]', '[LEADER]'],
      search: search('王某'),
      state: ['[IN_FORCE]', '[ENDED]'],
    },
  },
  IndicatorSeriesFilter: {
    asked: year(2023, 'scoreTimeline { indicators(filter: FILTER) { totalCount } }'),
    path: ['budgetYear', 'scoreTimeline', 'indicators'],
    fields: { level1: ['["一级B"]', '["一级Z"]'], search: search('三级B') },
  },
  KnownFigureFilter: {
    asked: year(2023, 'withoutAssumed { figures(filter: FILTER) { totalCount } }'),
    path: ['budgetYear', 'withoutAssumed', 'figures'],
    fields: { search: search('执行'), standing: ['[COMPUTED]', '[REFUSED]'] },
  },
  LossCauseFilter: {
    asked: year(2023, 'scorecard { losses(filter: FILTER) { totalCount } }'),
    path: ['budgetYear', 'scorecard', 'losses'],
    fields: { kind: ['[RESULT, OVERSPENT, UNDERSPENT]', '[OVERSPENT]'], search: search('三级') },
  },
  ProcurementGroupFilter: {
    asked: year(2023, 'procurement { byProject(filter: FILTER) { totalCount } }'),
    path: ['budgetYear', 'procurement', 'byProject'],
    fields: { search: search('P1') },
  },
  ReceptionFilter: {
    asked: year(2023, 'threePublic { receptions(filter: FILTER) { totalCount } }'),
    path: ['budgetYear', 'threePublic', 'receptions'],
    fields: {
      amount: amount('1', '999999'),
      inOrder: ['true', 'false'],
      line,
      occurredOn: [days('2023-01-01', '2023-12-31'), days('1999-01-01', '1999-12-31')],
      payee: ['"行"', '"别处"'],
      search: search('记-'),
    },
  },
  TodoItemFilter: {
    asked: `budgetYear(unitCode: "${UNIT}", fiscalYear: 2023, asOf: "2023-11-30") { todo { items(filter: FILTER) { totalCount } } }`,
    path: ['budgetYear', 'todo', 'items'],
    fields: { kind: ['[OPEN_POINTS]', '[CONTROL_NUMBER]'], line, search: search('三级') },
  },
};
