export * from './book';
export * from './code-tables';
export * from './declared-code';
export * from './three-public';
