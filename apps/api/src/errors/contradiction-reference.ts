import type { Witness } from '@ledger/answers';
import type { Explained } from './warning-reference';

const CHECK_THE_REPORT = {
  zh: '核对报告原文；账错则补记或冲销，报告错则更正报告',
  en: 'check the report: mend the ledger by a fact or a reversal, or have the report corrected',
};

/** What a witness of a contradiction says, by `against` and `kind`. */
export const CONTRADICTION_REFERENCE = {
  'computed figure': {
    meaning: { zh: '报告数与账面数不符', en: 'a stated figure differs from the ledger' },
    cause: {
      zh: '报告列示的数与账上同日计算的数之差大于四舍五入所能解释',
      en: 'the figure differs from what the ledger computes on the same day by more than rounding explains',
    },
    cure: CHECK_THE_REPORT,
  },
  'stated sum': {
    meaning: { zh: '合计不等于各项之和', en: 'a stated total is not the sum of its parts' },
    cause: {
      zh: '报告中的合计与其各组成项之和之差大于四舍五入所能解释',
      en: 'the total differs from the sum of the figures it is made of by more than rounding explains',
    },
    cure: CHECK_THE_REPORT,
  },
  'stated rate': {
    meaning: { zh: '比率不等于分子除以分母', en: 'a stated rate is not its fraction' },
    cause: {
      zh: '报告中的比率与其分子、分母之商不符',
      en: 'the rate differs from the quotient of the figures it is formed from',
    },
    cure: CHECK_THE_REPORT,
  },
  'stated same': {
    meaning: { zh: '同一事项两处数字不同', en: 'one thing is stated with two values' },
    cause: {
      zh: '报告在不同章节对同一事项给出不同的数',
      en: 'two chapters of the report give different values for the same thing',
    },
    cure: CHECK_THE_REPORT,
  },
} as const satisfies Partial<Record<`${Witness['against']} ${Witness['kind']}`, Explained>>;
