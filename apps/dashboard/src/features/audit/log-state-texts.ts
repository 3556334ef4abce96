import { textsOf } from '../../wording/texts';

export const useLogStateTexts = textsOf({
  en: {
    reading: 'The log is being read again since {{at}}: {{count}} events so far.',
    readAgain:
      'The whole log was read again, to its end at {{at}}, and what has come since: {{count}} events.',
    asWritten: 'They are as they were written.',
    notReadYet: 'The log has not been read again yet.',
    sealed: 'Last head signed {{age}} ago, {{at}}: {{size}} events, root',
    notSealed: 'No head was signed by this server.',
    seconds: '{{count}} s',
    minutes: '{{count}} min',
    hours: '{{count}} h',
  },
  zh: {
    reading: '日志复核中：{{at}} 开始，已读 {{count}} 个事件。',
    readAgain: '日志已全部复核（{{at}} 完毕），此后随到随核，共 {{count}} 个事件。',
    asWritten: '与写入时一致。',
    notReadYet: '日志尚未复核。',
    sealed: '最近一次签署在 {{age}}前（{{at}}），共 {{size}} 个事件，根',
    notSealed: '本服务未签署过日志末尾。',
    seconds: '{{count}} 秒',
    minutes: '{{count}} 分钟',
    hours: '{{count}} 小时',
  },
});
