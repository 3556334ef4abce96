import {
  BREACH_NAMES,
  type Meeting,
  type MeetingsAnswer,
  type PolicyTextsAnswer,
  type Training,
} from '@ledger/answers';
import { POLICY_SUBJECT_NAMES, rowLabel } from '@ledger/domain';
import { both, count, day, wan } from './cells';
import { amountColumn, heading, table, type Report, type TableCell } from './table';

/** 会议 and 培训: what was spent on them, and one table row for each. */
export function meetingsTables({
  meetingSpending,
  trainingSpending,
  meetings,
  trainings,
}: MeetingsAnswer): Report {
  const spending = [
    { name: '会议费 meetings', ...meetingSpending },
    { name: '培训费 training', ...trainingSpending },
  ];
  return [
    heading('会议和培训 meetings and trainings'),
    table(
      [
        { title: '经济科目 economic code' },
        amountColumn('执行 executed'),
        amountColumn('其中基本 basic'),
        amountColumn('其中项目 project'),
        amountColumn('未对应 unnamed'),
        { title: '次数 held', align: 'right' },
        { title: '人数 people', align: 'right' },
      ],
      spending.map(({ name, economicCode, executedFen, basicFen, projectFen, unnamedFen, held, people }) => [
        `${economicCode} ${name}`,
        ...[executedFen, basicFen, projectFen, unnamedFen].map(wan),
        count(held),
        people === undefined ? '—' : count(people),
      ]),
    ),
    '万元；“未对应”：没有会议或培训指明的凭证 unnamed: on vouchers that no meeting or training names',
    heading('会议 meetings'),
    heldTable(meetings.map((meeting) => [meeting.meetingId, meeting])),
    heading('培训 trainings'),
    heldTable(trainings.map((training) => [training.trainingId, training])),
  ];
}

function heldTable(held: readonly (readonly [id: string, held: Meeting | Training])[]) {
  return table(
    [
      { title: '编号', maxWidth: 16 },
      { title: '首日' },
      { title: '内容', maxWidth: 40 },
      { title: '人数', align: 'right' },
      { title: '天数', align: 'right' },
      { title: '地点', maxWidth: 16 },
      { title: '付款凭证', maxWidth: 18 },
      amountColumn('费用（万元）'),
      { title: '标准文件', maxWidth: 20 },
      { title: '违规 breaches', maxWidth: 30 },
    ],
    held.map(
      ([id, { occurredOn, subject, people, days, place = '', costFen, limits, breaches, ...paid }]) => [
        id,
        day(occurredOn),
        subject,
        known(people),
        known(days),
        place,
        voucherOf(paid),
        wan(costFen),
        limits?.documentNo ?? '',
        breaches.map((breach) => BREACH_NAMES[breach].zh).join('、'),
      ],
    ),
  );
}

function known(number: number | undefined): TableCell {
  return number === undefined ? '—' : count(number);
}

function voucherOf({
  voucherNo,
  voucherRow,
  voucherMonth,
}: Pick<Meeting, 'voucherNo' | 'voucherRow' | 'voucherMonth'>) {
  if (voucherNo === undefined) return '';
  const part = {
    ...(voucherRow !== undefined && { row: voucherRow }),
    ...(voucherMonth !== undefined && { month: voucherMonth }),
  };
  return rowLabel({ voucherNo, ...part }).zh;
}

/** 政策文件 with what they rule. */
export function policyTextsTables({ texts }: PolicyTextsAnswer): Report {
  return [
    heading('政策文件 policy texts'),
    table(
      [
        { title: '施行 from' },
        { title: '文号 number', maxWidth: 24 },
        { title: '标题 title', maxWidth: 44 },
        { title: '发文机关 issuer', maxWidth: 18 },
        { title: '规范的事项 rules', maxWidth: 30 },
        { title: '当日 on this day' },
      ],
      texts.map(({ occurredOn, documentNo = '', title, issuer = '', rules, inForce }) => [
        day(occurredOn),
        documentNo,
        title,
        issuer,
        rules.map((subject) => POLICY_SUBJECT_NAMES[subject].zh).join('、'),
        both(inForce ? { zh: '有效', en: 'in force' } : { zh: '不在有效期', en: 'not in force' }),
      ]),
    ),
    `${texts.length} 件 texts`,
  ];
}
