/** How tables are drawn: with rulings, without any and narrow gaps, or with a line under each row alone. */
type Look = 'ruled' | 'narrow' | 'right-aligned' | 'centred' | 'underlined';

const LOOKS: Readonly<
  Record<Look, { readonly css: string; readonly table: string; readonly align: string }>
> = {
  ruled: { css: 'td{font-size:8pt}', table: 'border="1" cellspacing="0"', align: 'left' },
  narrow: { css: 'td{font-size:8pt;padding:0.02cm}', table: 'border="0" cellspacing="0"', align: 'left' },
  'right-aligned': {
    css: 'td{font-size:8pt}',
    table: 'border="0" cellspacing="0" cellpadding="1"',
    align: 'right',
  },
  centred: {
    css: 'td{font-size:7.5pt}p{font-size:10.5pt}',
    table: 'border="0" cellspacing="0" cellpadding="2" width="100%"',
    align: 'center',
  },
  underlined: {
    css: 'td{font-size:9pt;border-bottom:0.5pt solid black}',
    table: 'border="0" cellspacing="0" cellpadding="1"',
    align: 'right',
  },
};

/** How numbers are printed: as ASCII writes them; in full-width digits, with a dash for nothing; negative ones in brackets. */
type Notation = 'plain' | 'full-width' | 'brackets';

export interface Dress {
  readonly look: Look;
  readonly notation?: Notation;
  /** Lines above everything: pages break elsewhere for each number of them. */
  readonly linesAbove?: number;
}

/** The look and the encoding, which a word processor does not guess. */
export function dressed(html: string, { look, notation = 'plain', linesAbove = 0 }: Dress): string {
  const { css, table, align } = LOOKS[look];
  const head = `<head><meta charset="utf-8"/><style>${css}</style></head>`;
  return html
    .replace('<html>', `<html>${head}`)
    .replace('<body>', `<body>${'<p>一行文字。</p>'.repeat(linesAbove)}`)
    .replaceAll('<table>', `<table ${table}>`)
    .replaceAll(
      /<td>(-?[\d,]*\.?\d*)<\/td>/gu,
      (_, text: string) => `<td align="${align}">${noted(text, notation)}</td>`,
    );
}

function noted(text: string, notation: Notation): string {
  if (notation === 'plain' || !text.includes('.')) return text;
  if (notation === 'brackets') return text.replace(/^-(.*)$/u, '（$1）');
  if (/^[0.]+$/u.test(text)) return '—';
  return text.replaceAll(/[\d.]/gu, (mark) => String.fromCodePoint((mark.codePointAt(0) ?? 0) + 0xfee0));
}
