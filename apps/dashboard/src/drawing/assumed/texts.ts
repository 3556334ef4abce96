import { textsOf } from '../../wording/texts';

export const useAssumedTexts = textsOf({
  en: {
    sign: 'assumed',
    ofYear: 'The course of this year is partly assumed: it ',
    why: 'Why',
    times: '{{events}} ×',
    because: '{{why}} ({{parts}})',
    list: 'See the assumed entries',
  },
  zh: {
    sign: '假定',
    ofYear: '本年度的过程有一部分是假定的：',
    why: '为什么',
    times: '{{events}} 个：',
    because: '{{why}}（{{parts}}）',
    list: '查看假定的登记',
  },
});
