import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ListYearOf, ReadFile } from '@ledger/imports';
import { RequestError } from '../errors/request-error';
import { GatheredFile } from './file-parts';
import type { FromThread, ReadingTask, ToThread } from './job-messages';

/** Next to the built API. When running from sources, in the build's folder. */
const FILES = [
  'import-worker.js',
  '../../../../dist/apps/api/import-worker.js',
  '../../../dist/apps/api/import-worker.js',
];
const LIMIT_S = 30;
const HEAP_MIB = 448;
/** Of what a reading throws away at once: with the room that V8 takes by itself a sheet of 100,000 rows needs 100 MiB more. */
const YOUNG_MIB = 8;

interface Reading {
  readonly yearOf: ListYearOf;
  readonly signal: AbortSignal;
  readonly limitS?: number;
}

/**
 * Reads the files of an import in a separate thread, which is ended at its limits, so that no file can block the
 * server. @throws RequestError IMPORT_TOO_LARGE, or the reason of `signal`.
 */
export async function readInThread(
  task: ReadingTask,
  { yearOf, signal, limitS = LIMIT_S }: Reading,
): Promise<readonly ReadFile[]> {
  signal.throwIfAborted();
  const worker = new Worker(programFile(), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB, maxYoungGenerationSizeMb: YOUNG_MIB },
    // What a library prints of a broken file is not the server's.
    stdout: true,
    stderr: true,
  });
  const limit = setTimeout(() => void worker.terminate(), limitS * 1_000);
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop);
  try {
    return await answerOf(worker, yearOf);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(limit);
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

function answerOf(worker: Worker, yearOf: ListYearOf): Promise<readonly ReadFile[]> {
  const files: GatheredFile[] = [];
  return new Promise((resolve, reject) => {
    const tooLarge = () => reject(new RequestError('IMPORT_TOO_LARGE'));
    const answer = (message: ToThread) => worker.postMessage(message);
    worker.on('message', (message: FromThread) => {
      switch (message.kind) {
        case 'year':
          yearOf(message.address).then((year) => answer({ kind: 'year', year }), reject);
          break;
        case 'file':
          files.push(new GatheredFile(message.file));
          break;
        case 'part':
          files.at(-1)?.add(message.part);
          answer({ kind: 'more' });
          break;
        case 'done':
          resolve(files.map(({ whole }) => whole));
      }
    });
    worker.once('exit', tooLarge);
    worker.once('error', (error: Error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooLarge();
      else reject(error);
    });
  });
}

function programFile(): string {
  const file = FILES.map((name) => join(import.meta.dirname, name)).find((path) => existsSync(path));
  if (file === undefined) throw new Error('import-worker.js is not built: run it through npm');
  return file;
}
