import {
  CALLED_BY_ID,
  cardOf,
  counted,
  lastDayOf,
  monthOf,
  summaryOf,
  wan,
  type CalendarDate,
  type Called,
} from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { LedgerEvent } from '../projection';
import type { ReplayRow } from './replay.types';

/** A row without what the score and the books were. */
export type RowTexts = Omit<
  ReplayRow,
  'before' | 'after' | 'executedFen' | 'adjustedFen' | 'figuresBefore' | 'figuresAfter' | 'indicators'
>;

/** Events of one pile share a row: the vouchers of a month, and codes declared one after another. */
export function pileOf({ type, data }: LedgerEvent): string | undefined {
  if (type === 'CodesDeclared') return type;
  const isVoucher = type === 'ExpenditureRecorded' || type === 'ExpenditureReversed';
  return isVoucher ? data.occurredOn.slice(0, 7) : undefined;
}

export function eventTexts(event: LedgerEvent, called: Called): RowTexts {
  const { text, documentNo, voucherNo } = summaryOf(event, called);
  const number = documentNo ?? voucherNo;
  return {
    kind: 'event',
    occurredOn: event.data.occurredOn,
    position: event.position,
    type: event.type,
    events: 1,
    title: cardOf(event.type).title,
    ...(number !== undefined && { documentNo: number }),
    change: text,
  };
}

export function voucherTexts(vouchers: readonly LedgerEvent[], last: LedgerEvent): RowTexts {
  let [spentFen, reversedFen, reversals] = [0, 0, 0];
  for (const { type, data } of vouchers) {
    if (type === 'ExpenditureRecorded') spentFen += data.amountFen;
    if (type !== 'ExpenditureReversed') continue;
    reversedFen += data.amountFen;
    reversals += 1;
  }
  const count = vouchers.length - reversals;
  const reversal = {
    zh: reversals === 0 ? '' : `；冲销 ${reversals} 张 ${wan(reversedFen)}`,
    en: reversals === 0 ? '' : `; ${reversals} reversed, ${wan(reversedFen)}`,
  };
  const { occurredOn } = last.data;
  return {
    kind: 'vouchers',
    occurredOn,
    position: last.position,
    events: vouchers.length,
    title: { zh: `${monthOf(occurredOn)}月凭证`, en: `vouchers of ${occurredOn.slice(0, 7)}` },
    change: {
      zh: `${count} 张，支出 ${wan(spentFen)}${reversal.zh}`,
      en: `${count} spent ${wan(spentFen)}${reversal.en}`,
    },
  };
}

export function codesTexts(declared: readonly LedgerEvent[], last: LedgerEvent): RowTexts {
  const count = declared.reduce(
    (sum, { type, data }) => sum + (type === 'CodesDeclared' ? data.codes.length : 0),
    0,
  );
  return {
    ...eventTexts(last, CALLED_BY_ID),
    events: declared.length,
    change: { zh: `${count} 个`, en: counted(count, 'code') },
  };
}

export function calendarTexts(
  day: CalendarDate,
  fiscalYear: number,
): { readonly title: Bilingual; readonly change: Bilingual } {
  return day === lastDayOf(fiscalYear)
    ? {
        title: { zh: '年度最后一日', en: 'last day of the year' },
        change: { zh: '未执行的差额不再待定', en: 'shortfalls are no longer open' },
      }
    : {
        title: { zh: '期限已过', en: 'a deadline has passed' },
        change: { zh: '到期未报告的指标失分', en: 'what was not reported in time is lost' },
      };
}
