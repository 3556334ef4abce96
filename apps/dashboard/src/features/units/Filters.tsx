import { Button } from 'antd';
import { Choice } from '../../drawing/plain/Choice';
import { SearchBox } from '../../drawing/SearchBox';
import { useUrlPart } from '../../time/use-url-part';
import { useUnitsTexts } from './texts';
import type { UnitRow } from './units';

interface FiltersProps {
  readonly all: readonly UnitRow[];
  readonly listed: number;
}

/** Which units are listed. */
export function Filters({ all, listed }: FiltersProps) {
  const t = useUnitsTexts();
  const { get, change } = useUrlPart();
  const levels = [...new Set(all.map(({ level }) => level))].sort();
  const regions = [...new Set(all.map(({ region }) => region))].sort((left, right) =>
    left.localeCompare(right, 'zh'),
  );
  const ofAll = (name: string, every: string, options: readonly { value: string; label: string }[]) => (
    <Choice
      label={every}
      value={get(name) ?? ''}
      options={[{ value: '', label: every }, ...options]}
      onChange={(value) => change({ [name]: value === '' ? undefined : value })}
    />
  );
  return (
    <div className="head">
      <h2>{t('title')}</h2>
      <span className="soft">{t('count', { count: listed, of: all.length })}</span>
      {ofAll(
        'level',
        t('everyLevel'),
        levels.map((value) => ({ value, label: t.find(value) ?? value })),
      )}
      {ofAll(
        'region',
        t('everyRegion'),
        regions.map((value) => ({ value, label: value })),
      )}
      <SearchBox name="find" label={t('find')} />
      <Button size="small" onClick={() => change({ sort: undefined, turned: undefined })}>
        {t('worstFirst')}
      </Button>
    </div>
  );
}
