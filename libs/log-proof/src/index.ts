export * from './event-digest';
export * from './stream-chain';
export * from './log-check';
export { sealHead, parseHead, type SealedHead } from './sealed-head';
