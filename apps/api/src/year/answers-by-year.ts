import type { LedgerReader, YearPoint } from '@ledger/read-side';

/** A dashboard of a few hundred units at two or three dates. */
const MOST = 512;

/**
 * The last answers to one question, by unit-year, date and the last position that touched the streams it reads: two
 * requests, or two fields of one, at cuts between which nothing touched them fold once.
 */
export class AnswersByYear<Answer> {
  private readonly answers = new Map<string, Promise<Answer>>();

  constructor(private readonly reader: LedgerReader) {}

  /** A point in the past of its streams, or a hypothetical one, is answered anew. */
  of(point: YearPoint, ask: () => Promise<Answer>): Promise<Answer> {
    const { unitCode, fiscalYear, asOf, cut } = point;
    const position = this.reader.history.lastPositionAround(point);
    if (point.preview || point.without || cut < position) return ask();
    const key = `${fiscalYear} ${asOf} ${position} ${unitCode}`;
    const known = this.answers.get(key);
    this.answers.delete(key);
    const answer = known ?? ask();
    this.answers.set(key, answer);
    if (!known) answer.catch(() => this.answers.delete(key));
    const [oldest] = this.answers.keys();
    if (this.answers.size > MOST && oldest !== undefined) this.answers.delete(oldest);
    return answer;
  }
}
