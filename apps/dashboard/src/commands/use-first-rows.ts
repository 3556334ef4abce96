import { useState } from 'react';
import type { ReportShown, useImportJob } from './use-import-job';

/** The server answers no more at once. */
const MOST_ROWS = 1_000;

interface Shown {
  readonly begin: number;
  readonly step: number;
  readonly moneyUnit: ReportShown['moneyUnit'];
}

/** How many rows of a report are asked for. `more` asks for more of them; undefined where no more come. */
export function useFirstRows(
  { state, showMore }: Pick<ReturnType<typeof useImportJob>, 'state' | 'showMore'>,
  { begin, step, moneyUnit }: Shown,
) {
  const [first, setFirst] = useState(begin);
  const hasMore = (state.report?.rows.totalCount ?? 0) > first && first < MOST_ROWS;
  const more = () => {
    const next = Math.min(first + step, MOST_ROWS);
    setFirst(next);
    void showMore({ first: next, moneyUnit });
  };
  return { first, beginAgain: () => setFirst(begin), more: hasMore ? more : undefined };
}
