import { SHEET } from './count-cells';
import { attribute, isTrue, unescaped, Unusual, type TagReader } from './tags';

interface NamedSheet {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

/** What the workbook says of its sheets. */
export class Book implements TagReader {
  readonly sheets: NamedSheet[] = [];
  is1904 = false;

  onTag(tag: string): void {
    if (tag.startsWith('workbookPr ')) this.is1904 = isTrue(attribute(tag, 'date1904'));
    if (!tag.startsWith('sheet ')) return;
    const [name, id] = [attribute(tag, 'name'), attribute(tag, 'r:id')];
    if (name === undefined || id === undefined) throw new Unusual('sheets are named in a rare way');
    this.sheets.push({
      name: unescaped(name).trim(),
      id,
      isHidden: /idden$/.test(attribute(tag, 'state') ?? ''),
    });
  }
}

/** Which file a sheet is in. */
export class Links implements TagReader {
  private readonly targets = new Map<string, string>();

  onTag(tag: string): void {
    if (tag.startsWith('Relationship '))
      this.targets.set(attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '');
  }

  /** @throws Unusual */
  pathOf(id: string): string {
    const path = pathOf(this.targets.get(id) ?? '');
    if (!SHEET.test(path)) throw new Unusual('a sheet stands where programs put none');
    return path;
  }

  /** False for a sheet that holds a chart, a dialogue or macros. */
  hasCells(id: string): boolean {
    return !/(chart|dialog|macro)sheets\//.test(this.targets.get(id) ?? '');
  }

  /** The files that all sheets share. */
  shared(): readonly string[] {
    return [...this.targets.values()].filter((one) => /sharedStrings|styles/.test(one)).map(pathOf);
  }
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
