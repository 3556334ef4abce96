import type { AnswerPoint, LedgerEvent, YearAt, YearPoint } from '@ledger/answers';
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
export function answeringFromYear<Answer, Asked extends YearQuestion<Answer>>(
  question: Type<Asked>,
  answer: (year: YearAt, asked: Asked) => Answer,
): Type<{ execute(asked: Asked): Promise<Answer> }> {
  @QueryHandler(question)
  class AnsweringFromYear {
    constructor(@Inject(LedgerReader) private readonly reader: LedgerReader) {}

    async execute(asked: Asked): Promise<Answer> {
      return answer(await this.reader.yearAt(asked.point), asked);
    }
  }
  return AnsweringFromYear;
}

/** The handler of a question whose answer is a pure function of the selected events. */
export function answering<Answer, Asked extends YearQuestion<Answer>>(
  question: Type<Asked>,
  answer: (events: readonly LedgerEvent[], point: AnswerPoint, asked: Asked) => Answer,
): Type<{ execute(asked: Asked): Promise<Answer> }> {
  @QueryHandler(question)
  class Answering {
    constructor(@Inject(LedgerReader) private readonly reader: LedgerReader) {}

    async execute(asked: Asked): Promise<Answer> {
      return answer(await this.reader.select(asked.point), asked.point, asked);
    }
  }
  return Answering;
}
