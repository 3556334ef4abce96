import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { LogScrub, WriteWatch } from '@ledger/event-store';
import type { LedgerReader, LongQuestions, StoreWatch } from '@ledger/reader';
import type { WriteSide } from '@ledger/write-side';
import type { AnswerCache } from '../graphql/answer-cache/answer-cache';
import type { AnswersGiven } from '../graphql/answer-cache/answers-given';

/** What is measured. Everything is counted anyway, and read when metrics are requested. */
export interface Measured {
  readonly reader: Pick<LedgerReader, 'catalogue' | 'unreadable' | 'isReadable' | 'selfCheck'>;
  readonly watch: Pick<StoreWatch, 'freshness' | 'clockAhead'>;
  readonly writing: Pick<WriteWatch, 'state'>;
  readonly scrub: Pick<LogScrub, 'state'>;
  readonly questions: Pick<LongQuestions, 'load'>;
  readonly writeSide: Pick<WriteSide, 'waiting'>;
  readonly answers: Pick<AnswerCache, 'bytes'>;
  readonly given: AnswersGiven;
  /** Milliseconds since 1970; the system's clock if absent. */
  readonly now?: () => number;
}

/** Seconds: from cached answers to the time limit of a question. */
const BUCKETS = [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Row = readonly [name: string, help: string, value: () => number];

/** What Prometheus is given. Labels name kinds alone: no unit, no person, nothing that grows. */
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'ledger_http_request_seconds',
    help: 'Requests by kind and class of status, from the first byte to the last',
    labelNames: ['kind', 'status'],
    buckets: BUCKETS,
    registers: [this.registry],
  });

  constructor(measured: Measured) {
    collectDefaultMetrics({ register: this.registry });
    for (const [name, help, value] of [...storeRows(measured), ...proofRows(measured), ...loadRows(measured)])
      new Gauge({
        name,
        help,
        registers: [this.registry],
        collect() {
          this.set(value());
        },
      });
  }
}

function storeRows({ reader, watch, writing, now = Date.now }: Measured): readonly Row[] {
  return [
    [
      'ledger_log_position',
      'Position up to which the log has been read',
      () => Number(reader.catalogue.head),
    ],
    [
      'ledger_log_lag_seconds',
      'Age of what is known here: all recorded before then has been read',
      () => ageS(watch.freshness.currentAt, now),
    ],
    ['ledger_log_readable', '0 where the log cannot be read on', () => Number(reader.isReadable)],
    ['ledger_store_reachable', '0 where the store is away', () => Number(watch.freshness.storeReachable)],
    ['ledger_store_writing', '0 where the last write failed', () => Number(writing.state.ok)],
    [
      'ledger_clock_ahead_seconds',
      'What the last event was recorded ahead of this clock, where that is more than a minute',
      () => watch.clockAhead?.seconds ?? 0,
    ],
  ];
}

function proofRows({ reader, scrub, now = Date.now }: Measured): readonly Row[] {
  return [
    ['ledger_streams_unreadable', 'Streams that are not as they were written', () => reader.unreadable.size],
    [
      'ledger_years_compared',
      'Comparisons of a kept year with the log',
      () => reader.selfCheck.state.compared,
    ],
    [
      'ledger_years_deviating',
      'Kept years that were not what the log says',
      () => reader.selfCheck.withdrawn,
    ],
    ['ledger_scrub_events', 'Events that were read again and verified', () => scrub.state.verified],
    [
      'ledger_scrub_age_seconds',
      'Since the whole log was last read again to its end; NaN before',
      () => ageS(scrub.state.wholeAt, now),
    ],
    ['ledger_head_broken', '1 where the log does not keep a head of it', () => Number(!!scrub.state.broken)],
    [
      'ledger_sealed_head_events',
      'Events under the last head that was signed here',
      () => scrub.state.sealed?.size ?? 0,
    ],
    [
      'ledger_sealed_head_age_seconds',
      'Since a head was last signed here; NaN before',
      () => ageS(scrub.state.sealed?.sealedAt, now),
    ],
  ];
}

function loadRows({ questions, writeSide, answers, given }: Measured): readonly Row[] {
  return [
    ['ledger_commands_waiting', 'Commands behind others on their stream', () => writeSide.waiting],
    ['ledger_questions_waiting', 'Long questions that wait for a thread', () => questions.load.waiting],
    ['ledger_questions_running', 'Long questions in threads', () => questions.load.running],
    ['ledger_answers_again', 'Answers given as they were given before, since the start', () => given.again],
    ['ledger_answers_compiled', 'Answers of compiled queries, since the start', () => given.compiled],
    ['ledger_answer_cache_bytes', 'Memory of kept answers', () => answers.bytes],
  ];
}

function ageS(instant: string | undefined, now: () => number): number {
  return instant === undefined ? Number.NaN : (now() - Date.parse(instant)) / 1_000;
}
