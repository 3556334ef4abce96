import { parentPort, workerData } from 'node:worker_threads';
import { readImport } from '@ledger/imports';
import { partsOf, withoutParts } from './imports/file-parts';
import type { FromThread, ReadingTask, ToThread } from './imports/job-messages';

/** The program of the thread that reads the files of one import: bytes come in, entries go out. */
if (!parentPort) throw new Error('this program is started as a worker thread');
const port = parentPort;

const tell = (message: FromThread) => port.postMessage(message);
const answerTo = (message: FromThread) => {
  const answer = new Promise<ToThread>((resolve) => port.once('message', resolve));
  tell(message);
  return answer;
};
const yearOf = async (address: { readonly unitCode: string; readonly fiscalYear: number }) => {
  const answer = await answerTo({ kind: 'year', address });
  if (answer.kind !== 'year') throw new Error('a year was asked for');
  return answer.year;
};

for (const file of await readImport(taskIn(workerData), yearOf)) {
  tell({ kind: 'file', file: withoutParts(file) });
  // One part at a time: all of them on their way would be the whole file once more.
  for (const part of partsOf(file)) await answerTo({ kind: 'part', part });
}
tell({ kind: 'done' });

function taskIn(data: unknown): ReadingTask {
  if (!isTask(data)) throw new Error('this program is started with what it is to read');
  return data;
}

function isTask(data: unknown): data is ReadingTask {
  return typeof data === 'object' && data !== null && 'files' in data;
}
