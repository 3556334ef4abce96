import { FiguresTable } from '../../shared/FiguresTable';
import { useName } from '../../shared/settings';
import { groupsOf } from '../../shared/year/cut';
import { useYearView } from '../../shared/year/YearContext';
import { useOverviewTexts } from './texts';

export function Books() {
  const t = useOverviewTexts();
  const nameOf = useName();
  const view = useYearView();
  const rows = groupsOf(view, 'book').map(({ code, name, sums }) => ({
    key: code,
    name: nameOf(name, code),
    sums,
  }));
  return (
    <section className="wide">
      <h2>{t('byBook')}</h2>
      <FiguresTable head={t('book')} rows={rows} total={view.totals} />
    </section>
  );
}
