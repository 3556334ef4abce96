export type { Block, Box, Cell, Paper, Paragraph, Table } from './paper';
export { PaperError } from './paper-error';
export { readPaper } from './read-paper';
