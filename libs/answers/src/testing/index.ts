export * from './all-answers';
export { anyDate, anyHistory } from './any-history';
export * from './given';
