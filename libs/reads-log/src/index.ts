export { readsIn, type ReadFilter, type ReadPlace } from './read-back';
export { ReadsLog } from './reads-log';
export { readsPage } from './reads-page';
export type { LostLine, NotedRead } from './noted-read';
