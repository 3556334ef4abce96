import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AcrossAnswer, AcrossTask, PaperAnswer, PaperRefusal, PaperTask } from './paper-answer';

/** Next to the built API and command line. When running from sources, in the build's folder. */
const FILES = [
  'paper-worker.js',
  '../api/paper-worker.js',
  '../../../../dist/apps/api/paper-worker.js',
  '../../../dist/apps/api/paper-worker.js',
];
const LIMIT_MS = 30_000;
const HEAP_MIB = 448;
/** Of buffers, which lie outside the heap: what a stream of a PDF unpacks to is one, and no limit of a thread holds them. */
const MOST_BUFFERED = 384 * 1024 * 1024;
const LOOK_MS = 100;

const TOO_LONG: PaperRefusal = {
  code: 'PAPER_TOO_LARGE',
  en: 'The paper takes more than 30 s or 512 MiB to check. Cut out the chapters to be checked.',
  zh: '核对这份文本需要超过 30 秒或 512 MiB 内存：请只保留需要核对的章节。',
};

/** Checks a paper in a separate thread, which is ended at its limits, so that no file can block the server. */
export async function checkInThread(task: PaperTask, limitMs = LIMIT_MS): Promise<PaperAnswer> {
  return inThread(task, limitMs);
}

/** Holds papers against each other, likewise in a thread with limits. */
export async function acrossInThread(task: AcrossTask, limitMs = LIMIT_MS): Promise<AcrossAnswer> {
  return inThread(task, limitMs);
}

async function inThread<Answer>(
  task: PaperTask | AcrossTask,
  limitMs: number,
): Promise<Answer | { refusal: PaperRefusal }> {
  const worker = new Worker(programFile(), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
    // What a library prints of a broken file is not ours.
    stdout: true,
    stderr: true,
  });
  const limit = setTimeout(() => void worker.terminate(), limitMs);
  const look = setInterval(() => void endWhereFull(worker), LOOK_MS);
  try {
    return await answerOf<Answer>(worker);
  } finally {
    clearTimeout(limit);
    clearInterval(look);
    await worker.terminate();
  }
}

async function endWhereFull(worker: Worker): Promise<void> {
  // A thread that has just ended has no memory to tell of.
  const memory = await worker.getHeapStatistics().catch(() => undefined);
  if (memory && memory.external_memory > MOST_BUFFERED) await worker.terminate();
}

function answerOf<Answer>(worker: Worker): Promise<Answer | { refusal: PaperRefusal }> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('exit', () => resolve({ refusal: TOO_LONG }));
    worker.once('error', (error: Error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ refusal: TOO_LONG });
      else reject(error);
    });
  });
}

function programFile(): string {
  const file = FILES.map((name) => join(import.meta.dirname, name)).find((path) => existsSync(path));
  if (file === undefined) throw new Error('paper-worker.js is not built: run it through npm');
  return file;
}
