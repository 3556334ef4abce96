import { textsOf } from '../wording/texts';

export const useUploadTexts = textsOf({
  en: {
    chooseFile: 'Choose a file',
    sending: 'Sending…',
    sentUp: 'Sent; enter within ten minutes',
    notSent: 'The server cannot be reached. Choose the file again when it is back.',
  },
  zh: {
    chooseFile: '选取文件',
    sending: '正在上传…',
    sentUp: '已上传，请在十分钟内登记',
    notSent: '无法连接服务器，恢复后请重新选取文件。',
  },
});
