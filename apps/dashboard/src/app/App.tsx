import { Route, Routes } from 'react-router';
import { SettingsContext, useKeptSettings } from '../wording/settings';
import { AccessFrame } from './AccessFrame';
import { ACCESS_PATH, PAGES } from './pages';
import { Shell } from './Shell';
import { useAppTexts } from './texts';

/** Everything around the routes. */
export function App() {
  const settings = useKeptSettings();
  return (
    <SettingsContext value={settings}>
      <div className={settings.dark ? 'page dark' : 'page'}>
        <Routes>
          <Route path={ACCESS_PATH} element={<AccessFrame />} />
          <Route element={<Shell />}>
            {PAGES.map(({ name, path, Page }) => (
              <Route key={name} path={path} element={<Page />} />
            ))}
            <Route path="*" element={<NotFound />} />
          </Route>
        </Routes>
      </div>
    </SettingsContext>
  );
}

function NotFound() {
  return <p>{useAppTexts()('notFound')}</p>;
}
