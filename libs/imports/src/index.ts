export * from './import-source';
export { KeptMappings, MappingNameError } from './kept-mappings';
export { digestOf, isSheet, textIn } from './import-file';
export { inWordsOfList } from './list-words';
export { readImport } from './read-import';
export { runImport, type FileOutcome } from './run-import';
