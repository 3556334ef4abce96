import type { CRITERIA } from './criteria';

export type Criterion = keyof typeof CRITERIA;

const RECORD = ['occurredOn', 'recordedAt', 'late', 'actor', 'assumed', 'provenance', 'search'] as const;
const FACT = [...RECORD, 'line', 'breached'] as const;
const CARRY = [...RECORD, 'line', 'amount', 'match'] as const;
const DOCUMENT = [...RECORD, 'line', 'amount', 'documentNo'] as const;
const HELD = [...RECORD, 'amount', 'voucherNo', 'breached'] as const;
const ORDER = ['OCCURRED_ON', 'RECORDED', 'AMOUNT'] as const;

/** Every list that can be narrowed, and by what its entries can be ordered. */
export const LISTS = {
  Adjustment: [['proposalStatus', 'adjustmentKind', 'amount', ...FACT, 'documentNo'], ORDER],
  Asset: [
    [...RECORD, 'amount', 'voucherNo'],
    [...ORDER, 'NAME'],
  ],
  BridgeRow: [
    ['eventType', 'occurredOn', 'recordedAt', 'actor', 'line', 'documentNo', 'search'],
    ['OCCURRED_ON', 'RECORDED', 'CONTRIBUTION'],
  ],
  BudgetStep: [
    ['stepKind', 'occurredOn', 'recordedAt', 'line', 'amount', 'documentNo', 'breached', 'search'],
    ORDER,
  ],
  BudgetYear: [
    ['search', 'level', 'parentCode', 'mode', 'state'],
    ['UNIT_CODE', 'NAME'],
  ],
  CarriedInto: [[...CARRY, 'cancelled', 'fromYear'], ORDER],
  CarriedOut: [[...CARRY, 'breached', 'revoked'], ORDER],
  Code: [
    ['search', 'atOrBeneath', 'codeLevel', 'codeStatus'],
    ['CODE', 'NAME'],
  ],
  Commitment: [
    ['open', ...FACT, 'amount', 'supplier', 'fromYear'],
    [...ORDER, 'OPEN'],
  ],
  Document: [
    ['eventType', ...FACT],
    ['OCCURRED_ON', 'RECORDED', 'CODE'],
  ],
  Event: [
    ['eventType', ...FACT, 'documentNo', 'voucherNo'],
    ['RECORDED', 'OCCURRED_ON', 'AMOUNT'],
  ],
  ExecutionGroup: [['search'], ['CODE', 'INITIAL', 'ADJUSTED', 'EXECUTED', 'AVAILABLE']],
  FundsArrival: [DOCUMENT, ORDER],
  Grant: [
    ['role', 'grantState', 'search'],
    ['OCCURRED_ON', 'NAME'],
  ],
  Indicator: [
    ['indicatorLevel1', 'lost', 'open', 'assumed', 'search'],
    ['WEIGHT', 'EARNED', 'LOST', 'OPEN'],
  ],
  IndicatorSeries: [['indicatorLevel1', 'search'], []],
  InterimAuthority: [DOCUMENT, ORDER],
  KnownFigure: [['knownStanding', 'search'], []],
  Line: [
    ['book', 'class', 'function', 'project', 'economic', 'overdrawn', 'notBegun', 'assumed', 'search'],
    ['CODE', 'INITIAL', 'ADJUSTED', 'EXECUTED', 'AVAILABLE'],
  ],
  LossCause: [['lossKind', 'search'], ['LOST']],
  Meeting: [HELD, [...ORDER, 'PEOPLE']],
  PaymentPlanDocument: [DOCUMENT, ORDER],
  PolicyText: [
    ['policySubject', 'inForce', 'documentNo', ...RECORD],
    ['OCCURRED_ON', 'RECORDED', 'NAME'],
  ],
  Problem: [
    [
      ...['problemState', 'overdue', 'carried', 'fromYear', 'occurredOn', 'responsible'],
      ...['line', 'project', 'indicatorId', 'warning', 'assumed', 'search'],
    ],
    ['OCCURRED_ON', 'DUE'],
  ],
  ProcurementGroup: [['search'], ['CODE', 'INITIAL', 'ADJUSTED', 'EXECUTED']],
  Project: [
    ['notBegun', 'search'],
    ['CODE', 'INITIAL', 'ADJUSTED', 'EXECUTED', 'AVAILABLE'],
  ],
  Reception: [
    ['inOrder', 'occurredOn', 'amount', 'line', 'payee', 'search'],
    ['OCCURRED_ON', 'AMOUNT'],
  ],
  RecoveredSpending: [[...RECORD, 'line', 'economic', 'amount', 'payer', 'fromYear'], ORDER],
  TodoItem: [
    ['todoKind', 'line', 'search'],
    ['AMOUNT', 'OPEN'],
  ],
  Training: [HELD, [...ORDER, 'PEOPLE']],
  Unit: [
    ['search', 'level', 'parentCode', 'region', 'fiscalYear'],
    ['UNIT_CODE', 'NAME'],
  ],
  Voucher: [['kind', ...FACT, 'amount', 'economic', 'payee', 'commitmentId', 'reception'], ORDER],
  Warning: [
    ['severity', 'warningCode', 'line', 'occurredOn', 'assumed', 'search'],
    ['SEVERITY', 'OCCURRED_ON'],
  ],
} as const satisfies Record<string, readonly [readonly Criterion[], readonly OrderKey[]]>;

export type ListName = keyof typeof LISTS;

export type OrderKey = keyof typeof ORDERS;

export const ORDERS = {
  ADJUSTED: '全年预算数.',
  AMOUNT: 'Amount.',
  AVAILABLE: 'What is still available.',
  CODE: 'Its code or number.',
  CONTRIBUTION: 'What it contributes to the difference.',
  DUE: 'First day by which an open measure is due.',
  EARNED: '得分.',
  EXECUTED: '执行数.',
  INITIAL: '年初预算数.',
  LOST: '扣分.',
  NAME: 'Its name.',
  OCCURRED_ON: 'Date in the books.',
  OPEN: 'Amount that is still open.',
  PEOPLE: 'How many people came.',
  RECORDED: 'The order of recording.',
  SEVERITY: 'Most severe first.',
  UNIT_CODE: '单位编码.',
  WEIGHT: '分值.',
} as const;
