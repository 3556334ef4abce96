import { useYearData } from '../loading/YearContext';
import { textsOf } from '../wording/texts';

const useListTexts = textsOf({
  en: {
    list: 'The year’s list as xlsx',
    again: 'In the columns that an import reads: imported again, it adds nothing',
  },
  zh: { list: '全年清单 xlsx', again: '列与导入相同：再导入不增加任何内容' },
});

interface ListFileProps {
  /** As the server calls the table. */
  readonly table: 'vouchers' | 'adjustments';
}

/** All that was entered in the year, as a workbook that can be imported again. */
export function ListFile({ table }: ListFileProps) {
  const t = useListTexts();
  const { unit, year, basis } = useYearData();
  const path = `/workbooks/${encodeURIComponent(unit)}/${year}/${table}.xlsx`;
  return (
    <a href={`${path}?basis=${basis.token}`} download title={t('again')}>
      {t('list')}
    </a>
  );
}
