import { Worker } from 'node:worker_threads';
import { QuestionError } from '@ledger/answers';
import type { Asker } from './asker';
import { MORE, received, type SentQuestion, type WorkerMessage } from './messages';
import { together, type Part } from './parts';

/** The program of the workers, and the data that it gets. */
export interface WorkerProgram {
  readonly file: string;
  readonly data: unknown;
  readonly heapMiB: number;
  /** How long workers may work for one asker; 5 s by default. The first reading of a year does not count. */
  readonly limitMs?: number;
}

const LIMIT_MS = 5_000;
/** Of what a question throws away at once: V8 would take a hundred by itself, for each thread. */
const YOUNG_MIB = 32;
/** Rows of all answers that one asker holds at the same time: they are about 100 MiB. */
const MOST_ROWS = 300_000;

/**
 * A thread that answers one question at a time. If an answer takes too long, the thread is ended and a new one is
 * started.
 */
export class QuestionWorker {
  private thread: Worker | undefined;

  constructor(private readonly program: WorkerProgram) {}

  get limitMs(): number {
    return this.program.limitMs ?? LIMIT_MS;
  }

  /**
   * @throws QuestionError QUESTION_TOO_LONG, QUESTION_CANCELLED, QUESTION_TOO_LARGE, and the refusal of the question.
   */
  async ask(sent: SentQuestion, asker: Asker): Promise<unknown> {
    const thread = (this.thread ??= this.begun());
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    let loadedAtMs: number | undefined;
    let limit: NodeJS.Timeout | undefined;
    const parts: Part[] = [];
    const giveUp = (error: QuestionError) => {
      this.end();
      reject(error);
    };
    const onMessage = (message: WorkerMessage) => {
      if (message.kind === 'loaded') {
        loadedAtMs = performance.now();
        limit = setTimeout(() => giveUp(tooLong(this.limitMs)), this.limitMs - asker.spentMs);
      } else if (message.kind === 'part') {
        parts.push(message.part);
        asker.rows += message.part.rows.length;
        if (asker.rows > MOST_ROWS) giveUp(new QuestionError('QUESTION_TOO_LARGE', {}));
        // Others get their turn before the next part comes.
        else setImmediate(() => thread.postMessage(MORE));
      } else if (message.kind === 'answer') resolve(together({ rest: message.answer, parts }));
      else if (message.kind === 'refused') reject(received(message.error));
    };
    const onError = (error: Error) => {
      this.thread = undefined;
      reject(isOutOfMemory(error) ? new QuestionError('QUESTION_TOO_LARGE', {}) : error);
    };
    const onAbort = () => giveUp(new QuestionError('QUESTION_CANCELLED', {}));
    thread.on('message', onMessage).on('error', onError);
    asker.signal.addEventListener('abort', onAbort);
    thread.postMessage(sent);
    try {
      return await promise;
    } finally {
      clearTimeout(limit);
      thread.off('message', onMessage).off('error', onError);
      asker.signal.removeEventListener('abort', onAbort);
      if (loadedAtMs !== undefined) asker.spentMs += performance.now() - loadedAtMs;
    }
  }

  end(): void {
    void this.thread?.terminate();
    this.thread = undefined;
  }

  private begun(): Worker {
    const { file, data, heapMiB } = this.program;
    const thread = new Worker(file, {
      workerData: data,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      resourceLimits: { maxOldGenerationSizeMb: heapMiB, maxYoungGenerationSizeMb: YOUNG_MIB },
    });
    // Without a listener, an error after the last question would end the process.
    thread.on('error', () => undefined);
    thread.unref();
    return thread;
  }
}

export function tooLong(limitMs: number): QuestionError {
  return new QuestionError('QUESTION_TOO_LONG', { limitS: limitMs / 1_000 });
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
