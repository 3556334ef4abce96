export * from './book';
export * from './code-changes';
export * from './code-files';
export * from './code-search';
export * from './code-tables';
export * from './declared-code';
export * from './economic-mapping';
export * from './three-public';
