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
      <ConfigProvider
        locale={settings.language === 'zh' ? zh : en}
        theme={{
          algorithm: settings.dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
          // White on the light blue of the dark theme cannot be read.
          components: { Button: { primaryColor: settings.dark ? '#10202c' : '#fff' } },
          token: {
            colorPrimary: settings.dark ? '#6cb6e8' : '#14598a',
            colorTextPlaceholder: settings.dark ? '#a9b4bf' : '#56616d',
            borderRadius: 3,
            fontSize: 14,
          },
        }}
      >
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

function NotFound() {
  return <p>{useAppTexts()('notFound')}</p>;
}
