import { parentPort, workerData } from 'node:worker_threads';
import { layoutSchema, ledgerFigures, reportOn, understandPaper } from '@ledger/paper-check';
import { PaperError, readPaper } from '@ledger/papers';
import { z } from 'zod';
import type { PaperAnswer, PaperTask } from './papers/paper-answer';
import { yearMadeOf } from './papers/year/year-made-of';

const TASK = z.object({
  bytes: z.instanceof(Uint8Array),
  fiscalYear: z.number().exactOptional(),
  yearFrom: z.string().exactOptional(),
  layouts: z.array(layoutSchema).exactOptional(),
});

/** The program of the thread that checks one paper: bytes come in, a report goes out. */
if (!parentPort) throw new Error('this program is started as a worker thread');
parentPort.postMessage(await answerTo(TASK.parse(workerData)));

async function answerTo({ bytes, fiscalYear, yearFrom, layouts = [] }: PaperTask): Promise<PaperAnswer> {
  try {
    const paper = await readPaper(bytes);
    const understood = understandPaper(paper, { layouts });
    const figures = fiscalYear === undefined ? {} : { figures: ledgerFigures(understood, fiscalYear) };
    const year = yearFrom === undefined ? undefined : yearMadeOf({ paper, understood, layouts }, yearFrom);
    return { paper, understood, report: reportOn(paper, understood), ...figures, ...(year && { year }) };
  } catch (error) {
    if (!(error instanceof PaperError)) throw error;
    return { refusal: { code: error.code, en: error.message, zh: error.zh } };
  }
}
