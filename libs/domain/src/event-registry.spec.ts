import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { parseLineKey } from './budget/line/budget-line';
import {
  eventRegistry,
  isToldBySums,
  postingsOf,
  summaryOf,
  tiesOf,
  yearFileKindOf,
  type LedgerEvents,
} from './event-registry';
import type { EventOf } from './decider';
import { MEASURES } from './postings';

const FOLDER = new URL('./', import.meta.url);
const samples = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  // Who may do what is stored in the same log and is no event of the ledger's: `access/` has a spec of its own.
  .filter((file) => /stored-events\/[^/]+\.json$/.test(file) && !file.startsWith('access'))
  .sort()
  .map((file) => ({ file, event: read(file) }));
const cards = Object.entries(eventRegistry).map(([type, card]) => ({ type, card }));

describe('the cards of the events', () => {
  it('stand for every event that was ever stored', () => {
    expect([...new Set(samples.map(({ event }) => event.type))].sort()).toEqual(
      Object.keys(eventRegistry).sort(),
    );
  });

  it.each(cards)('name $type in both languages', ({ card: { title } }) => {
    expect(title.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(title.en).toMatch(/^[a-z-]+( [a-z-]+)+$/);
  });

  it('have each name once', () => {
    expect(new Set(cards.map(({ card }) => card.title.zh)).size).toBe(cards.length);
    expect(new Set(cards.map(({ card }) => card.title.en)).size).toBe(cards.length);
  });

  it('upcast every version but the current one', () => {
    for (const { card } of cards) {
      const older = 'upcast' in card ? Object.keys(card.upcast ?? {}).map(Number) : [];
      expect(older).toEqual(Array.from({ length: card.version - 1 }, (_, index) => index + 1));
    }
  });

  it.each(samples)('say in a line what $file tells', ({ event }) => {
    const { text } = summaryOf(event);
    for (const words of [text.zh, text.en]) {
      expect(words.trim()).not.toBe('');
      expect(words).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it.each(samples)('put $file on lines by whole fen, on its own date', ({ event }) => {
    for (const posting of postingsOf(event)) {
      expect(parseLineKey(posting.line)).toBeDefined();
      expect(MEASURES).toContain(posting.measure);
      expect(Number.isSafeInteger(posting.amountFen)).toBe(true);
      expect(posting.occurredOn).toBe(event.data.occurredOn);
    }
  });

  it.each(samples.filter(({ event }) => isToldBySums(event)))(
    'let sums tell $file because it is on a line',
    ({ event }) => {
      expect(postingsOf(event)).not.toEqual([]);
    },
  );

  it('refer only to what an event defines', () => {
    const kindOf = (name: string) => name.split(' ')[0];
    const ties = samples.map(({ event }) => tiesOf(event));
    const defined = new Set(ties.flatMap(({ defines }) => (defines === undefined ? [] : [kindOf(defines)])));
    for (const { refersTo = [] } of ties) {
      for (const name of refersTo) expect([...defined]).toContain(kindOf(name));
    }
  });

  it('write each event under a key of its own, as a command of its own', () => {
    const forms = cards.map(({ card: { yearFile } }) => yearFile);
    expect(new Set(forms.map(({ command }) => command)).size).toBe(forms.length);
    for (const { command, kind } of forms) {
      expect(yearFileKindOf(command)).toBe(kind === 'heading' ? undefined : kind);
    }
    const kinds = forms.map(({ kind }) => kind).filter((kind) => kind !== 'heading');
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});

function read(file: string): EventOf<LedgerEvents> {
  const stored: unknown = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  if (!isEvent(stored)) throw new Error(`${file} holds no event of the ledger`);
  return stored;
}

function isEvent(value: unknown): value is EventOf<LedgerEvents> {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return typeof value.type === 'string' && Object.hasOwn(eventRegistry, value.type);
}
