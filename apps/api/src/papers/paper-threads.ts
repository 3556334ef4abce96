import type { UnderstoodPaper } from '@ledger/paper-check';
import { Injectable } from '@nestjs/common';
import { acrossInThread, checkInThread } from './check-in-thread';
import type { Across, PaperAnswer, PaperRefusal, PaperTask } from './paper-answer';

/** Papers in work at once: each has a thread and its memory. */
const MOST_AT_ONCE = 2;

/** For several papers together. */
const LIMIT_TOGETHER_MS = 60_000;
const LIMIT_OF_ONE_MS = 30_000;

const BUSY: PaperRefusal = {
  code: 'PAPERS_BUSY',
  en: 'Other papers are being checked. Try again in a few seconds.',
  zh: '正在核对别的文本，请稍后再试。',
};

const NO_TIME_LEFT: PaperRefusal = {
  code: 'PAPER_TOO_LARGE',
  en: 'The papers together take more than 60 s to check. Check fewer of them at once.',
  zh: '几份文本一起核对需要超过 60 秒：请减少份数，分几次核对。',
};

/** What each of several papers came to, and what they have against each other. */
interface PapersAnswer extends Across {
  /** One for each task. */
  readonly papers: readonly PaperAnswer[];
  /** Why they were not held against each other. */
  readonly refusal?: PaperRefusal;
}

/** A thread for each paper that is checked, a few at a time. */
@Injectable()
export class PaperThreads {
  private inWork = 0;

  check(task: PaperTask): Promise<PaperAnswer> {
    return this.inTurn(() => checkInThread(task));
  }

  /** One after the other, in the place of one paper. What is refused already keeps its place. */
  checkAll(tasks: readonly (PaperTask | PaperRefusal)[]): Promise<PapersAnswer | { refusal: PaperRefusal }> {
    return this.inTurn(() => checkedTogether(tasks));
  }

  private async inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer | { refusal: PaperRefusal }> {
    if (this.inWork >= MOST_AT_ONCE) return { refusal: BUSY };
    this.inWork += 1;
    try {
      return await work();
    } finally {
      this.inWork -= 1;
    }
  }
}

async function checkedTogether(tasks: readonly (PaperTask | PaperRefusal)[]): Promise<PapersAnswer> {
  const end = performance.now() + LIMIT_TOGETHER_MS;
  const left = () => Math.min(LIMIT_OF_ONE_MS, end - performance.now());
  const papers: PaperAnswer[] = [];
  for (const task of tasks) {
    if ('code' in task) papers.push({ refusal: task });
    else papers.push(left() <= 0 ? { refusal: NO_TIME_LEFT } : await checkInThread(task, left()));
  }
  if (papers.filter((paper) => !('refusal' in paper)).length < 2) return { papers, across: [], duties: [] };
  // So that the numbers in ids of figures are the places of the papers.
  const understood = papers.map((paper) => ('refusal' in paper ? NOTHING_READ : paper.understood));
  const answer = left() <= 0 ? { refusal: NO_TIME_LEFT } : await acrossInThread({ understood }, left());
  return 'refusal' in answer ? { papers, across: [], duties: [], ...answer } : { papers, ...answer };
}

/** In the place of a paper that was refused: it has nothing to do with any other. */
const NOTHING_READ: UnderstoodPaper = {
  facts: { kind: 'OTHER', year: undefined, office: '' },
  statement: { figures: [], duties: [] },
  paragraphs: [],
  codeNames: new Map(),
};
