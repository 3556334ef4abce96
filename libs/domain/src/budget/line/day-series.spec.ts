import { describe, expect, it } from '@jest/globals';
import { dateOfDay, dayOfYear, daysInYear } from '../../calendar';
import { addOn, balancesOf, insertedByDate, lowestFrom, newDaySeries } from './day-series';

describe('a day series', () => {
  it('finds the lowest balance on a date or any later one, and the first day of it', () => {
    const series = newDaySeries();
    addOn(series, '2023-03-01', 100);
    addOn(series, '2023-06-01', -70);
    addOn(series, '2023-12-31', 10);
    expect(lowestFrom(series, '2023-01-01')).toEqual({ day: 1, amountFen: 0 });
    expect(lowestFrom(series, '2023-03-01')).toEqual({ day: dayOfYear('2023-06-01'), amountFen: 30 });
    expect(lowestFrom(series, '2023-12-31')).toEqual({ day: 365, amountFen: 40 });
  });

  it.each([2023, 2024])('has a cell for 31 December of %d', (year) => {
    const series = newDaySeries();
    addOn(series, `${year}-12-31`, 5);
    expect(balancesOf(series).at(-1)).toBe(5);
    expect(lowestFrom(series, `${year}-12-31`)).toEqual({ day: daysInYear(year), amountFen: 5 });
  });
});

describe('entries by date', () => {
  it('stand behind earlier ones of the same day, whenever they are entered', () => {
    const entry = (occurredOn: string, name: string) => ({ occurredOn, name });
    const list = [entry('2023-01-01', 'a'), entry('2023-02-01', 'b')];
    const names = insertedByDate(list, entry('2023-01-01', 'c')).map(({ name }) => name);
    expect(names).toEqual(['a', 'c', 'b']);
  });
});

describe('the days of a year', () => {
  it.each([2023, 2024])('are counted there and back in %d', (year) => {
    for (let day = 1; day <= daysInYear(year); day += 1) expect(dayOfYear(dateOfDay(year, day))).toBe(day);
    expect(dateOfDay(year, 366)).toBe(`${year}-12-31`);
  });
});
