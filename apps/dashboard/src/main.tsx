import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Provider } from 'urql';
import { App } from './app/App';
import { newClient } from './shared/server/client';
import { keptSettings } from './shared/settings';
import { speak } from './shared/texts';
import { YearCache } from './shared/year/year-cache';
import { YearCacheContext } from './shared/year/YearContext';
import './app/app.css';

await speak(keptSettings().language);
const client = newClient();
const cache = new YearCache(client);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Provider value={client}>
      <YearCacheContext value={cache}>
        <BrowserRouter>
          <App />
        </BrowserRouter>
      </YearCacheContext>
    </Provider>,
  );
}
