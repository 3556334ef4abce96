export * from './declared-code';
export * from './three-public';
