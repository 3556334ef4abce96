import { useSettings } from '../../shared/settings';
import { useYearData } from '../../shared/year/YearContext';
import { useEntryTexts } from './texts';

export function EntryPage() {
  const t = useEntryTexts();
  const { language } = useSettings();
  const latest = useYearData().documents.entries.at(-1);
  return <p>{t('commandLine', { latest: latest?.title[language] ?? '—' })}</p>;
}
