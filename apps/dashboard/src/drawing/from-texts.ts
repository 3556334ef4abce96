import { textsOf } from '../wording/texts';

export const useAskTexts = textsOf({
  en: {
    from: 'From',
    fromKnown: 'From, as known on',
    to: 'to',
    known: 'as known on {{day}}',
    allKnown: 'all that is known',
  },
  zh: {
    from: '起点',
    fromKnown: '起点截至当时所知',
    to: '终点',
    known: '截至 {{day}} 所知',
    allKnown: '全部已知',
  },
});
