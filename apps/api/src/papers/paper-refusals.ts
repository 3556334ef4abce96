import type { PaperRefusal } from './paper-answer';

export const UPLOAD_UNKNOWN: PaperRefusal = {
  code: 'UPLOAD_UNKNOWN',
  en: 'No file waits under this id. Send it again: it is kept for ten minutes.',
  zh: '没有这个编号的文件：上传的文件只保留十分钟，请重新上传。',
};

export const PAPERS_TOO_MANY: PaperRefusal = {
  code: 'PAPERS_TOO_MANY',
  en: 'At most ten papers are checked together. Check them in several turns.',
  zh: '一起核对的文本最多十份：请分几次核对。',
};
