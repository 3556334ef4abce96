import { newClient } from './shared/server/client';
import { askAhead } from './shared/year/ask-ahead';
import { unitsOf, UnitsStore } from './shared/year/units-store';
import { YearCache } from './shared/year/year-cache';
import './app/app.css';

const client = newClient();
const units = new UnitsStore(unitsOf(client));
const years = new YearCache(client);
void askAhead(units, years);
// Somebody else may have opened a year while this page was not looked at.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void units.load();
});
// Behind the question: React and Ant Design take longer to come and to begin than the server to answer.
void import('./app/draw').then(({ draw }) => draw({ client, units, years }));
