export { STREAM_START, type StreamEnd } from '@ledger/log-proof';
export * from './event';
export * from './event-codec';
export * from './event-store';
export * from './event-store-error';
export * from './event-store-options';
export * from './event-store.module';
export * from './open-event-store';
export type { StoredText } from './stored-event';
