import { textsOf } from '../../shared/texts';

export const useAuditTexts = textsOf('audit', {
  en: {
    facts: '{{count}} facts up to this point; the latest fifty:',
    date: 'Date',
    recorded: 'Recorded',
    what: 'What',
    actor: 'Who',
  },
  zh: {
    facts: '截至此时点共 {{count}} 项事实；最近五十项：',
    date: '日期',
    recorded: '登记时间',
    what: '事项',
    actor: '经办',
  },
});
