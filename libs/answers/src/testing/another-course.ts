import { parseLineKey, type Assumption } from '@ledger/domain';
import { isKnown, type LedgerEvent } from '../projection';
import { LINES } from './arbitrary-parts';

type Draw = (below: number) => number;

/** The event as it could have been as well, as far as it is assumed: none, on another day, of another amount or line. */
export function another(event: LedgerEvent, draw: Draw): readonly LedgerEvent[] {
  const { assumed } = event;
  if (!assumed) return [event];
  const isWhole = assumed.what === undefined;
  if (isWhole && draw(3) === 0) return [];
  let data: object = event.data;
  if (isWhole || assumed.what?.includes('day')) data = onAnotherDay(data, assumed, draw);
  if (isWhole || assumed.what?.includes('amount')) data = ofAnotherAmount(data, draw);
  if (isWhole || assumed.what?.includes('lines') || assumed.what?.includes('codes'))
    data = onAnotherLine(data, draw);
  const changed = { ...event, data };
  return isKnown(changed) ? [changed] : [];
}

function onAnotherDay(data: object, { latestOn = '2023-12-31' }: Assumption, draw: Draw): object {
  if (!('occurredOn' in data) || String(data.occurredOn) > latestOn) return data;
  const month = String(1 + draw(12)).padStart(2, '0');
  const day = `2023-${month}-${String(1 + draw(28)).padStart(2, '0')}`;
  return { ...data, occurredOn: day <= latestOn ? day : latestOn };
}

function ofAnotherAmount(data: object, draw: Draw): object {
  if ('amountFen' in data) return { ...data, amountFen: 1 + draw(1_000_000) };
  return withItems(data, (item) => ({ ...item, amountFen: 1 + draw(1_000_000) }));
}

/** A key of another form stays: it is on no line that a figure asks for. */
function onAnotherLine(data: object, draw: Draw): object {
  const moved = (on: object) =>
    'line' in on && parseLineKey(String(on.line)) ? { ...on, line: lineOf(draw) } : on;
  return 'line' in data ? moved(data) : withItems(data, moved);
}

function lineOf(draw: Draw): string {
  const valid = LINES.filter((line) => parseLineKey(line) !== undefined);
  return valid[draw(valid.length)] ?? LINES[0];
}

function withItems(data: object, change: (item: object) => object): object {
  const changed = ['items', 'lines'].flatMap((name) => {
    const items: unknown = Reflect.get(data, name);
    return Array.isArray(items)
      ? [
          [
            name,
            items.map((item: unknown) => (typeof item === 'object' && item ? change(item) : item)),
          ] as const,
        ]
      : [];
  });
  return { ...data, ...Object.fromEntries(changed) };
}
