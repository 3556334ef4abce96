export { readYearFile } from './read-year-file';
export * from './year-file';
