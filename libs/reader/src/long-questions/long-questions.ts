import { availableParallelism } from 'node:os';
import { QuestionError, YEAR_STREAMS, type YearPoint } from '@ledger/answers';
import type { Catalogue } from '../catalogue/catalogue';
import { streamsOf } from '../catalogue/year-streams';
import { presentAsker, type Asker } from './asker';
import type { SentQuestion } from './messages';
import { QuestionWorker, tooLong, type WorkerProgram } from './question-worker';

export interface LongQuestion {
  /** The name by which a worker finds the answering function. */
  readonly name: string;
  readonly question: { readonly point: YearPoint };
  /** The cost per event of the year, in events to walk through; 0 if the size of the year does not matter. */
  readonly weight: number;
  /** The additional cost, in events. */
  readonly extra?: number;
}

interface Waiting {
  readonly sent: SentQuestion;
  readonly asker: Asker;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** A cheaper question is answered faster than it is sent to a worker. */
const SHORT_EVENTS = 2_000;
/** A field of an answer costs about as much as so many events that are walked through. */
const EVENTS_OF_A_FIELD = 10;
const MOST_WAITING = 64;

/** Gives questions that may take long to worker threads, so that they do not block others. */
export class LongQuestions {
  private readonly waiting: Waiting[] = [];
  private readonly idle: QuestionWorker[] = [];
  private readonly busy = new Set<QuestionWorker>();

  /** Without a worker program, everything is answered in this thread. */
  constructor(
    private readonly catalogue: Pick<Catalogue, 'versionOf'>,
    private readonly program: WorkerProgram | undefined,
  ) {}

  /**
   * `here` answers a short question in this thread. A long one is charged by the events it walks through. @throws
   * QuestionError TOO_MANY_QUESTIONS, QUESTION_…, the refusals of the question, and of the payment.
   */
  async ask<Answer>(long: LongQuestion, here: () => Promise<Answer>): Promise<Answer> {
    const cost = this.costOf(long);
    if (!this.program || cost < SHORT_EVENTS) return here();
    const asker = presentAsker();
    if (asker.pay) await asker.pay(Math.ceil(cost / EVENTS_OF_A_FIELD));
    if (this.waiting.length >= MOST_WAITING) throw new QuestionError('TOO_MANY_QUESTIONS', {});
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const { name, question } = long;
    this.waiting.push({
      sent: { name, question: { ...question }, versions: this.versionsFor(question.point) },
      asker,
      resolve,
      reject,
    });
    this.next();
    const answer = await promise;
    return isAnswer<Answer>(answer) ? answer : here();
  }

  get load(): { readonly waiting: number; readonly running: number } {
    return { waiting: this.waiting.length, running: this.busy.size };
  }

  stop(): void {
    for (const worker of [...this.idle, ...this.busy]) worker.end();
  }

  private costOf({ question: { point }, weight, extra = 0 }: LongQuestion): number {
    const names = streamsOf(point);
    const events = YEAR_STREAMS.reduce((sum, stream) => sum + this.catalogue.versionOf(names[stream]), 0);
    return weight * events + extra;
  }

  /** The versions for the year and the years before and after. */
  private versionsFor({ unitCode, fiscalYear }: YearPoint): ReadonlyMap<string, number> {
    const years = [fiscalYear - 1, fiscalYear, fiscalYear + 1];
    const names = years.flatMap((year) => Object.values(streamsOf({ unitCode, fiscalYear: year })));
    return new Map(names.map((name) => [name, this.catalogue.versionOf(name)]));
  }

  /** The asker with the least time spent comes first, so that an asker with many questions does not delay others. */
  private next(): void {
    const least = Math.min(...this.waiting.map(({ asker }) => asker.spentMs));
    const at = this.waiting.findIndex(({ asker }) => asker.spentMs === least);
    const worker = at < 0 ? undefined : this.freeWorker();
    const [task] = worker ? this.waiting.splice(at, 1) : [];
    if (!worker || !task) return;
    void this.run(worker, task);
    this.next();
  }

  private async run(worker: QuestionWorker, { sent, asker, resolve, reject }: Waiting): Promise<void> {
    this.busy.add(worker);
    try {
      if (asker.signal.aborted) throw new QuestionError('QUESTION_CANCELLED', {});
      if (asker.spentMs >= worker.limitMs) throw tooLong(worker.limitMs);
      resolve(await worker.ask(sent, asker));
    } catch (error) {
      reject(error);
    } finally {
      this.busy.delete(worker);
      this.idle.push(worker);
      this.next();
    }
  }

  private freeWorker(): QuestionWorker | undefined {
    const idle = this.idle.pop();
    if (idle || !this.program || this.busy.size >= MOST_WORKERS) return idle;
    return new QuestionWorker(this.program);
  }
}

/** One processor stays free for short questions. */
const MOST_WORKERS = Math.min(4, Math.max(1, availableParallelism() - 1));

/** A worker returns a copy of what the same function would have returned here. The type system cannot know this. */
function isAnswer<Answer>(answer: unknown): answer is Answer {
  return answer !== undefined;
}
