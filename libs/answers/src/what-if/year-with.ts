import { postingsOf } from '@ledger/domain';
import { noSums, type Booked } from '../execution/booked';
import { executionProjection, type ExecutionState } from '../execution/execution.projection';
import { PostingRows } from '../execution/posting-rows';
import { project, type LedgerEvent } from '../projection';
import { performanceProjection } from '../scorecard/scorecard.projection';
import { byDateThenPosition, isSelected } from '../select';
import { combinedBooks, onlyOf } from '../timeline/books';
import type { YearAt } from '../year-at';

/**
 * The year with extra events after its cut: for dry runs and what-ifs. The cost depends on the added events and the
 * year's documents; the books are not folded again.
 */
export function yearWith(year: YearAt, added: readonly LedgerEvent[]): YearAt {
  const { asOf } = year.point;
  const counted = added.filter((event) => isSelected(event, { asOf, cut: event.position }));
  const documents = [...year.documents, ...counted].sort(byDateThenPosition);
  return {
    point: year.point,
    execution: executionWith(year.execution, counted, documents),
    performance: project(performanceProjection, documents),
    documents,
    at: (day) => yearWith(year.at(day), added),
  };
}

function executionWith(
  { booked }: ExecutionState,
  added: readonly LedgerEvent[],
  documents: readonly LedgerEvent[],
): ExecutionState {
  const rows = new PostingRows();
  for (const event of added) for (const posting of postingsOf(event)) rows.add(posting);
  const folded = project(executionProjection, documents);
  // What of the interim authority stands depends on all documents around it.
  const interim = onlyOf('interim', folded.booked);
  return { ...folded, booked: combinedBooks(combinedBooks(withoutInterim(booked), rows), interim) };
}

function withoutInterim(booked: Booked): Booked {
  return {
    sumsBy: (groupOf, day) =>
      booked.sumsBy((cell) => (cell.measure === 'interim' ? undefined : groupOf(cell)), day),
    totals: (day) => {
      const { amounts, procurement } = booked.totals(day);
      const none = noSums();
      return {
        amounts: { ...amounts, interim: none.amounts.interim },
        procurement: { ...procurement, interim: none.procurement.interim },
      };
    },
    isBookedOn: (day, line) => booked.isBookedOn(day, line),
  };
}
