import type { YearPoint } from '@ledger/answers';
import type { LedgerReader } from '@ledger/reader';
import { LatelyUsed } from '../lately-used';

/** Enough for a few hundred units at two or three dates. */
const MOST = 1_024;
/** For small answers: enough for all units of a province at two or three dates. */
export const MOST_OF_SMALL_ONES = 16_384;

interface Kept<Answer> {
  readonly answer: Promise<Answer>;
  /** The last position in the streams that it reads. */
  readonly position: bigint;
  /** The position up to which the log had been read at the last check. */
  heldAt: bigint;
}

/**
 * The last answers to one question, by unit-year and date, for as long as nothing touches the streams they read: two
 * requests, or two fields of one, at cuts between which nothing touched them fold once.
 */
export class AnswersByYear<Answer> {
  private readonly answers: LatelyUsed<string, Kept<Answer>>;

  constructor(
    private readonly reader: LedgerReader,
    most = MOST,
  ) {
    this.answers = new LatelyUsed(most);
  }

  /**
   * A point in the past of its streams, or a hypothetical one, is not cached. `part` tells the answers of one year apart
   * where the question has arguments of its own.
   */
  of(point: YearPoint, ask: () => Promise<Answer>, part = ''): Promise<Answer> {
    const { unitCode, fiscalYear, asOf, cut, withoutPayees = false } = point;
    if (point.preview || point.without) return ask();
    const key = `${fiscalYear} ${asOf} ${withoutPayees} ${part} ${unitCode}`;
    const known = this.answers.get(key);
    if (known && this.holds(known, point)) return cut < known.position ? ask() : known.answer;
    const position = this.reader.catalogue.lastPositionAround(point);
    if (cut < position) return ask();
    const answer = ask();
    this.answers.set(key, { answer, position, heldAt: this.reader.catalogue.head });
    answer.catch(() => this.answers.delete(key));
    return answer;
  }

  private holds(kept: Kept<Answer>, point: YearPoint): boolean {
    const { catalogue } = this.reader;
    // Nothing was read since then.
    if (kept.heldAt === catalogue.head) return true;
    if (catalogue.lastPositionAround(point) !== kept.position) return false;
    kept.heldAt = catalogue.head;
    return true;
  }
}
