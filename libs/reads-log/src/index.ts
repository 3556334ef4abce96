export { readsIn, type ReadFilter, type ReadPlace } from './read-back';
export { ReadsLog, type NotedDocument } from './reads-log';
export { readsPage } from './reads-page';
export type { LostLine, NotedRead } from './noted-read';
