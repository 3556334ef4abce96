import type { Bilingual } from '@ledger/answers';
import { EventStoreError } from '@ledger/event-store';

const DAMAGED = {
  zh: '已损坏（校验和不符），改为从事件重建',
  en: 'is damaged (its checksum does not fit): it is rebuilt from the events',
};
const OF_ANOTHER_VERSION = {
  zh: '由另一版本的程序写成，改为从事件重建',
  en: 'is written by another version of the program: it is rebuilt from the events',
};
const OF_ANOTHER_PLACE = {
  zh: '是另一检查点的文件，改为从事件重建',
  en: 'is the file of another checkpoint: it is rebuilt from the events',
};
/** By the state of the file; `read`: it has another name inside. */
export const UNUSABLE = {
  damaged: DAMAGED,
  'of-another-version': OF_ANOTHER_VERSION,
  read: OF_ANOTHER_PLACE,
};
export const OF_ANOTHER_LOG = {
  zh: '与账库不符（账库可能由备份恢复），改为从事件重建',
  en: 'does not fit the log, which may have been restored from a backup: it is rebuilt from the events',
};
export const NOT_WRITTEN = {
  zh: '无法写入；请检查目录权限和剩余空间。服务不受影响，下次启动会较慢',
  en: 'cannot be written; check the rights and the free space of the folder. Answers are not affected, the next start is slower',
};

export function noticeOf(file: string, { zh, en }: Bilingual): Bilingual {
  return { zh: `检查点 ${file} ${zh}`, en: `the checkpoint ${file} ${en}` };
}

/**
 * If the event that proves the prefix cannot be read, the checkpoint is not used. The follower of the log then reports
 * that event.
 */
export async function fits(check: () => Promise<boolean>): Promise<boolean> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof EventStoreError && error.code === 'UNREADABLE_EVENT') return false;
    throw error;
  }
}
