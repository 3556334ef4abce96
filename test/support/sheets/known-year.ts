import type { LineKey } from '@ledger/domain';
import type { Random } from './random';

/** What the lists tell: the lines of a year and what was paid from them. */
export const KNOWN_LINES: readonly LineKey[] = [
  'general/basic/2200101/-/301',
  'general/basic/2200101/-/302',
  'general/project/2200106/N1/302',
  'fund/project/2120801/P05/310',
];
export const CODE_NAMES: Readonly<Record<string, string>> = {
  '2200101': '行政运行',
  '2200106': '自然资源利用与保护',
  '2120801': '征地和拆迁补偿支出',
  N1: '规划放线经费',
  P05: '土地整治项目',
  '30101': '基本工资',
  '30201': '办公费',
  '30211': '差旅费',
  '31005': '基础设施建设',
};
const DETAILS: Readonly<Record<LineKey, readonly string[]>> = {
  'general/basic/2200101/-/301': ['30101'],
  'general/basic/2200101/-/302': ['30201', '30211'],
  'general/project/2200106/N1/302': ['30211'],
  'fund/project/2120801/P05/310': ['31005'],
};
/** Economic codes that are paid from a line. */
export function detailsOf(line: LineKey): readonly string[] {
  return DETAILS[line] ?? [];
}

const PAYEES = ['怀化某印务有限公司', '湖南某测绘院', '某物业服务公司', '张三'];
const PURPOSES = ['办公用品', '差旅费报销', '项目进度款（第一期）', '工资, 一月'];

export interface KnownPayment {
  readonly number: string;
  readonly day: string;
  readonly fen: number;
  readonly payee: string;
  readonly purpose: string;
  readonly line: LineKey;
  readonly economicCode: string;
  /** The payment that it takes back; its fen are below zero then. */
  readonly reverses?: string;
}

/** Some of them are taken back on the same day, whole. */
export function withReversals(random: Random, payments: readonly KnownPayment[]): readonly KnownPayment[] {
  return payments.flatMap((payment, i): readonly KnownPayment[] => {
    if (!random.chance(20)) return [payment];
    const { number, fen } = payment;
    return [payment, { ...payment, number: `4313${String(240_001 + i)}`, fen: -fen, reverses: number }];
  });
}

export function drawPayments(random: Random, count: number): readonly KnownPayment[] {
  const payments = Array.from({ length: count }, (_, i) => {
    const line = random.of(KNOWN_LINES);
    const day = `2024-${two(1 + random.whole(12))}-${two(1 + random.whole(28))}`;
    return {
      number: `4312${String(240_001 + i)}`,
      day,
      fen: 1 + random.whole(random.chance(20) ? 2_000_000_000 : 5_000_000),
      payee: random.of(PAYEES),
      purpose: random.of(PURPOSES),
      line,
      economicCode: random.of(detailsOf(line)),
    };
  });
  return payments.toSorted((a, b) => a.day.localeCompare(b.day));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
