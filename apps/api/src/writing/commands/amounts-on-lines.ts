import { BOOKS, EXPENDITURE_CLASSES } from '@ledger/domain';
import { inputShape, oneOfShape } from '../field';
import { amount, byDefault, called, choice, count, id, made, money, object, optional, text } from '../fields';

const LINE_PARTS = inputShape('LinePartsInput', 'The five parts of a line.', {
  book: choice('Book', BOOKS, '预算种类: one of the four books of account, or the unit’s own funds.'),
  class: choice('ExpenditureClass', EXPENDITURE_CLASSES, '基本支出 or 项目支出.'),
  function: id('支出功能分类科目编码.'),
  project: optional(id('项目代码; omit it for basic expenditure.')),
  economic: id('部门预算支出经济分类科目编码.'),
});

const LINE = oneOfShape('LineInput', 'A budget line (预算行): its short text, or its parts.', {
  key: optional(text('Short text: general/basic/2200101/-/302, with "-" for no project.')),
  parts: optional(object(LINE_PARTS, 'The five parts.')),
});

/** The short text; parts that make no line make a text that no line has, and the rules say so. */
export const line = (about: string) =>
  made(LINE, about, ({ key, parts }) =>
    parts
      ? [parts.book, parts.class, parts.function, parts.project ?? '-', parts.economic].join('/')
      : (key ?? ''),
  );

export const procurement = called(
  'procurementFen',
  byDefault(money('The part that is 政府采购, of the same sign.'), '"0"'),
);

export const LINE_AMOUNT = inputShape('LineAmountInput', 'An amount on a line.', {
  line: line('The line.'),
  amount: amount('Exact, in the moneyUnit of the mutation; negative if an adjustment takes away.'),
  procurement,
  carriedOver: called(
    'carriedOverFen',
    optional(
      money(
        '其中上年结转, only in the year-start appropriation: the part of the amount that was carried over.',
      ),
    ),
  ),
});

export const LINE_MONEY = inputShape('LineMoneyInput', 'Money on a line.', {
  line: line('The line.'),
  amount: amount('Exact, in the moneyUnit of the mutation.'),
});

export const LINE_MONTH = inputShape('LineMonthInput', 'Money on a line in one month.', {
  line: line('The line.'),
  month: count('Month, 1 to 12.'),
  amount: amount('Exact, in the moneyUnit of the mutation.'),
});

/** Caps or amounts by kind; omitted ones stay absent. */
export const THREE_PUBLIC_AMOUNTS = inputShape('ThreePublicAmountsInput', 'Amounts by kind of 三公经费.', {
  overseas: optional(money('因公出国（境）费.')),
  vehiclePurchase: optional(money('公务用车购置费.')),
  vehicleRunning: optional(money('公务用车运行维护费.')),
  reception: optional(money('公务接待费.')),
});
