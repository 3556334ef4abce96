import { textsOf } from '../../shared/texts';

export const useExecutionTexts = textsOf('execution', {
  en: {
    by: 'Summed by',
    book: 'Book',
    class: 'Class',
    functional: 'Function',
    project: 'Project',
    economicClass: 'Economic class',
  },
  zh: {
    by: '汇总方式',
    book: '预算种类',
    class: '支出类别',
    functional: '功能科目',
    project: '项目',
    economicClass: '经济分类（类）',
  },
});
