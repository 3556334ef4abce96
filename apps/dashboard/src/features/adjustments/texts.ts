import { textsOf } from '../../shared/texts';

export const useAdjustmentsTexts = textsOf('adjustments', {
  en: {
    date: 'Date',
    document: 'Document',
    kind: 'Kind',
    reason: 'Reason',
    net: 'Net',
    after: 'Budget after it',
  },
  zh: { date: '日期', document: '文号', kind: '类型', reason: '事由', net: '净额', after: '调整后预算' },
});
