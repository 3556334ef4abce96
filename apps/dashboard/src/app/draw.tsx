import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Provider, type Client } from 'urql';
import { keptSettings } from '../wording/settings';
import { speak } from '../wording/speak';
import { UnitsStoreContext } from '../loading/UnitsContext';
import type { Asked } from '../loading/ask-ahead';
import { StandingsContext } from '../loading/standings';
import { YearCacheContext } from '../loading/YearContext';
import { App } from './App';

interface Drawn extends Asked {
  readonly client: Client;
}

/** Puts the dashboard on the page. */
export function draw({ client, units, years, standings }: Drawn): void {
  speak(keptSettings().language);
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <Provider value={client}>
      <UnitsStoreContext value={units}>
        <YearCacheContext value={years}>
          <StandingsContext value={standings}>
            <BrowserRouter>
              <App />
            </BrowserRouter>
          </StandingsContext>
        </YearCacheContext>
      </UnitsStoreContext>
    </Provider>,
  );
}
