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

/** Who answers one kind of question: here or, where it takes long, in a worker, which knows it by `name`. */
export interface Answering extends Answerer {
  readonly name: string;
  readonly handler: Provider;
}

/** What a question costs for each event of the year, in events that are walked through once. */
export const WEIGHTS = {
  /** Read from the timeline: the size of the year hardly matters. */
  timeline: 0,
  events: 1,
} as const;

/** `question` reaches a worker as plain data: its own fields, without its class. */
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
      // A year without some of its events has no timeline: it is folded.
      const atLeast = question.point.without ? WEIGHTS.events : WEIGHTS.timeline;
      const here = () => answer(this.reader, question);
      const long = { name, question, weight: Math.max(weight, atLeast) };
      return traced('question', { name }, () => this.long.ask(long, here));
    }
  }
  return { name, answer, handler: QuestionHandler };
}

/** A question that is answered from the year's timeline. */
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
