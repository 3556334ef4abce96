import type { Said } from '../sign-in-page';

/** On a phone the banner is at the bottom and in one language only, since there is no room at the top. */
const STYLE = `
.trial { padding: 4px 20px; background: #8a1f11; color: #fff; font: 600 14px/1.5 system-ui, sans-serif }
@media screen and (max-width: 480px) {
  .trial { position: fixed; inset: auto 0 0; z-index: 9; padding: 2px 10px; font-size: 12px }
  html[lang|='zh'] .trial [lang='en'], html[lang='en'] .trial [lang='zh'] { display: none }
  body { padding-bottom: 40px }
}
@media print {
  .trial { padding: 2px 8px; color: #8a1f11; background: none; border: 1px solid }
  html[lang|='zh'] .trial [lang='en'], html[lang='en'] .trial [lang='zh'] { display: none }
}`;

/** On every page, outside the part that the page draws. */
export const TRIAL_NOTICE = `<style>${STYLE}</style><aside class="trial" aria-label="试用 trial"><span lang="zh">试用：没有登录验证，谁在操作只凭自称，不得用于正式账务。</span><span lang="en">Trial: nobody is verified, who acts is only what they say. Not for real books.</span></aside>`;

const TITLE = { zh: '预算台账：试用', en: 'Budget ledger: trial' } as const;

export const TRIAL_PAGES = {
  openTheLink: {
    status: 401,
    title: TITLE,
    text: {
      zh: '请打开服务启动时在终端打印的登录链接。',
      en: 'Open the sign-in link that the server printed in its terminal when it started.',
    },
  },
  wrongLink: {
    status: 403,
    title: TITLE,
    text: {
      zh: '这个登录链接不属于本服务；请用最近一次启动时打印的链接。',
      en: 'This sign-in link is not of this server: use the one that was printed at its last start.',
    },
  },
  signedOut: {
    status: 200,
    title: TITLE,
    text: {
      zh: '已退出。再次打开启动时打印的链接即可登录。',
      en: 'Signed out. Open the link that was printed at the start to sign in again.',
    },
  },
} as const satisfies Readonly<Record<string, Said>>;
