import { Button } from 'antd';
import { useGridTexts } from './texts';
import { ROWS_SHOWN } from './use-rows-shown';

interface RowsShownProps {
  readonly page: number;
  readonly pages: number;
  readonly rows: number;
  readonly show: (row: number) => void;
}

/** Which of many rows are drawn, and the way to the others. */
export function RowsShown({ page, pages, rows, show }: RowsShownProps) {
  const t = useGridTexts();
  const first = page * ROWS_SHOWN;
  return (
    <p className="grid-pages" role="status">
      <Button size="small" disabled={page === 0} onClick={() => show(first - ROWS_SHOWN)}>
        {t('rowsBefore')}
      </Button>
      <span>{t('rowsShown', { first: first + 1, last: Math.min(first + ROWS_SHOWN, rows), all: rows })}</span>
      <Button size="small" disabled={page === pages - 1} onClick={() => show(first + ROWS_SHOWN)}>
        {t('rowsAfter')}
      </Button>
    </p>
  );
}
