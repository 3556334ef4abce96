import type { LedgerEvent, YearAt, YearPoint } from '@ledger/answers';
import { Query, QueryHandler } from '@nestjs/cqrs';
import { Inject, type Provider, type Type } from '@nestjs/common';
import { traced } from '@ledger/tracing';
import { LedgerReader } from './ledger/ledger-reader';
import type { Answerer } from './long-questions/answer-in-worker';
import { LongQuestions } from './long-questions/long-questions';
import type { YearReading } from './years/year-reader';

/** A question about one unit's year at one point in time. */
export abstract class YearQuestion<Answer> extends Query<Answer> {
  constructor(readonly point: YearPoint) {
    super();
  }
}

/** Answers one kind of question, in this thread or in a worker. A worker finds it by `name`. */
export interface Answering extends Answerer {
  readonly name: string;
  readonly handler: Provider;
}

/** The cost of a question per event of the year. 1 means that the events are walked through once. */
export const WEIGHTS = {
  /** Read from the timeline, so the size of the year hardly matters. */
  timeline: 0,
  events: 1,
} as const;

/** In a worker, `question` is plain data: its fields without its class. */
export function answering<Answer, Question extends YearQuestion<Answer>>(
  type: Type<Question>,
  answer: (years: YearReading, question: Question) => Promise<Answer>,
  weight: number = WEIGHTS.events,
): Answering {
  const { name } = type;
  @QueryHandler(type)
  class QuestionHandler {
    constructor(
      @Inject(LedgerReader) private readonly reader: LedgerReader,
      @Inject(LongQuestions) private readonly long: LongQuestions,
    ) {}

    execute(question: Question): Promise<Answer> {
      // A year without some of its events has no timeline, so it must be folded.
      const atLeast = question.point.without ? WEIGHTS.events : WEIGHTS.timeline;
      const here = () => answer(this.reader, question);
      const long = { name, question, weight: Math.max(weight, atLeast) };
      return traced('question', { name }, () => this.long.ask(long, here));
    }
  }
  return { name, answer, handler: QuestionHandler };
}

/** A question that is answered from the timeline of the year. */
export function answeringFromYear<Answer, Question extends YearQuestion<Answer>>(
  type: Type<Question>,
  answer: (year: YearAt, question: Question) => Answer,
  weight: number = WEIGHTS.timeline,
): Answering {
  return answering(
    type,
    async (years, question: Question) => answer(await years.yearAt(question.point), question),
    weight,
  );
}

/** A question whose answer is a pure function of the selected events. */
export function answeringFromEvents<Answer, Question extends YearQuestion<Answer>>(
  type: Type<Question>,
  answer: (events: readonly LedgerEvent[], point: YearPoint, question: Question) => Answer,
): Answering {
  return answering(type, async (years, question: Question) =>
    answer(await years.select(question.point), question.point, question),
  );
}
