import { setImmediate } from 'node:timers/promises';
import type { NamedPoint, YearPoint } from '@ledger/answers';
import { within } from './nodes';
import type { Reading } from './reading';
import { unitOfYear } from './units';

/** This many are computed before other work gets a turn. */
const AT_A_TIME = 50;

/** The years side by side, in the order of the points. */
export async function unitStandings(reading: Reading, points: readonly YearPoint[], at: NamedPoint) {
  const standings: object[] = [];
  for (const [index, point] of points.entries()) {
    if (index % AT_A_TIME === AT_A_TIME - 1) await setImmediate();
    const { unitCode } = point;
    const year = reading.view(point, at);
    const unit = unitOfYear(year);
    if (!unit) continue;
    const { name, level, region, parentCode } = unit;
    const importUnfinished = reading.reader.unfinishedImportOf(point);
    standings.push({
      ...{ unitCode, name, level, region },
      ...(parentCode !== undefined && { parentCode }),
      ...(importUnfinished && { importUnfinished }),
      standing: within(year, await reading.standing(point)),
    });
  }
  return standings;
}
