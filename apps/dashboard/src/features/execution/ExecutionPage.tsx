import { Segmented } from 'antd';
import { useState } from 'react';
import { FiguresTable } from '../../shared/FiguresTable';
import { useName } from '../../shared/settings';
import { groupsOf } from '../../shared/year/cut';
import { GROUPINGS, type Grouping } from '../../shared/year/year-data';
import { useYearView } from '../../shared/year/YearContext';
import { useExecutionTexts } from './texts';

/** Original, adjusted and executed side by side, summed as asked. */
export function ExecutionPage() {
  const t = useExecutionTexts();
  const nameOf = useName();
  const view = useYearView();
  const [by, setBy] = useState<Grouping>('book');
  const rows = groupsOf(view, by).map(({ code, name, sums }) => ({
    key: code,
    name: nameOf(name, code),
    sums,
  }));
  return (
    <section>
      <Segmented<Grouping>
        aria-label={t('by')}
        value={by}
        options={GROUPINGS.map((value) => ({ value, label: t(value) }))}
        onChange={setBy}
      />
      <FiguresTable head={t(by)} rows={rows} total={view.totals} />
    </section>
  );
}
