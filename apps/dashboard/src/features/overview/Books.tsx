import { RestsOn } from '../../drawing/assumed/RestsOn';
import { FiguresTable } from '../../drawing/FiguresTable';
import { TableFiles } from '../../drawing/TableFiles';
import { useName } from '../../wording/settings';
import { groupsOf } from '../../year/year-at-day';
import { useYearData, useYearPart } from '../../loading/YearContext';
import { useOverviewTexts } from './texts';

export function Books() {
  const t = useOverviewTexts();
  const nameOf = useName();
  const data = useYearData();
  const lines = useYearPart((view) => view.lines);
  const totals = useYearPart((view) => view.totals);
  const rows = groupsOf({ data, lines }, 'book').map(({ code, name, sums }) => ({
    key: code,
    name: nameOf(name, code),
    sums,
  }));
  return (
    <section className="wide">
      <h2>{t('byBook')}</h2>
      <RestsOn answer="EXECUTION" brief>
        <FiguresTable head={t('book')} rows={rows} total={totals} />
      </RestsOn>
      <TableFiles name="books" />
    </section>
  );
}
