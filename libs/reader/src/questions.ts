import type { LedgerEvent, YearAt, YearPoint } from '@ledger/answers';
import { Query, QueryHandler } from '@nestjs/cqrs';
import { Inject, type Type } from '@nestjs/common';
import { LedgerReader } from './ledger/ledger-reader';

/** A question about one unit's year at one point in time. */
export abstract class YearQuestion<Answer> extends Query<Answer> {
  constructor(readonly point: YearPoint) {
    super();
  }
}

/** The handler of a question that is answered from the year's timeline. */
export function answeringFromYear<Answer, Question extends YearQuestion<Answer>>(
  type: Type<Question>,
  answer: (year: YearAt, question: Question) => Answer,
): Type<{ execute(question: Question): Promise<Answer> }> {
  @QueryHandler(type)
  class AnsweringFromYear {
    constructor(@Inject(LedgerReader) private readonly reader: LedgerReader) {}

    async execute(question: Question): Promise<Answer> {
      return answer(await this.reader.yearAt(question.point), question);
    }
  }
  return AnsweringFromYear;
}

/** The handler of a question whose answer is a pure function of the selected events. */
export function answering<Answer, Question extends YearQuestion<Answer>>(
  type: Type<Question>,
  answer: (events: readonly LedgerEvent[], point: YearPoint, question: Question) => Answer,
): Type<{ execute(question: Question): Promise<Answer> }> {
  @QueryHandler(type)
  class Answering {
    constructor(@Inject(LedgerReader) private readonly reader: LedgerReader) {}

    async execute(question: Question): Promise<Answer> {
      return answer(await this.reader.select(question.point), question.point, question);
    }
  }
  return Answering;
}
