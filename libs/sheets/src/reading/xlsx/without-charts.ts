import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const BOOK = 'xl/workbook.xml';
const LINKS = 'xl/_rels/workbook.xml.rels';
/** Sheets that hold a chart, a dialogue or macros, and no cells. */
const WITHOUT_CELLS = /\/(chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)$/i;

/**
 * The workbook without the sheets that have no cells: the library takes them for sheets whose file is missing. Undefined if
 * it has none of them. Call it for an archive whose size was checked.
 */
export function withoutCharts(bytes: Uint8Array): Uint8Array | undefined {
  const files = unzipSync(bytes);
  const [book, links] = [files[BOOK], files[LINKS]].map((file) => file && strFromU8(file));
  if (book === undefined || links === undefined) return undefined;
  const charts = new Set(
    (links.match(tagNamed('Relationship')) ?? []).flatMap((tag) =>
      WITHOUT_CELLS.test(valueOf('Type', tag)) ? [valueOf('Id', tag)] : [],
    ),
  );
  if (charts.size === 0) return undefined;
  const kept = book.replaceAll(tagNamed('sheet'), (tag) => (charts.has(valueOf('r:id', tag)) ? '' : tag));
  return zipSync({ ...files, [BOOK]: strToU8(kept) }, { level: 0 });
}

function tagNamed(name: string): RegExp {
  return new RegExp(`<${name} [^<>]*/>`, 'g');
}

function valueOf(attribute: string, tag: string): string {
  return new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
