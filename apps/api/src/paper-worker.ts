import { parentPort, workerData } from 'node:worker_threads';
import {
  checkAcross,
  checkSheetOf,
  layoutSchema,
  ledgerFigures,
  reportOn,
  understandPaper,
  type UnderstoodPaper,
} from '@ledger/paper-check';
import { PaperError, readPaper } from '@ledger/papers';
import { z } from 'zod';
import { OWN_YEAR, type PaperAnswer, type PaperTask } from './papers/paper-answer';
import { yearMadeOf } from './papers/year/year-made-of';

const TASK = z.union([
  z.object({
    bytes: z.instanceof(Uint8Array),
    fiscalYear: z.union([z.number(), z.literal(OWN_YEAR)]).exactOptional(),
    yearFrom: z.string().exactOptional(),
    withSheet: z.boolean().exactOptional(),
    layouts: z.array(layoutSchema).exactOptional(),
  }),
  // What another thread of this program has answered.
  z.object({ understood: z.array(z.custom<UnderstoodPaper>((value) => typeof value === 'object')) }),
]);

/** The program of the thread that checks one paper, or several that were read against each other. */
if (!parentPort) throw new Error('this program is started as a worker thread');
const task = TASK.parse(workerData);
parentPort.postMessage('bytes' in task ? await answerTo(task) : checkAcross(task.understood));

async function answerTo(asked: PaperTask): Promise<PaperAnswer> {
  const { bytes, yearFrom, withSheet = false, layouts = [] } = asked;
  try {
    const paper = await readPaper(bytes);
    const understood = understandPaper(paper, { layouts });
    const report = reportOn(paper, understood);
    const fiscalYear = asked.fiscalYear === OWN_YEAR ? understood.facts.year : asked.fiscalYear;
    const figures = fiscalYear === undefined ? {} : { figures: ledgerFigures(understood, fiscalYear) };
    const year = yearFrom === undefined ? undefined : yearMadeOf({ paper, understood, layouts }, yearFrom);
    const sheet = withSheet ? checkSheetOf(paper, report) : undefined;
    return { paper, understood, report, ...figures, ...(year && { year }), ...(sheet && { sheet }) };
  } catch (error) {
    if (!(error instanceof PaperError)) throw error;
    return { refusal: { code: error.code, en: error.message, zh: error.zh } };
  }
}
