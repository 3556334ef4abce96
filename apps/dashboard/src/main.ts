import { newClient } from './shared/server/client';
import { askAhead } from './shared/year/ask-ahead';
import { UnitsStore } from './shared/year/units-store';
import { YearCache } from './shared/year/year-cache';
import './app/app.css';

const client = newClient();
const units = new UnitsStore(client);
const years = new YearCache(client);
void askAhead(units, years);
// Behind the question: React and Ant Design take longer to come and to begin than the server to answer.
void import('./app/draw').then(({ draw }) => draw({ client, units, years }));
