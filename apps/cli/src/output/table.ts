import { shown } from '@ledger/domain';
import type { Column } from '@ledger/tables';
import stringWidth from 'string-width';

/** Text in aligned columns. A Chinese character is two columns wide. */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => columns.map((column, i) => cut(shown(row[i] ?? ''), column.maxWidth)));
  const widths = columns.map((column, i) =>
    Math.max(stringWidth(column.title), ...cells.map((row) => stringWidth(row[i] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    columns
      .map((column, i) => pad(row[i] ?? '', widths[i] ?? 0, column.align))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(columns.map(({ title }) => title)), rule, ...cells.map(line)].join('\n');
}

function pad(text: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'right' ? space + text : text + space;
}

/** Cuts the text to this many columns of the terminal; '…' shows that it was cut. */
export function cut(text: string, maxWidth = Number.POSITIVE_INFINITY): string {
  if (stringWidth(text) <= maxWidth) return text;
  let kept = '';
  for (const character of text) {
    if (stringWidth(kept + character) > maxWidth - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
