export { entriesFromEvents, type StoredYearEvent } from './entries-from-events';
export { readRuleSetText } from './read-rule-set';
export { inWordsOfFile } from './refusal-words';
export { readStatement } from './read-statement';
export { readEntriesAlone, readYearFile } from './read-year-file';
export { VOUCHERS_FILE, writeYearFile } from './write-year-file';
export * from './year-file';
