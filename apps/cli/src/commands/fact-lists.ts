import { SUBJECTS_OF_ANSWERS } from '@ledger/answers';
import { AskAdjustments, AskEnteredDocuments, AskVouchers } from '@ledger/reader';
import { appropriationTables, planTables, vouchersTables } from '@ledger/tables';
import type { Command } from 'commander';
import { withoutEvents } from '../what-is-assumed';
import { addYearCommand } from '../year-command';

/** Lists of what was entered: a workbook of them can be imported again, and adds nothing. */
export function addFacts(program: Command, print: (text: string) => void): void {
  addYearCommand(
    program,
    {
      name: 'vouchers',
      rests: 'execution',
      known: withoutEvents(['ExpenditureRecorded', 'ExpenditureReversed'], ({ count }) => count),
      description: '支出凭证 vouchers with their rows, and what takes them back',
      example: 'vouchers --xlsx 凭证.xlsx',
      ask: ({ queries }, point) => queries.execute(new AskVouchers(point)),
      view: vouchersTables,
    },
    print,
  );
  addYearCommand(
    program,
    {
      name: 'appropriation',
      ruled: () => SUBJECTS_OF_ANSWERS.appropriation,
      rests: 'adjustments',
      known: withoutEvents(['AppropriationApproved'], ({ appropriation }) => (appropriation ? 1 : 0)),
      description: '年初预算批复 the year-start budget, line by line',
      example: 'appropriation --xlsx 批复.xlsx',
      ask: ({ queries }, point) => queries.execute(new AskAdjustments(point)),
      view: appropriationTables,
    },
    print,
  );
  addYearCommand(
    program,
    {
      name: 'plan',
      rests: 'payment-plan',
      known: withoutEvents(['PaymentPlanSet'], ({ plans }) => plans.length),
      description: '用款计划 the payment plan, document by document',
      example: 'plan --xlsx 用款计划.xlsx',
      ask: ({ queries }, point) => queries.execute(new AskEnteredDocuments(point)),
      view: planTables,
    },
    print,
  );
}
