import { DOCUMENT_FILTERS } from './filters-of-documents';
import {
  year,
  days,
  PROJECT_ONLY,
  NO_LINE,
  record,
  late,
  amount,
  on,
  search,
  type Narrowed,
} from './narrowed';

/** Every filter of the schema, by the name of its type. */
export const EVERY_FILTER: Readonly<Record<string, Narrowed>> = {
  ...DOCUMENT_FILTERS,
  BudgetYearFilter: {
    asked: 'budgetYears(fiscalYear: 2023, filter: FILTER) { totalCount }',
    path: ['budgetYears'],
    fields: {
      level: ['[DEPARTMENT]', '[SUBORDINATE]'],
      mode: ['RECORD', 'CONTROL'],
      parentCode: ['"RB"', '"RB01"'],
      search: search('测绘'),
      state: ['CLOSED', 'CLOSED'],
    },
  },
  CodeFilter: {
    asked: 'codes(table: ECONOMIC, fiscalYear: 2023, filter: FILTER) { totalCount }',
    path: ['codes'],
    fields: {
      atOrBeneath: ['["302"]', '["999"]'],
      level: ['CLASS', 'ITEM'],
      search: search('会议费'),
      status: ['[FOUND, KNOWN_NOT_FOUND, NAME_FOUND_CODE_KNOWN]', '[DECLARED]'],
    },
  },
  DocumentFilter: {
    asked: year(2023, 'documents(filter: FILTER) { totalCount }'),
    path: ['budgetYear', 'documents'],
    fields: {
      ...record,
      late,
      breached: ['true', 'true'],
      occurredOn: on('2023-03-07'),
      search: search('到位7'),
      type: ['[FUNDS_ARRIVED]', '[EXPENDITURE_RECORDED]'],
    },
  },
  EventFilter: {
    asked: year(2023, 'events(filter: FILTER) { totalCount }'),
    path: ['budgetYear', 'events'],
    fields: {
      ...record,
      late,
      breached: ['true', 'true'],
      documentNo: ['"到位7号"', '"到位"'],
      occurredOn: on('2023-03-07'),
      search: search('到位7'),
      type: ['[FUNDS_ARRIVED]', '[CARRIED_IN]'],
      voucherNo: ['"记-1"', '"记-9"'],
    },
  },
  IndicatorFilter: {
    asked: year(2023, 'indicators(filter: FILTER) { totalCount }'),
    path: ['budgetYear', 'indicators'],
    fields: {
      level1: ['["一级B"]', '["一级Z"]'],
      lost: ['true', 'true'],
      open: ['true', 'true'],
      search: search('三级B'),
    },
  },
  LineFilter: {
    asked: year(2023, 'lines(filter: FILTER) { totalCount }'),
    path: ['budgetYear', 'lines'],
    fields: {
      book: ['[GENERAL]', '[FUND]'],
      class: ['PROJECT', 'PROJECT'],
      economic: ['["302"]', '["303"]'],
      function: ['["22001"]', '["223"]'],
      notBegun: ['false', 'true'],
      overdrawn: ['false', 'true'],
      project: ['["P1"]', '["P2"]'],
      search: search('耕地保护'),
    },
  },
  ProjectFilter: {
    asked: year(2023, 'projects(filter: FILTER) { totalCount }'),
    path: ['budgetYear', 'projects'],
    fields: { notBegun: ['false', 'true'], search: search('耕地') },
  },
  UnitFilter: {
    asked: 'units(filter: FILTER) { totalCount }',
    path: ['units'],
    fields: {
      fiscalYear: ['2024', '2024'],
      level: ['[DEPARTMENT]', '[SUBORDINATE]'],
      parentCode: ['"RB"', '"RB01"'],
      region: ['"某区"', '"外省"'],
      search: search('测绘'),
    },
  },
  VoucherFilter: {
    asked: year(2023, 'vouchers(filter: FILTER) { totalCount }'),
    path: ['budgetYear', 'vouchers'],
    fields: {
      ...record,
      late,
      amount: amount('235', '235'),
      breached: ['true', 'true'],
      commitmentId: ['"HT-1"', '"HT-3"'],
      economic: ['["30217"]', '["303"]'],
      kind: ['REVERSAL', 'REVERSAL'],
      occurredOn: on('2023-04-01'),
      payee: ['"行一"', '"退款"'],
      reception: ['true', 'true'],
      search: search('湘a00011'),
    },
  },
  WarningFilter: {
    asked: year(2023, 'warnings(filter: FILTER) { totalCount }'),
    path: ['budgetYear', 'warnings'],
    fields: {
      code: ['[CLOSED_WITH_OPEN_ITEMS]', '[CLOSED_WITH_OPEN_ITEMS]'],
      line: [PROJECT_ONLY, NO_LINE],
      occurredOn: [days('2023-01-01', '2023-12-31'), days('1999-01-01', '1999-12-31')],
      search: search('合同'),
      severity: ['[BREACH, WARNING, NOTICE]', '[BREACH]'],
    },
  },
};
