import { ConfigProvider, theme } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { Route, Routes } from 'react-router';
import { SettingsContext, useKeptSettings } from '../shared/settings';
import { PAGES } from './pages';
import { Shell } from './Shell';
import { useAppTexts } from './texts';

/** Everything around the routes: preferences, Ant Design's language and theme. */
export function App() {
  const settings = useKeptSettings();
  return (
    <SettingsContext value={settings}>
      <ConfigProvider locale={settings.language === 'zh' ? zh : en} theme={settings.dark ? DARK : LIGHT}>
        <div className={settings.dark ? 'page dark' : 'page'}>
          <Routes>
            <Route element={<Shell />}>
              {PAGES.map(({ name, path, Page }) => (
                <Route key={name} path={path} element={<Page />} />
              ))}
              <Route path="*" element={<NotFound />} />
            </Route>
          </Routes>
        </div>
      </ConfigProvider>
    </SettingsContext>
  );
}

/** Placeholders as dark as other quiet text, and dark text on the light accent of the dark theme: WCAG AA. */
const LIGHT = {
  algorithm: theme.defaultAlgorithm,
  token: { colorPrimary: '#14598a', colorTextPlaceholder: '#56616d', borderRadius: 3, fontSize: 14 },
};
const DARK = {
  algorithm: theme.darkAlgorithm,
  token: { colorPrimary: '#6cb6e8', colorTextPlaceholder: '#a9b4bf', borderRadius: 3, fontSize: 14 },
  components: { Button: { primaryColor: '#0b1a26' } },
};

function NotFound() {
  return <p>{useAppTexts()('notFound')}</p>;
}
