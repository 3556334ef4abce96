import { amountSaid } from '@ledger/domain';
import type { ExecutionAnswer } from '../execution/execution.types';
import { lineCalled } from '../called/line-called';
import type { TodoItem } from './todo.types';

/**
 * Lines of which more was spent than arrived, the largest first. ASSUMED: where nothing at all arrived for a book, arrivals
 * of that book are not kept in this ledger, and nothing is said about it.
 */
export function beyondArrived({ lines }: Pick<ExecutionAnswer, 'lines'>): readonly TodoItem[] {
  const kept = new Set(
    lines.filter(({ figures }) => figures.releasedFen > 0).map(({ coordinates }) => coordinates.book),
  );
  return lines
    .filter(({ coordinates, figures }) => {
      return kept.has(coordinates.book) && figures.executedFen > figures.releasedFen;
    })
    .map(({ line, names, figures: { executedFen, releasedFen } }) => {
      const called = lineCalled(line, names);
      const [spent, arrived] = [amountSaid(executedFen), amountSaid(releasedFen)];
      const amountFen = executedFen - releasedFen;
      return {
        kind: 'beyond-arrived' as const,
        text: {
          zh: `${called.zh}：支出 ${spent}，到位 ${arrived}`,
          en: `${called.en}: ${spent} spent, ${arrived} arrived`,
        },
        remedy: {
          zh: `补记或催办到位资金 ${amountSaid(amountFen)}`,
          en: `${amountSaid(amountFen)} must still arrive, or be recorded`,
        },
        amountFen,
        line,
      };
    })
    .toSorted((left, right) => right.amountFen - left.amountFen);
}
