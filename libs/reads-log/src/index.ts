export { readsIn, type ReadFilter } from './read-back';
export { ReadsLog } from './reads-log';
export type { NotedRead } from './noted-read';
