import type { BreachCode } from '@ledger/domain';
import type { Bilingual } from '../bilingual';

/** What was done, in a few words: the refusal of the same code says it in full, with the numbers. */
export const BREACH_NAMES = {
  OWN_PROPOSAL_APPROVED: { zh: '本人批准本人提出的调整', en: 'own proposal approved' },
  THREE_PUBLIC_LINE_RAISED_WITHOUT_APPROVAL: {
    zh: '无批准文号调增三公经费',
    en: 'three-public line raised without an approval number',
  },
  CONTROL_RAISE_WITHOUT_APPROVAL: {
    zh: '无批准文号追加控制数',
    en: 'control number raised without an approval number',
  },
  RECEPTION_FACTS_MISSING: { zh: '公务接待要素不全', en: 'reception facts missing' },
  RECEPTION_WITHOUT_LETTER: { zh: '无公函接待', en: 'reception without an official letter' },
  RECEPTION_TOO_MANY_COMPANIONS: { zh: '陪同人数超标', en: 'too many companions' },
  MEETING_FACTS_MISSING: { zh: '会议、培训要素不全', en: 'meeting or training facts missing' },
  MEETING_TOO_MANY_PEOPLE: { zh: '会议、培训人数超标', en: 'too many people at a meeting or training' },
  MEETING_TOO_MANY_DAYS: { zh: '会议、培训天数超标', en: 'too many days of a meeting or training' },
  MEETING_ABOVE_COST_LIMIT: { zh: '会议、培训费用超标', en: 'meeting or training above its cost limit' },
  SPENT_OUTSIDE_BUDGET: { zh: '无预算支出', en: 'spent outside the budget' },
  LINE_OVERDRAWN: { zh: '超预算', en: 'line overdrawn' },
  ABOVE_PAYMENT_PLAN: { zh: '超用款计划', en: 'above the payment plan' },
  WEIGHTS_ABOVE_100: { zh: '指标分值合计超过 100 分', en: 'weights add up to more than 100' },
  ABOVE_THREE_PUBLIC_CONTROL: { zh: '超三公经费控制数', en: 'above the three-public control number' },
} as const satisfies Record<BreachCode, Bilingual>;
