import type { DeclaredCode } from '../classification/declared-code';
import { reverse, spend } from './budget-spending';
import { approve, arrive, plan, propose } from './budget-movements';
import {
  OFFICE,
  PROJECT,
  UNIT_MONEY,
  WORKS,
  amount,
  appropriate,
  carryIn,
  declare,
  open,
} from './budget-year';
import { YEAR, on, type RefusalCase } from './refusal-case';

const granting = (...lines: readonly string[]) => {
  return appropriate({ lines: lines.map((line) => amount(line, 100)) });
};
const code = (changes: Partial<DeclaredCode>): DeclaredCode => ({
  table: 'functional',
  code: '22098',
  name: '其他自然资源支出',
  parent: '220',
  source: '单位预算表',
  ...changes,
});

/** With a name that differs from the one now in the tables. */
const HELD_LATER = code({ code: '22099', name: '其他海洋气象支出' });

export const lineRefusals: readonly RefusalCase[] = [
  {
    code: 'CODE_FORM_INVALID',
    claim: 'a functional code of four digits',
    refused: on(YEAR, declare(code({ code: '2209' }))),
    accepted: on(YEAR, declare(code({ code: '22098' }))),
  },
  {
    code: 'CODE_FORM_INVALID',
    claim: 'a project code with a slash',
    refused: on(YEAR, declare({ ...PROJECT, code: 'P/05' })),
    accepted: on(YEAR, declare({ ...PROJECT, code: 'P_05.1' })),
  },
  {
    code: 'CODE_PARENT_WRONG',
    claim: 'a parent that is no prefix',
    refused: on(YEAR, declare(code({ parent: '212' }))),
    accepted: on(YEAR, declare(code({ parent: '220' }))),
  },
  {
    code: 'CODE_PARENT_WRONG',
    claim: 'a project beneath something',
    refused: on(YEAR, declare({ ...PROJECT, parent: '220' })),
    accepted: on(YEAR, declare(PROJECT)),
  },
  {
    code: 'CODE_PARENT_UNKNOWN',
    claim: 'a code whose parent nobody knows',
    refused: on(YEAR, declare(code({ code: '2209801', parent: '22098' }))),
    accepted: on(YEAR, declare(code({}), code({ code: '2209801', parent: '22098' }))),
  },
  {
    code: 'CODE_ALREADY_KNOWN',
    claim: 'another name for a code of the tables',
    refused: on(YEAR, declare(code({ code: '22001', name: '国土资源事务' }))),
    accepted: on(YEAR, declare(code({ code: '22001', name: '自然资源事务' }))),
  },
  {
    code: 'CODE_ALREADY_KNOWN',
    claim: 'a third name for a code that the year declared under its own, and the tables hold since',
    refused: on([...YEAR, declare(HELD_LATER)], declare({ ...HELD_LATER, name: '其他气象支出' })),
    accepted: on(YEAR, declare(HELD_LATER)),
  },
  {
    code: 'CODE_ALREADY_KNOWN',
    claim: 'another name for a declared project',
    refused: on([...YEAR, declare(PROJECT)], declare({ ...PROJECT, name: '别名' })),
    accepted: on([...YEAR, declare(PROJECT)], declare(PROJECT)),
  },
  {
    code: 'LINE_FORM_INVALID',
    claim: 'project expenditure without a project',
    refused: on([open()], granting('general/project/2200101/-/302')),
    accepted: on([open(), declare(PROJECT)], granting('general/project/2200101/P05/302')),
  },
  {
    code: 'LINE_TWICE',
    claim: 'one line twice in a document',
    refused: on([open()], granting(OFFICE, OFFICE)),
    accepted: on([open()], granting(OFFICE, WORKS)),
  },
  {
    code: 'LINE_TWICE',
    claim: 'one month of a line twice in a plan',
    refused: on(YEAR, plan({ items: [1, 1].map((month) => ({ line: OFFICE, month, amountFen: 1 })) })),
    accepted: on(YEAR, plan({ items: [1, 2].map((month) => ({ line: OFFICE, month, amountFen: 1 })) })),
  },
  {
    code: 'PROCUREMENT_PART_INVALID',
    claim: 'more procurement than amount',
    refused: on(YEAR, spend({ amountFen: 100, procurementFen: 101 })),
    accepted: on(YEAR, spend({ amountFen: 100, procurementFen: 100 })),
  },
  {
    code: 'PROCUREMENT_PART_INVALID',
    claim: 'procurement that grows in a reduction',
    refused: on(YEAR, propose({ kind: 'reduction', items: [amount(OFFICE, -10, 1)] })),
    accepted: on(YEAR, propose({ kind: 'reduction', items: [amount(OFFICE, -10, -10)] })),
  },
  {
    code: 'PROCUREMENT_LEFT_INVALID',
    claim: 'a reversal that leaves more procurement than amount',
    refused: on([...YEAR, spend({ procurementFen: 60 })], reverse({ amountFen: 41 })),
    accepted: on([...YEAR, spend({ procurementFen: 60 })], reverse({ amountFen: 40 })),
  },
  {
    code: 'UNKNOWN_CODE',
    claim: 'a functional code that no table has',
    refused: on([open()], granting('general/basic/22098/-/302')),
    accepted: on([open(), declare(code({}))], granting('general/basic/22098/-/302')),
  },
  {
    code: 'UNKNOWN_CODE',
    claim: 'an expenditure under an economic code that no table has',
    refused: on(YEAR, spend({ economicCode: '30298' })),
    accepted: on(YEAR, spend({ economicCode: '30299' })),
  },
  {
    code: 'UNKNOWN_PROJECT',
    claim: 'a project that nobody declared',
    refused: on([open()], granting('general/project/2200101/P05/302')),
    accepted: on([open(), declare(PROJECT)], granting('general/project/2200101/P05/302')),
  },
  {
    code: 'LINES_OVERLAP',
    claim: 'a line beneath another of the same document',
    refused: on([open()], granting(OFFICE, 'general/basic/2200101/-/30201')),
    accepted: on([open()], granting(OFFICE, 'general/basic/2200102/-/30201')),
  },
  {
    code: 'LINES_OVERLAP',
    claim: 'an adjustment that opens a line above one of the budget',
    refused: on(YEAR, propose({ items: [amount('general/basic/22001/-/302', 1)] })),
    accepted: on(YEAR, propose({ items: [amount('general/basic/22001/-/310', 1)] })),
  },
  {
    code: 'LINES_OVERLAP',
    claim: 'approving a line that now overlaps one opened since it was proposed',
    refused: on(
      [...YEAR, propose({ items: [amount('general/basic/22001/-/310', 1)] }), carryIn()],
      approve(),
    ),
    accepted: on([...YEAR, propose({ items: [amount(WORKS, 1)] }), carryIn()], approve()),
  },
  {
    code: 'SPENT_OUTSIDE_BUDGET',
    claim: 'spending on a line that is only proposed',
    refused: on([...YEAR, propose({ items: [amount(WORKS, 100)] })], works()),
    accepted: on([...YEAR, propose({ items: [amount(WORKS, 100)] }), approve()], works()),
  },
  {
    code: 'LINES_OVERLAP',
    claim: 'spending beside a line of the budget that the money belongs to',
    refused: on(YEAR, spend({ line: 'general/basic/2200101/-/30201' })),
    accepted: on(YEAR, spend()),
  },
  {
    code: 'LINE_NOT_IN_BUDGET',
    claim: 'money arriving on a line that is not in the budget',
    refused: on(YEAR, arrive({ items: [{ line: WORKS, amountFen: 1 }] })),
    accepted: on(YEAR, arrive({ items: [{ line: OFFICE, amountFen: 1 }] })),
  },
  {
    code: 'LINE_NOT_IN_BUDGET',
    claim: 'reducing a line that is not in the budget',
    refused: on(YEAR, propose({ kind: 'reduction', items: [amount(WORKS, -1)] })),
    accepted: on(YEAR, propose({ kind: 'reduction', items: [amount(UNIT_MONEY, -1)] })),
  },
];

function works() {
  return spend({ occurredOn: '2023-06-10', line: WORKS, economicCode: '31002' });
}
