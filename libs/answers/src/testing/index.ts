export * from './all-answers';
export { anyDate, anyHistory } from './arbitrary-history';
export * from './given';
