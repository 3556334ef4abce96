import { CODE_TABLES, noThreePublic, VOUCHER_NUMBERINGS, type BudgetMode } from '@ledger/domain';
import { budgetCommand } from '../command';
import { inputShape } from '../field';
import {
  amount,
  called,
  choice,
  count,
  date,
  flag,
  id,
  list,
  made,
  money,
  object,
  optional,
  text,
} from '../fields';
import { line, LINE_AMOUNT, THREE_PUBLIC_AMOUNTS } from './amounts-on-lines';

const MODES = ['control', 'record'] as const satisfies readonly BudgetMode[];

const LAST_YEAR = inputShape('LastYearInput', 'Figures of the year before, for comparatives.', {
  expenditure: optional(called('expenditureFen', money('支出合计.'))),
  basic: optional(called('basicFen', money('基本支出.'))),
  personnel: optional(called('personnelFen', money('人员经费.'))),
  dailyPublic: optional(called('dailyPublicFen', money('日常公用经费.'))),
  threePublicBudget: optional(called('threePublicBudgetFen', money('三公经费预算数.'))),
  threePublicFinal: optional(
    made(THREE_PUBLIC_AMOUNTS, '三公经费决算数; kinds that are not named are 0.', (named) => ({
      ...noThreePublic(),
      ...named,
    })),
  ),
});

const DECLARED_CODE = inputShape('DeclaredCodeInput', 'A code that the tables lack.', {
  table: choice('CodeTable', CODE_TABLES, 'Which table.'),
  code: id('The code.'),
  name: text('Its name.'),
  parent: optional(id('The code above it; leave it out for a 类 and for a project.')),
  source: text('Where it is printed.'),
});

const CARRY = { carryId: id('Its id, the same in both years.') };
const FROM = { fromYear: count('The year that released it: the one before.') };
const REASON = { reason: text('Why.') };
const ITEMS = list(object(LINE_AMOUNT, ''), 'What is carried and no contract binds, by line.');
const CONTRACTS = optional(
  list(
    made(
      inputShape('NamedCommitmentInput', 'A commitment, by its id.', {
        commitmentId: id('Id of the commitment in this year.'),
      }),
      '',
      ({ commitmentId }) => commitmentId,
    ),
    'Contracts that go along, with what is open of them; their money comes on top of the items.',
  ),
);
const TO_CARRY = { items: optional(ITEMS), commitments: CONTRACTS };
const CARRIED_COMMITMENT = inputShape('CarriedCommitmentInput', 'A contract of the year before.', {
  commitmentId: id('Its id in that year.'),
  line: line('The line that it draws on.'),
  amount: amount('What is open of it. Exact, positive.'),
  contractNo: text('合同编号.'),
  supplier: text('供应商.'),
  madeOn: date('Date of the contract.'),
});
const BY_LINE = '[{ line: { key: "general/project/2200106/P1/302" }, amount: "12.00" }]';

