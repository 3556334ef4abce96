import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { cacheExchange, Client, fetchExchange, Provider } from 'urql';
import { App } from './app/App';
import { keptSettings } from './shared/settings';
import { startTexts } from './shared/texts';
import './app/app.css';

await startTexts(keptSettings().language);
const client = new Client({
  url: '/graphql',
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: false,
});
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Provider value={client}>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </Provider>,
  );
}
