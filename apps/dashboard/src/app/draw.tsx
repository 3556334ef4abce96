import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Provider, type Client } from 'urql';
import { keptSettings } from '../shared/settings';
import { speak } from '../shared/texts';
import { UnitsStoreContext } from '../shared/year/UnitsContext';
import type { UnitsStore } from '../shared/year/units-store';
import type { YearCache } from '../shared/year/year-cache';
import { YearCacheContext } from '../shared/year/YearContext';
import { App } from './App';

interface Drawn {
  readonly client: Client;
  readonly units: UnitsStore;
  readonly years: YearCache;
}

/** Puts the dashboard on the page. */
export async function draw({ client, units, years }: Drawn): Promise<void> {
  await speak(keptSettings().language);
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
