import { Alert, Button, ConfigProvider, Empty, Segmented, Select, Spin, Switch, theme } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { OverviewPage } from '../features/overview/OverviewPage';
import { UNITS } from '../features/overview/overview.query';
import type { UnitsQuery } from '../generated/graphql';
import type { ShownUnit } from '../shared/money';
import { pointOf } from '../shared/point';
import { SettingsContext, useKeptSettings, useSettings } from '../shared/settings';
import type { Language } from '../shared/texts';
import { TimeBar } from '../shared/TimeBar';

export function App() {
  const settings = useKeptSettings();
  return (
    <SettingsContext value={settings}>
      <ConfigProvider
        locale={settings.language === 'zh' ? zh : en}
        theme={{
          algorithm: settings.dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
          token: { colorPrimary: '#14598a', borderRadius: 4, fontSize: 14 },
        }}
      >
        <div className={settings.dark ? 'page dark' : 'page'}>
          <Year />
        </div>
      </ConfigProvider>
    </SettingsContext>
  );
}

function Year() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const [{ data, error }, again] = useQuery({ query: UNITS });
  if (error) {
    const retry = <Button onClick={() => again({ requestPolicy: 'network-only' })}>{t('retry')}</Button>;
    return <Alert type="error" title={t('failed')} description={error.message} action={retry} />;
  }
  if (!data) return <Spin aria-label={t('loading')} />;
  const units = data.units.edges.map(({ node }) => node).filter(({ years }) => years.length > 0);
  const unit = units.find(({ unitCode }) => unitCode === search.get('unit')) ?? units[0];
  if (!unit) return <Empty description={t('empty')} />;
  const year = unit.years.find((each) => String(each) === search.get('year')) ?? Math.max(...unit.years);
  return (
    <>
      <Header units={units} unit={unit} year={year} />
      <TimeBar year={year} />
      <OverviewPage unit={unit.unitCode} year={year} point={pointOf(search, year)} />
    </>
  );
}

type UnitNode = UnitsQuery['units']['edges'][number]['node'];
interface HeaderProps {
  readonly units: readonly UnitNode[];
  readonly unit: UnitNode;
  readonly year: number;
}

function Header({ units, unit, year }: HeaderProps) {
  const { t } = useTranslation();
  const [, setSearch] = useSearchParams();
  return (
    <header>
      <h1>{t('title')}</h1>
      <Select
        aria-label={t('unit')}
        value={unit.unitCode}
        options={units.map(({ unitCode, name }) => ({ value: unitCode, label: name }))}
        onChange={(value) => setSearch({ unit: value })}
      />
      <Select
        aria-label={t('year')}
        value={year}
        options={unit.years.map((value) => ({ value, label: value }))}
        onChange={(value) => setSearch({ unit: unit.unitCode, year: String(value) })}
      />
      <Preferences />
    </header>
  );
}

function Preferences() {
  const { t, i18n } = useTranslation();
  const { language, unit, dark, change } = useSettings();
  return (
    <div className="preferences">
      <Segmented<ShownUnit>
        value={unit}
        options={[
          { value: 'wanYuan', label: '万元' },
          { value: 'yuan', label: '元' },
        ]}
        onChange={(value) => change({ unit: value })}
      />
      <Segmented<Language>
        value={language}
        options={[
          { value: 'zh', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(value) => {
          change({ language: value });
          void i18n.changeLanguage(value);
        }}
      />
      <Switch aria-label={t('theme')} checked={dark} onChange={(checked) => change({ dark: checked })} />
    </div>
  );
}
