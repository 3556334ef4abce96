import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { applyEvent } from '../decider';
import { eventRegistry, storedEvents } from '../event-registry';
import { accessDecider } from './access';
import { accessCards, accessSummaryOf } from './access.cards';
import type { AccessEvent } from './access.facts';
import { holdingsOf } from './holdings';

const FOLDER = new URL('./stored-events/', import.meta.url);
const samples = readdirSync(FOLDER).sort().map(read);

describe('the stored events of who may do what', () => {
  it('cover every type in every version', () => {
    const names = samples.map(({ event, version }) => `${event.type} ${version}`);
    const all = Object.entries(accessCards).flatMap(([type, { version }]) =>
      Array.from({ length: version }, (_, old) => `${type} ${old + 1}`),
    );
    expect(names.sort()).toEqual(all.sort());
  });

  it('stand in one registry with the ledger’s, under names of their own', () => {
    expect(Object.keys(storedEvents)).toHaveLength(
      Object.keys(eventRegistry).length + Object.keys(accessCards).length,
    );
  });

  it.each(samples)('say in a line what $event.type tells', ({ event }) => {
    const { zh, en } = accessSummaryOf(event).text;
    for (const words of [zh, en]) expect(words).not.toMatch(/^\s*$|undefined|\[object/);
    const { title } = accessCards[event.type];
    expect(title.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(title.en).toMatch(/^[a-z]+( [a-z]+)+$/);
  });

  it('fold to who holds what', () => {
    const state = accessDecider.initialState();
    const order = Object.keys(accessCards);
    const told = samples.map(({ event }) => event);
    told.sort((left, right) => order.indexOf(left.type) - order.indexOf(right.type));
    const [li, zhao] = ['1001', '1002'].map((subject) => ({ issuer: 'https://id.example.gov.cn', subject }));
    const heldOn = (subject: typeof li, date: string) => subject && holdingsOf(state, subject, date).length;
    for (const event of told.slice(0, 2)) applyEvent(accessCards, state, event);
    expect(heldOn(li, '2026-07-08')).toBe(1);
    for (const event of told.filter(({ type }) => type === 'DelegationGiven'))
      applyEvent(accessCards, state, event);
    expect([heldOn(zhao, '2026-07-05'), heldOn(zhao, '2026-07-08')]).toEqual([0, 1]);
    for (const event of told.filter(({ type }) => type === 'RoleRevoked'))
      applyEvent(accessCards, state, event);
    expect([heldOn(li, '2026-07-08'), heldOn(zhao, '2026-07-08')]).toEqual([0, 0]);
    for (const event of told.filter(({ type }) => type === 'SignedOutEverywhere'))
      applyEvent(accessCards, state, event);
    expect([...state.signOuts.values()]).toEqual([1]);
  });
});

function read(file: string): { readonly version: number; readonly event: AccessEvent } {
  const stored: unknown = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  if (typeof stored !== 'object' || stored === null || !('version' in stored) || !isEvent(stored))
    throw new Error(`${file} holds no event of who may do what`);
  return { version: Number(stored.version), event: stored };
}

function isEvent(value: object): value is AccessEvent {
  return 'type' in value && typeof value.type === 'string' && Object.hasOwn(accessCards, value.type);
}
