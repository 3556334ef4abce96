import { STYLE_NONCE } from '../drawing/style-nonce';

interface RunningHeadProps {
  readonly head: string;
  readonly foot: string;
}

/**
 * Stands in the margins of each sheet. Texts of margins can only be told by a style sheet, and one that changed with every
 * step of the time bar would have the whole page styled anew: it is there while the page is being printed.
 */
export function RunningHead({ head, foot }: RunningHeadProps) {
  return (
    <style nonce={STYLE_NONCE}>
      {`@page {
        @top-left { content: ${cssText(head)}; }
        @bottom-left { content: ${cssText(foot)}; }
        @bottom-right { content: counter(page) ' / ' counter(pages); }
      }`}
    </style>
  );
}

function cssText(text: string): string {
  return `"${text.replaceAll(/[\\"]/g, String.raw`\$&`).replaceAll(/\s+/g, ' ')}"`;
}
