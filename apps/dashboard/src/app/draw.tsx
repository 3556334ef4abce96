import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Provider, type Client } from 'urql';
import { keptSettings } from '../wording/settings';
import { speak } from '../wording/texts';
import { UnitsStoreContext } from '../loading/UnitsContext';
import type { UnitsStore } from '../loading/units-store';
import type { YearCache } from '../loading/year-cache';
import { YearCacheContext } from '../loading/YearContext';
import { App } from './App';

interface Drawn {
  readonly client: Client;
  readonly units: UnitsStore;
  readonly years: YearCache;
}

/** Puts the dashboard on the page. */
export function draw({ client, units, years }: Drawn): void {
  speak(keptSettings().language);
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <Provider value={client}>
      <UnitsStoreContext value={units}>
        <YearCacheContext value={years}>
          <BrowserRouter>
            <App />
          </BrowserRouter>
        </YearCacheContext>
      </UnitsStoreContext>
    </Provider>,
  );
}
