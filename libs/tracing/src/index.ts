export { traced, tracedNow } from './traced';
