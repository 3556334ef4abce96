import { isDateFormat } from 'hucre';
import { lookOf, type Look } from '../looks';
import { isRedColour } from '../red';
import { attribute, checkPlain, isTrue, textIn, Unusual, type TagReader } from './tags';

/** What cells name by a number. */
export interface SharedParts {
  readonly texts: readonly string[];
  readonly styles: Styles;
}

interface Styles {
  /** Numbers of formats that make a date of a number. */
  readonly dates: ReadonlySet<number>;
  /** Formats whose look may say something, by their numbers. */
  readonly looks: ReadonlyMap<number, Look>;
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

/** The colours of a theme, in their order, as 'FF0000'. */
export class ThemeColours implements TagReader {
  readonly colours: string[] = [];
  private isIn = false;

  onTag(tag: string): void {
    if (/^\/?a:clrScheme\b/.test(tag)) this.isIn = !tag.startsWith('/');
    else if (this.isIn && /^a:(srgb|sys)Clr /.test(tag))
      this.colours.push(attribute(tag, 'lastClr') ?? attribute(tag, 'val') ?? '');
  }
}

/** A font as cells name it. */
interface Font {
  colour: Parameters<typeof isRedColour>[0];
  isStruck: boolean;
}

/** Formats of cells: which of them are dates, and which look as if they said something. */
export class CellFormats implements TagReader {
  private readonly codes = new Map<string, string>();
  private readonly fonts: Font[] = [];
  private readonly formats: { readonly code: string; readonly font: number }[] = [];
  private part = '';

  onTag(tag: string): void {
    const [name = ''] = tag.split(/[\s/]/, 1);
    if (/^(fonts|cellXfs|numFmts|dxfs)$/.test(name)) this.part = tag.endsWith('/') ? '' : name;
    else if (/^\/(fonts|cellXfs|numFmts|dxfs)$/.test(tag)) this.part = '';
    else this.onPart(name, tag);
  }

  styles(themeColours: readonly string[]): Styles {
    const dates = new Set<number>();
    const looks = new Map<number, Look>();
    for (const [i, { code, font }] of this.formats.entries()) {
      const written = this.codes.get(code) ?? BUILT_IN.get(code);
      if (isDateFormat(written ?? code)) dates.add(i);
      const { colour = {}, isStruck = false } = this.fonts[font] ?? {};
      const look = lookOf({ isRed: isRedColour(colour, themeColours), isStruck, format: written ?? '' });
      if (look) looks.set(i, look);
    }
    return { dates, looks };
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
    } else if (is === 'fonts font') this.fonts.push({ colour: {}, isStruck: false });
    else if (is === 'fonts strike') this.lastFont().isStruck = isOn(tag);
    else if (is === 'fonts color') {
      const number = (named: string) => {
        const said = attribute(tag, named);
        return said === undefined ? undefined : Number(said);
      };
      const [theme, tint, indexed] = [number('theme'), number('tint'), number('indexed')];
      this.lastFont().colour = { rgb: attribute(tag, 'rgb'), indexed, theme, tint };
    } else if (tag.startsWith('!') || name.includes(':styleSheet'))
      throw new Unusual('styles are written in a rare way');
  }

  private lastFont(): Font {
    return this.fonts.at(-1) ?? { colour: {}, isStruck: false };
  }
}

/** Numbers of formats that workbooks do not spell out: percent. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ['9', '0%'],
  ['10', '0.00%'],
]);

/** A mark alone says that it is on. */
function isOn(tag: string): boolean {
  const said = attribute(tag, 'val');
  return said === undefined || isTrue(said);
}
