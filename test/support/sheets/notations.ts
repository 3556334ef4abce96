import { formatFen } from '@ledger/domain';
import type { Random } from './random';
import { serialOf, type Written } from './write-file';

/** The ways in which one list writes its days, amounts and codes. */
export interface Notation {
  readonly day: (day: string) => Written;
  readonly amount: (fen: number) => Written;
  readonly code: (code: string, name: string) => string;
  readonly unit: 'YUAN' | 'WAN_YUAN';
}

export function drawNotation(random: Random): Notation {
  const unit = random.chance(70) ? 'YUAN' : 'WAN_YUAN';
  const amount = random.of(AMOUNTS);
  const negative = random.of(NEGATIVES);
  return {
    unit,
    day: random.of(DAYS),
    amount: (fen) => (fen < 0 ? negative(amount(formatFen(-fen, unit))) : amount(formatFen(fen, unit))),
    code: random.of(CODES),
  };
}

const DAYS: readonly ((day: string) => Written)[] = [
  (day) => day,
  (day) => unpadded(day, '/'),
  (day) => unpadded(day, '.'),
  (day) => day.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
  (day) => day.replaceAll('-', ''),
  (day) => Number(day.replaceAll('-', '')),
  (day) => serialOf(day),
  (day) => ({ day }),
  (day) => `${unpadded(day, '/')} 0:00:00`,
  (day) => `${day.replaceAll('-', '')}\u3000`,
  (day) => `${day} 上午10:00`,
  (day) => unpadded(day, '—'),
];

const AMOUNTS: readonly ((text: string) => Written)[] = [
  Number,
  (text) => text,
  grouped,
  (text) => `￥${grouped(text)}`,
  (text) => `￥ ${text}\u3000`,
  (text) => `${grouped(text)}元`,
  (text) => ` ${grouped(text)} `,
  (text) => text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
];

/** A number has its sign itself, in black or red; a text has one of the marks that people write. */
const NEGATIVES: readonly ((written: Written) => Written)[] = [
  signed((text) => `-${text}`),
  inRed((text) => `(${text})`),
  inRed((text) => `（${text}）`),
  signed((text) => `−${text}`),
  signed((text) => `${text}-`),
];

function signed(mark: (text: string) => string): (written: Written) => Written {
  return (written) => (typeof written === 'string' ? mark(written.trim()) : -Number(written));
}

function inRed(mark: (text: string) => string): (written: Written) => Written {
  return (written) => (typeof written === 'string' ? mark(written.trim()) : { red: -Number(written) });
}

const CODES: readonly ((code: string, name: string) => string)[] = [
  (code, name) => `[${code}]${name}`,
  (code, name) => `${code} - ${name}`,
  (code, name) => `${code}-${name}`,
  (code, name) => `${code} ${name}`,
  (code, name) => `${code}${name}`,
  (code, name) => `${code}：${name}`,
  (code, name) => `${code}／${name}`,
  (code, name) => `${code}\\${name}`,
  (code, name) => `${code}、${name}`,
  (code, name) => `【${code}】${name}`,
  (code) => code,
];

function unpadded(day: string, mark: string): string {
  return day.split('-').map(Number).join(mark);
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  return whole.replaceAll(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}
