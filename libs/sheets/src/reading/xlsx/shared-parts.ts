import { isDateFormat } from 'hucre';
import { isRedColour } from '../red';
import { attribute, checkPlain, textIn, Unusual, type TagReader } from './tags';

/** What cells name by a number. */
export interface SharedParts {
  readonly texts: readonly string[];
  readonly styles: Styles;
}

interface Styles {
  /** Numbers of formats that make a date of a number. */
  readonly dates: ReadonlySet<number>;
  /** Numbers of formats whose letters are red. */
  readonly red: ReadonlySet<number>;
}

/** The texts of a workbook, one after another; how they are read aloud is left out. */
export class SharedTexts implements TagReader {
  readonly texts: string[] = [];
  private text = '';
  private isReadAloud = false;

  onTag(tag: string, before: string): void {
    if (tag === 'si') this.text = '';
    else if (tag === '/t' && !this.isReadAloud) this.text += textIn(before);
    else if (tag === '/si') this.texts.push(this.text);
    else if (tag === 'si/') this.texts.push('');
    else if (tag.startsWith('rPh')) this.isReadAloud = !tag.endsWith('/');
    else if (tag === '/rPh') this.isReadAloud = false;
    else if (tag.startsWith('!') || /^\/?\w+:(si|t)\b/.test(tag))
      throw new Unusual('texts are written in a rare way');
  }
}

/** Formats of cells: which of them are dates, and which are red. */
export class CellFormats implements TagReader {
  private readonly codes = new Map<string, string>();
  private readonly redFonts: boolean[] = [];
  private readonly formats: { readonly code: string; readonly font: number }[] = [];
  private part = '';

  onTag(tag: string): void {
    const [name = ''] = tag.split(/[\s/]/, 1);
    if (/^(fonts|cellXfs|numFmts|dxfs)$/.test(name)) this.part = tag.endsWith('/') ? '' : name;
    else if (/^\/(fonts|cellXfs|numFmts|dxfs)$/.test(tag)) this.part = '';
    else this.onPart(name, tag);
  }

  styles(): Styles {
    const dates = new Set<number>();
    const red = new Set<number>();
    for (const [i, { code, font }] of this.formats.entries()) {
      if (isDateFormat(this.codes.get(code) ?? code)) dates.add(i);
      if (this.redFonts[font] === true) red.add(i);
    }
    return { dates, red };
  }

  private onPart(name: string, tag: string): void {
    const is = `${this.part} ${name}`;
    if (is === 'numFmts numFmt') {
      checkPlain(tag.replaceAll(/"[^"]*"/g, '""'));
      this.codes.set(attribute(tag, 'numFmtId') ?? '', textIn(attribute(tag, 'formatCode') ?? ''));
    } else if (is === 'cellXfs xf') {
      checkPlain(tag);
      this.formats.push({
        code: attribute(tag, 'numFmtId') ?? '0',
        font: Number(attribute(tag, 'fontId') ?? 0),
      });
    } else if (is === 'fonts font') this.redFonts.push(false);
    else if (is === 'fonts color') {
      const [rgb, indexed] = [attribute(tag, 'rgb'), attribute(tag, 'indexed')];
      this.redFonts[this.redFonts.length - 1] = isRedColour({ rgb, indexed: Number(indexed) });
    } else if (tag.startsWith('!') || name.includes(':styleSheet'))
      throw new Unusual('styles are written in a rare way');
  }
}
