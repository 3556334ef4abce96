import { describe, expect, it } from '@jest/globals';
import { daysOf, stepFrom, type StepKind } from './steps';

const days = ['2023-01-18', '2023-06-30', '2023-07-02'];
const step = (day: string, kind: StepKind, direction: 1 | -1) => stepFrom({ day, kind, direction, days });

describe('stepFrom', () => {
  it.each([
    ['2023-06-30', 'day', '2023-07-01', '2023-06-29'],
    ['2023-06-15', 'month', '2023-06-30', '2023-05-31'],
    ['2023-06-30', 'month', '2023-07-31', '2023-05-31'],
    ['2023-12-31', 'month', '2023-12-31', '2023-11-30'],
    ['2023-01-20', 'month', '2023-01-31', '2023-01-01'],
    ['2023-06-30', 'document', '2023-07-02', '2023-01-18'],
    ['2023-07-02', 'event', '2023-12-31', '2023-06-30'],
    ['2023-01-18', 'document', '2023-06-30', '2023-01-01'],
    ['2023-12-31', 'day', '2023-12-31', '2023-12-30'],
  ] as const)('from %s by %s leads on to %s and back to %s', (day, kind, ...ends) => {
    expect([step(day, kind, 1), step(day, kind, -1)]).toEqual(ends);
  });
});

describe('daysOf', () => {
  it('gives each day of the year once, in order, and no day outside it', () => {
    const documents = ['2023-07-02', '2023-01-18', '2019-01-01', '2023-07-02', '2024-03-01'];
    expect(
      daysOf(
        documents.map((occurredOn) => ({ occurredOn })),
        2023,
      ),
    ).toEqual(['2023-01-18', '2023-07-02']);
  });
});
