import type { Fen, LineAmount, LineKey } from '@ledger/domain';

/** The amounts of a document, added by line. A document names each line once. */
export class LineAmounts {
  private readonly amounts = new Map<LineKey, LineAmount>();

  add(line: LineKey, fen: Fen, procurement: Fen = 0): void {
    const { amountFen, procurementFen } = this.amounts.get(line) ?? { amountFen: 0, procurementFen: 0 };
    this.amounts.set(line, {
      line,
      amountFen: amountFen + fen,
      procurementFen: procurementFen + procurement,
    });
  }

  all(): readonly LineAmount[] {
    return [...this.amounts.values()];
  }
}
