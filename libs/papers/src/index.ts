export type { Block, Box, Cell, Paper, PaperFormat, Paragraph, Table } from './paper';
export { PaperError, type PaperErrorCode } from './paper-error';
export { LARGEST_PAPER, readPaper } from './read-paper';
