import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { storedEvents } from '@ledger/domain';
import { createEventCodec, openEventStore } from '@ledger/event-store';
import { answerFrom, answerings } from '@ledger/reader';
import { whatIfOn, WHAT_IF } from './what-if/supposing';

/** The program of the threads that answer long questions: a store that is open for reading, and who answers what. */
const address: unknown = workerData;
if (!parentPort || typeof address !== 'string') throw new Error('this program is started as a worker thread');
const store = await openEventStore(address, { mode: 'read', codec: createEventCodec(storedEvents) });
answerFrom(
  parentPort,
  store,
  new Map([
    ...answerings.map((answering) => [answering.name, answering] as const),
    [WHAT_IF, whatIfOn(store)],
  ]),
);
