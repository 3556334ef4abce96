import { textsOf } from '../../shared/texts';

export const useOverviewTexts = textsOf('overview', {
  en: { byBook: 'By book', book: 'Book', scoreLost: 'Points lost', notBegun: 'Appropriated but not begun' },
  zh: { byBook: '按预算种类', book: '预算种类', scoreLost: '扣分', notBegun: '批复后未实施的项目' },
});
