import { textsOf } from '../../wording/texts';

export const useAssumedTexts = textsOf({
  en: {
    sign: 'assumed',
    ofYear: 'The course of this year is partly assumed: it ',
    why: 'Why',
    times: '{{events}} ×',
    because: '{{why}} ({{parts}})',
    without: 'Without what is assumed',
    notShown: 'Nothing of this can be said without what is assumed.',
    figure: 'Figure',
    value: 'Value',
    standing: 'How it stands',
    whence: 'Where or why',
    printedIn: 'report, {{chapter}}',
    printedOn: '; printed for {{days}}',
    leftOut:
      '{{count}} entries that are assumed as a whole are left out. The signs say what is assumed of the others.',
    list: 'See the assumed entries',
  },
  zh: {
    sign: '假定',
    ofYear: '本年度的过程有一部分是假定的：',
    why: '为什么',
    times: '{{events}} 个：',
    because: '{{why}}（{{parts}}）',
    without: '不计假定',
    notShown: '不计假定，这里没有可说的。',
    figure: '指标',
    value: '数值',
    standing: '依据',
    whence: '出处或原因',
    printedIn: '报告 {{chapter}}',
    printedOn: '；{{days}} 有印出的数',
    leftOut: '整体假定的 {{count}} 项未列；其余各项中假定的部分见标记。',
    list: '查看假定的登记',
  },
});
