import type { MoneyUnit } from '@ledger/domain';

/** 万 without 元 counts, too: 单位：万. */
const UNIT = '(?:[十百千亿]*万|[十百千亿]+)?元|[十百千]?万(?!\\p{Script=Han})|分(?!\\p{Script=Han})';
/** Words before 单位 that make it an office: 编制单位：元江县财政局 names no unit of money. */
const OFFICES = '编制|填报|报送|预算|主管|所属|核算|用款|使用|收款|付款|对方|负责|开票';
const WAYS: readonly RegExp[] = [
  new RegExp(
    `(?<!${OFFICES})(?:单位|货币|币种)[:为是]?[(]?(?:\\p{Script=Han}{1,3}[、,/])?(?:人民币)?[(:,]?(${UNIT})`,
    'u',
  ),
  new RegExp(`[([](?:单位|人民币)?[:,]?(?:人民币)?(${UNIT}|¥)[)\\]]`, 'u'),
  new RegExp(`以(?:人民币)?(${UNIT})(?:为|计)`, 'u'),
  new RegExp(`^(?:金额|人民币)?[:]?(${UNIT})$`, 'u'),
];
/** A unit behind the name of a column: 金额/万元, 金额：元. */
const BEHIND_NAME = new RegExp(`[^\\d.](?:人民币)?(${UNIT})$`, 'u');

/** A text that is nothing but a unit of money: 元, 万元, 千元. */
export function isUnitOfMoney(text: string): boolean {
  return ALONE.test(plainOf(text));
}
const ALONE = new RegExp(`^(?:人民币)?(?:${UNIT})$`, 'u');

export function unitIn(text: string): MoneyUnit | undefined {
  return known(written(text));
}

/** A unit of money that is not supported: 千元. */
export function otherUnitIn(text: string): string | undefined {
  return unknown(written(text));
}

/** The unit that the head of a column of amounts states. */
export function unitOfHead(head: string): MoneyUnit | undefined {
  return known(writtenBehind(head));
}

export function otherUnitOfHead(head: string): string | undefined {
  return unknown(writtenBehind(head));
}

function writtenBehind(head: string): string | undefined {
  return written(head) ?? BEHIND_NAME.exec(plainOf(head))?.[1];
}

function written(text: string): string | undefined {
  const plain = plainOf(text);
  for (const way of WAYS) {
    const unit = way.exec(plain)?.[1];
    if (unit !== undefined) return unit;
  }
  return undefined;
}

function plainOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').replace(IN_ENGLISH, inChinese);
}

/** Unit: RMB 10,000. */
const IN_ENGLISH =
  /(units?|单位|金额)([:(]*)(?:in)?(?:RMB|CNY|yuan)?[('’]*(10,?000|10k|tenthousands?|'?000s?|1,?000|thousands?|k|millions?)(?:RMB|CNY|yuan)?/i;

function inChinese(all: string, ...[name, mark, size]: readonly string[]): string {
  if (!/RMB|CNY|yuan/i.test(all)) return all;
  const unit = /^10|^ten/i.test(size ?? '') ? '万元' : /^m/i.test(size ?? '') ? '百万元' : '千元';
  return `${name === '金额' ? name : '单位'}${mark === '' ? ':' : mark}${unit}`;
}

function known(unit: string | undefined): MoneyUnit | undefined {
  if (unit === '分') return 'FEN';
  if (unit === '元' || unit === '¥') return 'YUAN';
  return unit === '万元' || unit === '万' ? 'WAN_YUAN' : undefined;
}

function unknown(unit: string | undefined): string | undefined {
  return unit === undefined || known(unit) !== undefined ? undefined : unit;
}
