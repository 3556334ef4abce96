import type { Response } from 'express';
import type { Wording } from '@ledger/domain';

/** The text of a sign-in page: a heading and what to do. */
export interface Said {
  readonly status: number;
  readonly title: Wording;
  readonly text: Wording;
  /** The next page. */
  readonly link?: Wording & { readonly href: string };
}

const STYLE = 'body{font:16px/1.6 system-ui,sans-serif;max-width:40em;margin:10vh auto;padding:0 1em}';
/** Of {@link STYLE}; nothing else is loaded, and no script. */
const POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export const PAGE_STYLE = { path: '/sign-in/page.css', text: STYLE } as const;

export function sayOnPage(response: Response, { status, title, text, link }: Said): void {
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Referrer-Policy', 'no-referrer');
  const goOn = link ? `<p><a href="${link.href}">${link.zh} ${link.en}</a></p>` : '';
  response.status(status).type('html').send(`<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.zh} ${title.en}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${PAGE_STYLE.path}">
</head>
<body>
<main>
<h1>${title.zh} <span lang="en">${title.en}</span></h1>
<p>${text.zh}</p>
<p lang="en">${text.en}</p>
${goOn}
</main>
</body>
</html>
`);
}
