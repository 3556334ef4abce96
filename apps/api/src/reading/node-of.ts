import { QuestionError } from '@ledger/answers';
import { lineNode, within } from './nodes';
import { pointIn } from './point-in';
import { readNodeId } from './node-id';
import { projectsOf } from './projects';
import type { Reading } from './reading';
import { unitNode } from './units';
import type { Listed, YearView } from './year-view';

/** Finds the node with an id; undefined if it no longer exists. */
export async function nodeOf(reading: Reading, id: string): Promise<object | undefined> {
  const address = readNodeId(id);
  if (!address) return undefined;
  if (address[0] === 'Unit') return named('Unit', unitAgain(reading, address[1], address[2]));
  const [type, unitCode, fiscalYear, at, key] = address;
  const year = there(() => reading.year({ unitCode, fiscalYear }, pointIn(at)));
  if (!year || type === 'BudgetYear' || key === undefined) return year;
  return named(type, await inYear(year, type, key));
}

function unitAgain(reading: Reading, unitCode: string, at: Parameters<typeof pointIn>[0] = {}) {
  return there(() => unitNode(reading, unitCode, reading.unitPoint(pointIn(at))));
}

type Type =
  'Line' | 'Project' | 'Voucher' | 'Commitment' | 'Document' | 'Adjustment' | 'Indicator' | 'LedgerEvent';

async function inYear(year: YearView, type: Type, key: string): Promise<object | undefined> {
  switch (type) {
    case 'Line': {
      const line = (await year.lines()).of.get(key);
      return line && lineNode(year, key, line);
    }
    case 'Project':
      return (await projectsOf(year)).of.has(key) ? { code: key, year } : undefined;
    case 'Document':
      return (await year.documents()).of.has(key) ? { no: key, year } : undefined;
    case 'Voucher':
      return entryIn(year, await year.vouchers(), key);
    case 'Commitment':
      return entryIn(year, await year.commitments(), key);
    case 'Adjustment':
      return entryIn(year, await year.adjustments(), key);
    case 'Indicator':
      return entryIn(year, await year.indicators(), key);
    case 'LedgerEvent':
      return eventIn(year, key);
  }
}

function entryIn<Entry extends object>(
  year: YearView,
  { of }: Listed<Entry>,
  key: string,
): object | undefined {
  const entry = of.get(key);
  return entry && within(year, entry);
}

async function eventIn(year: YearView, eventId: string): Promise<object | undefined> {
  const event = (await year.eventsCalled())(eventId);
  return event && within(year, event);
}

/** For an abstract type: which of its types it is. */
function named(nodeType: string, node: object | undefined): object | undefined {
  return node && { ...node, nodeType };
}

function there<Found>(ask: () => Found): Found | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof QuestionError) return undefined;
    throw error;
  }
}
