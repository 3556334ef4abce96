import type { Wording } from '@ledger/domain';
import { EVENT_STORE_ERRORS, type EventStoreError } from '@ledger/event-store';
import { CHAIN_FAULTS, HEAD_FAULTS, type ChainFault, type HeadFault } from '@ledger/log-proof';

const CHAIN_ZH: Readonly<Record<ChainFault, string>> = {
  missing: '此处应有的事件缺失',
  added: '此处多出一个事件，或事件次序有误',
  'no-digest': '前一个事件带有摘要，此事件却没有',
  'wrong-digest': '摘要不符：此事件或其前的事件被改动、调换或移动',
  displaced: '位置或记录时间在库中被改动：与该行的校验和不符',
};

const HEAD_ZH: Readonly<Record<HeadFault, string>> = {
  'unknown-key': '不是由所给的任何密钥签署',
  'bad-signature': '签名不符：该签署被改动',
  'log-too-short': '日志在该处之前结束：末尾的事件缺失',
  'other-root': '截至该处的事件与当时的不同',
};

/** What is wrong with an event. */
export function wordsOfFault({ event, message }: EventStoreError): Wording {
  if (event?.fault) return { zh: CHAIN_ZH[event.fault], en: CHAIN_FAULTS[event.fault] };
  return { zh: EVENT_STORE_ERRORS.UNREADABLE_EVENT.zh, en: message };
}

/** The fault if the log does not match a head. */
export function wordsOfHead(fault: HeadFault): Wording {
  return { zh: HEAD_ZH[fault], en: HEAD_FAULTS[fault] };
}
