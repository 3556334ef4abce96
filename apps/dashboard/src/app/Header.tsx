import { use, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { searchElsewhere, type Elsewhere } from '../time/elsewhere';
import { PointContext } from '../time/PointContext';
import type { ShownUnit } from '../wording/money';
import { Choice } from '../drawing/plain/Choice';
import { OneOf } from '../drawing/plain/OneOf';
import { Toggle } from '../drawing/plain/Toggle';
import { useSettings } from '../wording/settings';
import { askedWhoActs } from '../server/actor';
import { speak } from '../wording/speak';
import type { Language } from '../wording/texts';
import { yearFor, type Unit } from '../year/shown-year';
import { Finding } from './finder/Finding';
import { Shortcuts } from './Shortcuts';
import { Successions } from './Successions';
import { useAppTexts } from './texts';
import { Unfold } from './Unfold';
import { UserSwitcher } from './UserSwitcher';
import { useUnitNames } from './use-unit-names';
import { WaitingForMe } from './WaitingForMe';

interface HeaderProps {
  readonly units: readonly Unit[];
  readonly unit: Unit;
  readonly year: number;
}

/** Which unit and year, and how this person wants to see them. */
export function Header({ units, unit, year }: HeaderProps) {
  const t = useAppTexts();
  const [search, setSearch] = useSearchParams();
  const point = use(PointContext);
  const [open, setOpen] = useState(false);
  useEffect(() => askedWhoActs.subscribe(() => setOpen(true)), []);
  const nameOf = useUnitNames(unit, year);
  const go = (to: Elsewhere) => setSearch(searchElsewhere(search, point.get(), to));
  return (
    <header className={open ? 'open' : undefined}>
      <h1>{t('title')}</h1>
      <Choice
        label={t('unit')}
        value={unit.unitCode}
        options={units.map((each) => ({ value: each.unitCode, label: nameOf(each) }))}
        onChange={(value) => go({ unit: value, year: yearFor(units, value, year) })}
      />
      <Choice
        label={t('year')}
        value={year}
        options={unit.fiscalYears.map((value) => ({ value, label: String(value) }))}
        onChange={(value) => go({ unit: unit.unitCode, year: value })}
      />
      <Successions units={units} unit={unit} year={year} />
      <Finding unit={unit.unitCode} year={year} />
      <Unfold label={t('more')} open={open} set={setOpen} />
      <WaitingForMe />
      <div className="folds">
        <UserSwitcher of={{ unit: unit.unitCode, year }} />
        <Preferences />
        <Shortcuts year={year} />
      </div>
    </header>
  );
}

export function Preferences() {
  const t = useAppTexts();
  const { language, unit, dark, change } = useSettings();
  return (
    <div className="preferences">
      <OneOf<ShownUnit>
        label={t('amounts')}
        value={unit}
        options={[
          { value: 'wanYuan', label: '万元' },
          { value: 'yuan', label: '元' },
        ]}
        onChange={(value) => change({ unit: value })}
      />
      <OneOf<Language>
        label={t('language')}
        value={language}
        options={[
          { value: 'zh', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(value) => {
          change({ language: value });
          speak(value);
        }}
      />
      <Toggle label={t('theme')} checked={dark} onChange={(checked) => change({ dark: checked })}>
        {t(dark ? 'dark' : 'light')}
      </Toggle>
    </div>
  );
}
