import type { NotComputed } from './computed-by';

/** Why a figure is not compared with the ledger, for people. */
export const NOT_COMPUTED_TEXTS: Readonly<Record<NotComputed, { readonly zh: string; readonly en: string }>> =
  {
    NOT_UNDERSTOOD: {
      zh: '没有认出它是账上的哪个数（比率、增减额也在内）',
      en: 'which figure of the ledger it is was not understood; rates and changes are among them',
    },
    NO_REVENUES: { zh: '收入：账上不记收入', en: 'revenue: the ledger has none' },
    WITH_BALANCES: {
      zh: '总计含结转结余，账上没有这个数',
      en: 'the grand total holds balances of other years: the ledger has no such figure',
    },
    OTHER_YEAR: { zh: '是其他年度的数', en: 'it is of another year' },
    STATE_UNKNOWN: {
      zh: '没有写明是年初预算、全年预算还是决算',
      en: 'whether it is the initial budget, the adjusted one or what was spent is not said',
    },
  };
