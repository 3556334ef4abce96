import type { Server } from 'node:http';
import type { Environment } from '@ledger/config';
import { LogScrub, WriteWatch } from '@ledger/event-store';
import { LedgerReader, LongQuestions, StoreWatch } from '@ledger/reader';
import { WriteSide } from '@ledger/write-side';
import type { INestApplicationContext } from '@nestjs/common';
import type { Memory } from '../graphql/answer-cache/serve-answers';
import { requestLines } from './log-lines';
import { Metrics } from './metrics';
import { serveMetrics } from './metrics-server';
import { watchRequests } from './watch-requests';

interface Operated {
  readonly app: INestApplicationContext;
  readonly server: Server;
  readonly memory: Pick<Memory, 'answers' | 'given'>;
}

/** Starts metrics and request logging as configured. Returns a function that stops them. */
export async function operate(
  environment: Environment,
  { app, server, memory }: Operated,
): Promise<() => void> {
  const metrics = new Metrics({
    reader: app.get(LedgerReader),
    watch: app.get(StoreWatch),
    writing: app.get(WriteWatch),
    scrub: app.get(LogScrub),
    questions: app.get(LongQuestions),
    writeSide: app.get(WriteSide),
    answers: memory.answers,
    given: memory.given,
  });
  const line = requestLines(environment);
  const listening = await serveMetrics(environment, metrics);
  if (line || listening)
    watchRequests(server, (seen) => {
      const { kind, status, seconds } = seen;
      metrics.requests.observe({ kind, status: `${Math.floor(status / 100)}xx` }, seconds);
      line?.(seen);
    });
  return () => void listening?.close();
}
