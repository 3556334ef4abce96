import { PaperError } from '../paper-error';

interface Wanted {
  readonly kind: string;
  readonly filename: string;
}

/**
 * Gives pdf.js the character maps of Chinese fonts that a PDF names but does not contain (STSong-Light with
 * UniGB-UCS2-H). Report servers write such PDFs. Gives nothing else, because we draw no glyphs.
 */
export class CharacterMaps {
  async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
    const { maps } = (await import('./gb1-cmaps.json', { with: { type: 'json' } })).default;
    const name = filename.replace(/\.bcmap$/u, '');
    const found = kind === 'cMapUrl' ? new Map(Object.entries(maps)).get(name) : undefined;
    if (found === undefined) throw new PaperError('PAPER_DAMAGED');
    return Uint8Array.from(atob(found), (character) => character.charCodeAt(0));
  }
}
