import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkerProgram } from '@ledger/reader';

/** Beside the built API; from the sources, where the build puts it. */
const FILES = ['question-worker.js', '../../../dist/apps/api/question-worker.js'];

/** A year of some hundred thousand vouchers, and what is made of it. */
const HEAP_MIB = 1_024;

/** The program for worker threads that answer long questions; undefined if it was not built. */
export function workerProgram(eventStore: string): WorkerProgram | undefined {
  // No other thread can open what lies in this one's memory.
  if (eventStore.endsWith(':memory:')) return undefined;
  const file = FILES.map((name) => join(import.meta.dirname, name)).find((path) => existsSync(path));
  return file === undefined ? undefined : { file, data: eventStore, heapMiB: HEAP_MIB };
}
