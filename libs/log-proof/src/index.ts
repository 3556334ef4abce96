export * from './event-digest';
export * from './stream-chain';
