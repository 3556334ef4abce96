import { CODE_TABLES, noThreePublic, VOUCHER_NUMBERINGS, type BudgetMode } from '@ledger/domain';
import { budgetCommand } from '../command';
import { inputShape } from '../field';
import { called, choice, flag, id, list, made, money, object, optional, text } from '../fields';
import { THREE_PUBLIC_AMOUNTS } from './amounts-on-lines';

const MODES = ['control', 'record'] as const satisfies readonly BudgetMode[];

const LAST_YEAR = inputShape('LastYearInput', 'Figures of the previous year, for comparisons.', {
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
  parent: optional(id('The code above it; omit it for a 类 and for a project.')),
  source: text('Where it is printed.'),
});

const REASON = { reason: text('Why.') };

/** The beginning and the end of a year. */
export const YEAR_COMMANDS = {
  openYear: budgetCommand(
    inputShape('OpenYearInput', '开立年度账.', {
      mode: choice('BudgetMode', MODES, 'Whether breaches of rules are refused, or stored and shown.'),
      paymentPlanEnforced: flag('Whether spending above 用款计划 is a breach.'),
      voucherNumbering: optional(
        choice(
          'VoucherNumbering',
          VOUCHER_NUMBERINGS,
          'Whether voucher numbers are one series for the year, or one for each month and word (记, 收, 付, 转). Default: the year.',
        ),
      ),
      asPrinted: optional(
        called(
          'printedToFen',
          money(
            'The last digit of amounts, if they are entered as papers print them, for example 0.01. If omitted, amounts are exact.',
          ),
        ),
      ),
      lastYear: optional(object(LAST_YEAR, 'Last year’s figures, if known.')),
    }),
    {
      name: { zh: '开立年度账', en: 'Open a year' },
      about: '开立年度账: once for each unit and year. The settings cannot be changed later.',
      example: '{ mode: CONTROL, paymentPlanEnforced: false }',
    },
    (read, { unitCode, fiscalYear }) => ({ type: 'OpenYear', unitCode, fiscalYear, ...read }),
  ),
  declareCodes: budgetCommand(
    inputShape('DeclareCodesInput', '申报科目和项目代码.', {
      codes: list(object(DECLARED_CODE, ''), 'The codes.'),
    }),
    {
      name: { zh: '申报科目和项目代码', en: 'Declare codes and projects' },
      about: '申报科目和项目代码: projects, and codes that the tables of the year lack.',
      example: '{ codes: [{ table: PROJECT, code: "P1", name: "耕地保护", source: "2023 年部门预算" }] }',
    },
    (read) => ({ type: 'DeclareCodes', ...read }),
  ),
  closeYear: budgetCommand(
    inputShape('CloseYearInput', '年度结账.', {
      evenSo: optional(flag('Whether to close it even if things are left open.')),
    }),
    {
      name: { zh: '年度结账', en: 'Close the year' },
      about:
        '年度结账: a closed year takes no more entries. If commitments, proposals or arrivals of funds are open, it is refused with a list of them, unless evenSo is true.',
      example: '{ evenSo: true }',
    },
    ({ evenSo = false }) => ({ type: 'CloseYear', evenSo }),
  ),
  reopenYear: budgetCommand(
    inputShape('ReopenYearInput', '重新开账.', REASON),
    {
      name: { zh: '重新开账', en: 'Reopen the year' },
      about:
        '重新开账: refused while a carry-forward out of the year is in force of which no part was returned.',
      example: '{ reason: "补记凭证" }',
    },
    (read) => ({ type: 'ReopenYear', ...read }),
  ),
};
