import { Injectable } from '@nestjs/common';
import { checkInThread } from './check-in-thread';
import type { PaperAnswer, PaperRefusal, PaperTask } from './paper-answer';

/** Papers in work at once: each has a thread and its memory. */
const MOST_AT_ONCE = 2;

const BUSY: PaperRefusal = {
  code: 'PAPERS_BUSY',
  en: 'Other papers are being checked. Try again in a few seconds.',
  zh: '正在核对别的文本，请稍后再试。',
};

/** A thread for each paper that is checked, a few at a time. */
@Injectable()
export class PaperThreads {
  private inWork = 0;

  async check(task: PaperTask): Promise<PaperAnswer> {
    if (this.inWork >= MOST_AT_ONCE) return { refusal: BUSY };
    this.inWork += 1;
    try {
      return await checkInThread(task);
    } finally {
      this.inWork -= 1;
    }
  }
}
