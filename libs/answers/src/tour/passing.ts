import { postingsOf, wan, type Fen } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { LedgerEvent } from '../projection';
import { voucherOf } from './moving-steps';
import type { TourStep } from './tour.types';

interface Passing {
  readonly text: Bilingual;
  readonly about: Pick<TourStep, 'eventId' | 'voucherNo' | 'voucherRow' | 'voucherMonth'>;
}

/** The voucher with which spending first passed the initial budget. */
export function passing(events: readonly LedgerEvent[], initialFen: Fen): Passing {
  let executedFen = 0;
  if (initialFen > 0)
    for (const event of events) {
      executedFen += spentBy(event);
      if (event.type === 'ExpenditureRecorded' && executedFen > initialFen)
        return passedWith(event, executedFen);
    }
  return {
    text: { zh: '支出没有超过年初预算。', en: ' Spending stayed within the initial budget.' },
    about: {},
  };
}

function passedWith(
  voucher: Extract<LedgerEvent, { readonly type: 'ExpenditureRecorded' }>,
  executedFen: Fen,
): Passing {
  const { occurredOn, voucherNo } = voucher.data;
  return {
    text: {
      zh: `${occurredOn} 的凭证 ${voucherNo} 使执行数达到 ${wan(executedFen)}，超过年初预算。`,
      en: ` With voucher ${voucherNo} of ${occurredOn} it reached ${wan(executedFen)} and passed the initial budget.`,
    },
    about: voucherOf(voucher),
  };
}

function spentBy(event: LedgerEvent): Fen {
  return postingsOf(event).reduce(
    (sum, { measure, amountFen }) =>
      sum + (measure === 'spent' ? amountFen : measure === 'reversed' ? -amountFen : 0),
    0,
  );
}
