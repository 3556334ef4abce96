export { readsIn, type ReadFilter } from './read-back';
export { ReadsLog, type Told } from './reads-log';
export type { NotedRead } from './noted-read';
