import { parentPort, workerData } from 'node:worker_threads';
import { checkPaper } from '@ledger/paper-check';
import { PaperError, readPaper } from '@ledger/papers';
import type { PaperAnswer } from './papers/paper-answer';

/** The program of the thread that checks one paper: bytes come in, a report goes out. */
if (!parentPort || !(workerData instanceof Uint8Array))
  throw new Error('this program is started as a worker thread');
parentPort.postMessage(await answerTo(workerData));

async function answerTo(bytes: Uint8Array): Promise<PaperAnswer> {
  try {
    const paper = await readPaper(bytes);
    return { paper, report: checkPaper(paper) };
  } catch (error) {
    if (!(error instanceof PaperError)) throw error;
    return { refusal: { code: error.code, en: error.message, zh: error.zh } };
  }
}