/** The beginning and the end of a year, and what is carried from one to the next. */
export const YEAR_COMMANDS = {
  openYear: budgetCommand(
    inputShape('OpenYearInput', '开立年度账.', {
      mode: choice('BudgetMode', MODES, 'Whether breaches of rules are refused, or stored and shown.'),
      paymentPlanEnforced: flag('Whether spending above 用款计划 is a breach.'),
      voucherNumbering: optional(
        choice(
          'VoucherNumbering',
          VOUCHER_NUMBERINGS,
          'One series of voucher numbers for the year, or for each month and word (记, 收, 付, 转). Absent: by year.',
        ),
      ),
      asPrinted: optional(
        called(
          'printedToFen',
          money(
            'The last digit of amounts that are entered as papers print them: 0.01. Absent: they are exact.',
          ),
        ),
      ),
      lastYear: optional(object(LAST_YEAR, 'Where they are known.')),
    }),
    {
      about: '开立年度账: once for a unit and year. What it was opened with cannot be changed.',
      example: '{ mode: CONTROL, paymentPlanEnforced: false }',
    },
    (read, { unitCode, fiscalYear }) => ({ type: 'OpenYear', unitCode, fiscalYear, ...read }),
  ),
  declareCodes: budgetCommand(
    inputShape('DeclareCodesInput', '申报科目和项目代码.', {
      codes: list(object(DECLARED_CODE, ''), 'The codes.'),
    }),
    {
      about: '申报科目和项目代码: projects, and codes that the tables of the year lack.',
      example: '{ codes: [{ table: PROJECT, code: "P1", name: "耕地保护", source: "2023 年部门预算" }] }',
    },
    (read) => ({ type: 'DeclareCodes', ...read }),
  ),
  closeYear: budgetCommand(
    inputShape('CloseYearInput', '年度结账.', {
      evenSo: optional(flag('Whether to close it whatever it leaves open.')),
    }),
    {
      about:
        '年度结账: a closed year takes no more entries. Refused with a list of open commitments, pending proposals and unarrived funds where there are any, until it is said to go on even so.',
      example: '{ evenSo: true }',
    },
    ({ evenSo = false }) => ({ type: 'CloseYear', evenSo }),
  ),
  reopenYear: budgetCommand(
    inputShape('ReopenYearInput', '重新开账.', REASON),
    {
      about: '重新开账: refused while a carry-forward of the year stands of which nothing has come back.',
      example: '{ reason: "补记凭证" }',
    },
    (read) => ({ type: 'ReopenYear', ...read }),
  ),
  releaseCarryForward: budgetCommand(
    inputShape('ReleaseCarryForwardInput', '结转下年.', { ...CARRY, ...TO_CARRY }),
    {
      about:
        '结转下年: out of a closed year, and into the next one at once where that is open. Open contracts go along and are paid there.',
      example: `{ carryId: "JZ-1", items: ${BY_LINE}, commitments: [{ commitmentId: "HT-3" }] }`,
    },
    ({ items = [], ...read }) => ({ type: 'ReleaseCarryForward', items, ...read }),
  ),
  revokeCarryForward: budgetCommand(
    inputShape('RevokeCarryForwardInput', '撤销结转.', { ...CARRY, ...REASON }),
    {
      about: '撤销结转: the next year gives it up first.',
      example: '{ carryId: "JZ-1", reason: "金额有误" }',
    },
    (read) => ({ type: 'RevokeCarryForward', ...read }),
  ),
  carryIn: budgetCommand(
    inputShape('CarryInInput', '上年结转转入.', {
      ...CARRY,
      ...FROM,
      items: optional(ITEMS),
      commitments: optional(list(object(CARRIED_COMMITMENT, ''), 'Contracts that came along.')),
    }),
    {
      about: '上年结转转入: items and commitments only where the earlier year is not in this ledger.',
      example: '{ carryId: "JZ-1", fromYear: 2022 }',
    },
    (read) => ({ type: 'CarryIn', ...read }),
  ),
  returnCarryIn: budgetCommand(
    inputShape('ReturnCarryInInput', '退回上年结转.', {
      returnId: id('Its id, the same in both years.'),
      occurredOn: date('Date of the document in this year.'),
      carryId: id('What it was carried in under.'),
      ...TO_CARRY,
      ...REASON,
    }),
    {
      about:
        '退回上年结转: gives back to the year before what is not spent, up to the lowest balance from its date on. The closed year takes it at once and may be reopened.',
      example: `{ returnId: "TH-1", occurredOn: "2024-03-01", carryId: "JZ-1", items: ${BY_LINE}, reason: "上年发票补记" }`,
    },
    ({ items = [], ...read }) => ({ type: 'ReturnCarryIn', items, ...read }),
  ),
  takeBackCarryForward: budgetCommand(
    inputShape('TakeBackCarryForwardInput', '收回已结转资金.', {
      returnId: id('Under which the next year returned it.'),
      ...CARRY,
    }),
    {
      about:
        '收回已结转资金: the other half of returnCarryIn, which does it by itself where both years are here.',
      example: '{ returnId: "TH-1", carryId: "JZ-1" }',
    },
    (read) => ({ type: 'TakeBackCarryForward', ...read }),
  ),
  cancelCarryIn: budgetCommand(
    inputShape('CancelCarryInInput', '取消上年结转转入.', { ...CARRY, ...FROM, ...REASON }),
    {
      about: '取消上年结转转入, for good: its id cannot be used again.',
      example: '{ carryId: "JZ-1", fromYear: 2022, reason: "金额有误" }',
    },
    (read) => ({ type: 'CancelCarryIn', ...read }),
  ),
};
