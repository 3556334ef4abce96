import { textsOf } from '../wording/texts';

export const useLogTexts = textsOf({
  en: {
    notSound: 'The log is not as it was written',
    notReadable: 'It cannot be read on: nothing is answered until the server is started anew.',
    notKept: 'Of the {{size}} events of {{at}}:',
    years: 'Nothing is answered about these years until the store is restored from a backup:',
    moreFaults: '{{count}} more',
  },
  zh: {
    notSound: '日志与写入时不符',
    notReadable: '日志无法继续读取：重新启动服务之前不予回答。',
    notKept: '{{at}} 的 {{size}} 个事件：',
    years: '从备份恢复账库之前，下列年度不予回答：',
    moreFaults: '另有 {{count}} 处',
  },
});
