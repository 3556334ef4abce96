import { filled, type SheetErrorDetails } from '../sheet-error';

/** A fault or a warning of a row, at the cell where it is. */
const ROW_FAULTS = {
  BAD_AMOUNT: {
    zh: '“{text}”不是金额（{unit}，精确到分）',
    en: '“{text}” is no amount in {unit} of whole fen',
  },
  OTHER_UNIT: {
    zh: '金额以{unit}为单位：请换算为元或万元，并改写单位',
    en: 'amounts are in {unit}: convert them to 元 or 万元, and write that as the unit',
  },
  BAD_DIRECTION: {
    zh: '“{text}”不是收支方向；请写 借 或 贷（支 或 收）',
    en: '“{text}” is no direction: write 借 or 贷, 支 or 收',
  },
  BAD_DATE: {
    zh: '“{text}”不是日期；请写如 2024-03-05',
    en: '“{text}” is no date: write one like 2024-03-05',
  },
  BAD_MONTH: {
    zh: '“{text}”不是月份；请写 1 至 12',
    en: '“{text}” is no month: write 1 to 12',
  },
  RED_AMOUNT: {
    zh: '金额是红字，而同列其他金额不是：表示退回或冲销的，请在金额前写负号；不是的，请重写金额或改为黑色',
    en: 'the amount is in red letters, and others of its column are not: where that takes money back, write a minus; else write the amount again, or in black',
  },
  SHIFTED_CELLS: {
    zh: '这一行的单元格比表头多：金额里的逗号可能把它分成了两格。请核对这一行，给含逗号的内容加上引号',
    en: 'the row has more cells than the heading: a comma within an amount may have cut it in two. Check the row, and put what has a comma into quotes',
  },
  RED_IN_WORDS: {
    zh: '“{text}”说这是冲销，金额却是正数：是冲销的，请在金额前写负号，并写明原凭证号；不是的，请改写用途',
    en: '“{text}” says that this takes money back, and the amount is positive: where it does, write a minus and the voucher (原凭证号); else write the purpose anew',
  },
  SCALED_AMOUNT: {
    zh: '单元格显示为“{shown}”，存的数是 {stored}：数字格式使显示的数与存的数不同，不能确定是哪个；请去掉这种格式，写明金额',
    en: 'the cell shows “{shown}” and holds {stored}: its number format shows another number, so that either may be meant. Remove the format, and write the amount',
  },
  STRUCK_OUT: {
    zh: '金额有删除线：不算数的请删去这一行，算数的请去掉删除线',
    en: 'the amount is struck out: remove the row where it does not count, else the line through it',
  },
  TWO_AMOUNTS: {
    zh: '“{other}”一栏也是金额，且与“{used}”不同：请在映射中选定哪一栏是支付金额',
    en: 'the column “{other}” is an amount, too, and differs from “{used}”: choose in the mapping which one was paid',
  },
  BEFORE_ADJUSTMENT: {
    zh: '旁边有“{other}”，“{used}”可能是调整前的数，不能确定本次调整多少：请增加一列“追减金额”或“追加金额”；就是“{used}”的，请在映射中选定',
    en: 'the column “{other}” stands beside, so that “{used}” may be what there was before: add a column 追减金额 or 追加金额 with what is adjusted, or choose “{used}” in the mapping where it is that',
  },
  OTHER_CURRENCY: {
    zh: '币种是“{text}”：只记人民币，请折算为人民币元并改写币种',
    en: 'the currency is “{text}”: only yuan are recorded. Convert the amount, and write that as the currency',
  },
  PARTLY_RETURNED: {
    zh: '这一笔有退款：请把金额写成实际支付数，或为退回的部分另列一行（负数，写明原凭证号）',
    en: 'part of it came back: write what was paid in the end, or add a row for what came back, negative and with its voucher (原凭证号)',
  },
  SIGNED_AMOUNT: {
    zh: '清单中有负数而没有说明方向，不能确定正数是付出还是收入：付出写作负数的，请在映射中选“支付写作负数”（negated）；负数是退回的，请为它们写明原凭证号',
    en: 'the list has negative amounts and says nothing of their direction, so that this may have been paid or have come in: where payments have a minus, say so in the mapping (negated); where negative amounts take payments back, name their vouchers (原凭证号)',
  },
  PAYEE_IS_SUBTOTAL: {
    zh: '收款人写的是“{text}”，这一行却有日期和凭证号：是支付的请填写收款人，是小计的请删去日期和凭证号',
    en: 'the payee is “{text}”, and the row has a day and a number: write the payee of a payment, or remove day and number of a subtotal',
  },
  NO_AMOUNT: { zh: '没有金额：空白不等于 0', en: 'there is no amount: blank is not 0' },
  NO_DATE: {
    zh: '没有日期；请填写，没有日期列的请增加一列“日期”',
    en: 'there is no date: fill it in, or add a column 日期 where there is none',
  },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;
export type RowFaultCode = keyof typeof ROW_FAULTS;

export interface CellNote {
  readonly code: string;
  readonly place: string;
  readonly zh: string;
  readonly en: string;
}

/** One shared empty list, because most rows have no notes. */
export const NO_NOTES: readonly CellNote[] = [];

export function note(code: RowFaultCode, place: string, details: SheetErrorDetails = {}): CellNote {
  const { zh, en } = ROW_FAULTS[code];
  return { code, place, zh: filled(zh, details), en: filled(en, details) };
}
