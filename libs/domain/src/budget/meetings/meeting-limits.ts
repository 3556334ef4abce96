import { type Fen, formatFen } from '../../money';
import type { Voucher } from '../vouchers/vouchers.facts';
import type { Finding } from '../year/judgement';
import { finding, type MeetingBreach } from './meetings.errors';
import type { Gathering, MeetingLimits } from './meetings.facts';

type Found = readonly (Finding<MeetingBreach> | undefined)[];

/**
 * What the entered limits object to. A limit that cannot be checked, because the number of people or days is missing, is
 * an objection, too. Cost is checked only if a voucher says it.
 */
export function limitFindings(held: Gathering, voucher: Voucher | undefined): Found {
  const { limits } = held;
  if (!limits) return [];
  return [...factsMissing(held, limits), ...aboveCounts(held, limits), aboveCost(held, limits, voucher)];
}

function factsMissing({ people, days }: Gathering, limits: MeetingLimits): Found {
  const { documentNo, peopleAtMost, daysAtMost, costPerPersonDayAtMostFen } = limits;
  const ofBoth = costPerPersonDayAtMostFen !== undefined;
  const missing = (field: string, needZh: string, needEn: string) =>
    finding('MEETING_FACTS_MISSING', { field, documentNo, needZh, needEn });
  return [
    people === undefined && (ofBoth || peopleAtMost !== undefined)
      ? missing('people', '人数', 'how many people came')
      : undefined,
    days === undefined && (ofBoth || daysAtMost !== undefined)
      ? missing('days', '天数', 'how many days it took')
      : undefined,
  ];
}

function aboveCounts({ people = 0, days = 0 }: Gathering, limits: MeetingLimits): Found {
  const { documentNo, peopleAtMost = people, daysAtMost = days } = limits;
  return [
    people > peopleAtMost
      ? finding('MEETING_TOO_MANY_PEOPLE', { people, documentNo, most: peopleAtMost })
      : undefined,
    days > daysAtMost ? finding('MEETING_TOO_MANY_DAYS', { days, documentNo, most: daysAtMost }) : undefined,
  ];
}

function aboveCost(
  { people, days, amountFen }: Gathering,
  { documentNo, costPerPersonDayAtMostFen: rateFen }: MeetingLimits,
  voucher: Voucher | undefined,
): Finding<MeetingBreach> | undefined {
  const costFen: Fen | undefined = amountFen ?? voucher?.remainingFen;
  if (rateFen === undefined || costFen === undefined || people === undefined || days === undefined)
    return undefined;
  // Exact even if the product is above what a number holds.
  if (BigInt(costFen) <= BigInt(rateFen) * BigInt(people) * BigInt(days)) return undefined;
  return finding('MEETING_ABOVE_COST_LIMIT', {
    cost: formatFen(costFen),
    // Smaller than the cost, so it is a safe number.
    limit: formatFen(rateFen * people * days),
    rate: formatFen(rateFen, 'YUAN'),
    ...{ documentNo, people, days },
  });
}
