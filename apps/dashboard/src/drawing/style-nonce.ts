/** What marks the style elements of this page; the server's policy refuses others. Undefined without a server of ours. */
export const STYLE_NONCE: string | undefined =
  document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content;
