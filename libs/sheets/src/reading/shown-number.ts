import { formatValue } from 'hucre';
import { numberText } from './workbook';

/** A number as a workbook shows it under its format, with all its decimals. */
export function shownNumber(value: number, format: string | undefined): string {
  if (format === undefined || /^(general|@)$/i.test(format.trim())) return numberText(value);
  const sections = sectionsOf(format);
  const own = value < 0 ? sections[1] : value === 0 ? sections[2] : undefined;
  const pointed = withOwnPoint(value, own ?? sections[0] ?? '');
  if (pointed !== undefined) return value < 0 && own === undefined ? `-${pointed}` : pointed;
  const section = plain(own ?? sections[0] ?? '');
  // A section without digits shows only its text, such as a dash for zero. An empty section shows nothing.
  if (!/[#0]/.test(section)) return section.replaceAll('?', '').trim();
  const pattern = /[#0?][#0?,.]*/.exec(section)?.[0] ?? '';
  if (/[eE/ymdhs]|0!/.test(section.replace(/[^ -~]/g, ''))) return formatValue(value, format).trim();
  const sign = value < 0 && own === undefined ? '-' : '';
  const digits = digitsOf(value, pattern, section.includes('%'));
  return `${sign}${section.replace(pattern, () => digits)}`.trim();
}

/** The section for positive numbers. */
export function firstSectionOf(format: string): string {
  return sectionsOf(format)[0] ?? '';
}

/** The section for a number; undefined if the format has none of its own for one below zero. */
export function sectionFor(value: number, format: string): string | undefined {
  const [positive = '', negative, zero] = sectionsOf(format);
  if (value === 0) return zero ?? positive;
  return value < 0 ? (negative ?? positive) : positive;
}

/** The sections of a format: for positive numbers, negative numbers and zero. */
function sectionsOf(format: string): readonly string[] {
  const parts = format.match(/(?:"[^"]*"|\\.|[^;"\\])+|;/g) ?? [];
  const sections = [''];
  for (const part of parts)
    if (part === ';') sections.push('');
    else sections.push(`${sections.pop() ?? ''}${part}`);
  return sections;
}

/** 0!.0 and 0\.0000 write a point among the digits of a whole number: 15000 is shown as 1.5000. */
function withOwnPoint(value: number, section: string): string | undefined {
  const [all, before = '', after = ''] = /([#0?,]*[#0?])(?:\\\.|!\.|"\.")([#0?][#0?,]*)/.exec(section) ?? [];
  if (all === undefined) return undefined;
  const places = after.replaceAll(/[^#0?]/g, '').length;
  const digits = digitsOf(value, `${before}${after}`, section.includes('%')).padStart(places + 1, '0');
  const shown = `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return plain(section.replace(all, () => shown)).trim();
}

/** A section without colours, conditions and padding. Quoted text loses its quotes. */
function plain(section: string): string {
  return section
    .replaceAll(/\[[^\]]*\]/g, '')
    .replaceAll(/_.|\*./g, '')
    .replaceAll(/"([^"]*)"/g, '$1')
    .replaceAll(/\\(.)/g, '$1');
}

function digitsOf(value: number, pattern: string, isPercent: boolean): string {
  const [whole = '', fraction = ''] = pattern.split('.');
  const thousands = /,+$/.exec(pattern)?.[0].length ?? 0;
  const places = fraction.replaceAll(/[^#0?]/g, '');
  const text = rounded(numberText(Math.abs(value)), {
    shift: (isPercent ? 2 : 0) - 3 * thousands,
    places: places.length,
  });
  const [units = '', decimals = ''] = text.split('.');
  const least = whole.replaceAll(/[^0]/g, '').length;
  const padded = units.replace(/^0+(?=\d)/, '').padStart(least, '0');
  const grouped = /[#0?],[#0?]/.test(whole) ? padded.replaceAll(/\B(?=(\d{3})+$)/g, ',') : padded;
  const kept = decimals.replace(/0+$/, '').padEnd(places.replaceAll(/[^0]/g, '').length, '0');
  return kept === '' ? grouped : `${grouped}.${kept}`;
}

/** Rounds half up on the decimal text, because a double is never exactly the half that it shows. */
function rounded(
  text: string,
  { shift, places }: { readonly shift: number; readonly places: number },
): string {
  const [units = '', fraction = ''] = text.split('.');
  const scale = fraction.length - shift - places;
  const whole = BigInt(units + fraction);
  const scaled =
    scale <= 0
      ? whole * 10n ** BigInt(-scale)
      : (whole + 5n * 10n ** BigInt(scale - 1)) / 10n ** BigInt(scale);
  const digits = String(scaled).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
