import { describe, expect, it } from '@jest/globals';
import { EndedSessions } from './ended-sessions';

const START = Date.parse('2026-03-02T01:00:00Z');
const HOUR = 3_600_000;
const after = (hours: number) => new Date(START + hours * HOUR).toISOString();

describe('sessions that were signed out of', () => {
  it('are known until they would be over anyway, and not kept longer', () => {
    let now = START;
    const ended = new EndedSessions(() => now);
    const days = 30;
    for (let day = 0; day < days; day += 1) {
      now = START + day * 24 * HOUR;
      for (let i = 0; i < 100; i += 1) ended.add(`${day} ${i}`, after(day * 24 + 10));
      expect(ended.has(`${day} 0`)).toBe(true);
    }
    expect(ended.size).toBeLessThanOrEqual(1_000);
    expect(ended.has(`${days - 1} 99`)).toBe(true);
  });

  it('are not taken up when they are over', () => {
    const ended = new EndedSessions(() => START);
    ended.add('over', after(0));
    expect([ended.has('over'), ended.size]).toEqual([false, 0]);
  });

  it('are kept if nothing says when they are over', () => {
    const ended = new EndedSessions(() => START);
    ended.add('damaged', 'soon');
    expect(ended.has('damaged')).toBe(true);
  });
});
