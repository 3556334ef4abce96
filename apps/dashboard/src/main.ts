import { newClient } from './server/client';
import { askAhead } from './loading/ask-ahead';
import { Standings } from './loading/standings';
import { unitsOf, UnitsStore } from './loading/units-store';
import { YearCache } from './loading/year-cache';
import './app/app.css';
import './drawing/plain/plain.css';

const client = newClient();
const units = new UnitsStore(unitsOf(client));
const years = new YearCache(client);
const standings = new Standings(client);
const asked = askAhead({ units, years, standings });
// Somebody else may have opened a year while this page was not looked at.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void units.load();
});
// Beside the questions: React takes longer to come and to begin than the server to answer the first one. It draws
// nothing before that: the second question would wait for it.
void Promise.all([import('./app/draw'), asked]).then(([{ draw }]) =>
  draw({ client, units, years, standings }),
);
