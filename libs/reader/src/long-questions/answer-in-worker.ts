import type { MessagePort } from 'node:worker_threads';
import type { EventStore } from '@ledger/event-store';
import { LoadedYears } from '../years/loaded-years';
import { YearEvents } from '../years/year-events';
import { YearReader, type YearReading } from '../years/year-reader';
import { MORE, toSend, type SentQuestion, type WorkerMessage } from './messages';
import { inParts } from './parts';

/** Answers one kind of question. It gets the fields of the question as plain data. */
export interface Answerer {
  answer(years: YearReading, question: SentQuestion['question']): Promise<unknown>;
}

/** The memory for the timelines of a worker. Events get as much again. */
const LIMIT_BYTES = 128 * 2 ** 20;
const LIMIT_EVENTS = 200_000;

/** Answers the questions that come through the port, one at a time, from a store that is open for reading. */
export function answerFrom(
  port: MessagePort,
  store: EventStore,
  answerers: ReadonlyMap<string, Answerer>,
): void {
  const versions = new Map<string, number>();
  const catalogue = {
    versionOf: (streamId: string) => versions.get(streamId) ?? 0,
    // Only a follower of the log needs the places of events.
    placeOf: () => undefined,
  };
  const years = new LoadedYears({ store, catalogue, limitBytes: LIMIT_BYTES });
  const events = new YearEvents(store, catalogue, { events: LIMIT_EVENTS, ofOne: LIMIT_EVENTS });
  const reader = new YearReader(catalogue, { years, events });
  const tell = (message: WorkerMessage) => port.postMessage(message);
  let goOn = () => {};
  const tellAll = async (all: unknown) => {
    const { rest, parts } = inParts(all);
    for (const part of parts) {
      const wanted = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      tell({ kind: 'part', part });
      await wanted;
    }
    tell({ kind: 'answer', answer: rest });
  };
  const answer = async ({ name, question, versions: seen }: SentQuestion) => {
    const answerer = answerers.get(name);
    if (!answerer) throw new Error(`nobody answers ${name} here`);
    for (const [streamId, version] of seen) versions.set(streamId, version);
    await reader.load(question.point);
    tell({ kind: 'loaded' });
    await tellAll(await answerer.answer(reader, question));
  };
  port.on('message', (sent: SentQuestion | typeof MORE) => {
    if (sent === MORE) return goOn();
    answer(sent).catch((error: unknown) => tell({ kind: 'refused', error: toSend(error) }));
  });
  tell({ kind: 'ready' });
}
