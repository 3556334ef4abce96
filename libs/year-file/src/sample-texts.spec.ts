import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readYearFile } from './index';

const samples = new URL('../../../samples/', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, samples), 'utf8');
const report = text('papers/huaihua-2023-report.txt').replaceAll(/\s/g, '');

const { entries } = year();
const texts = entries.flatMap(({ intent }) => (intent.type === 'RegisterPolicyText' ? [intent] : []));
const meetings = entries.flatMap(({ intent }) => (intent.type === 'RecordMeeting' ? [intent] : []));
const trainings = entries.flatMap(({ intent }) => (intent.type === 'RecordTraining' ? [intent] : []));

describe('what the real report names beside its figures', () => {
  it('is registered: every text with a number, and no number that it does not print', () => {
    const printed = report.match(/(?<=[（(])[\p{Script=Han}]+(?:〔\d{4}〕\d+号|第\d+号)(?=[）)])/gu) ?? [];
    expect(printed.length).toBeGreaterThan(0);
    const registered = texts.flatMap(({ documentNo }) => documentNo ?? []);
    expect(registered.toSorted()).toEqual([...new Set(printed)].toSorted());
  });

  it('is registered: every text without a number under the title that is printed', () => {
    for (const { title, documentNo } of texts.filter((one) => one.documentNo === undefined)) {
      expect(documentNo).toBeUndefined();
      expect(report).toContain(title.replaceAll(/\s/g, ''));
    }
  });

  it('is recorded: the meetings with their people, each paid by one voucher', () => {
    const printed = [...report.matchAll(/会议?，?人数(\d+)人|座谈会，人数(\d+)人/g)];
    const people = printed.map(([, one, other]) => Number(one ?? other));
    expect(people.length).toBeGreaterThan(0);
    expect(meetings.map((meeting) => meeting.people)).toEqual(people);
    expect(paidFor(meetings)).toBe(0.77);
  });

  it('is recorded: the trainings by the names that are printed, and what they cost together', () => {
    const [, named = ''] = /培训费5\.06万元，主要是(.*?)等。/.exec(report) ?? [];
    expect(trainings.map(({ subject }) => subject).toSorted()).toEqual(named.split('、').toSorted());
    expect(paidFor(trainings)).toBe(5.06);
  });

  it('sets no limit, no day count and no people that the report does not print', () => {
    for (const held of [...meetings, ...trainings]) {
      expect(held).not.toHaveProperty('limits');
      expect(held).not.toHaveProperty('days');
    }
    expect(trainings.filter(({ people }) => people !== undefined)).toEqual([]);
  });
});

/** In 万元. No voucher is named twice. */
function paidFor(held: readonly { readonly voucherNo?: string }[]): number {
  const vouchers = held.map(({ voucherNo }) => voucherNo);
  expect(new Set(vouchers).size).toBe(held.length);
  const fen = entries.reduce(
    (sum, { intent }) =>
      intent.type === 'RecordExpenditure' && vouchers.includes(intent.voucherNo)
        ? sum + intent.amountFen
        : sum,
    0,
  );
  return fen / 1_000_000;
}

function year() {
  const read = readYearFile(text('huaihua-2023/year.yaml'), {
    'vouchers.csv': text('huaihua-2023/vouchers.csv'),
    'report.txt': text('papers/huaihua-2023-report.txt'),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.errors.slice(0, 5), null, 1));
  return read.year;
}
