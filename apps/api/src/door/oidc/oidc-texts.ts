import type { Said } from '../sign-in-page';

const TITLE = { zh: '预算台账', en: 'Budget ledger' } as const;
const AGAIN = { href: '/sign-in', zh: '重新登录', en: 'sign in again' } as const;

export const OIDC_PAGES = {
  away: {
    status: 503,
    title: TITLE,
    text: {
      zh: '现在无法连接身份提供方，不能登录。已登录的人不受影响。请稍后重试；若一直如此，请告知管理员。',
      en: 'The identity provider cannot be reached now, so nobody can sign in. Who is signed in already goes on. Try again later, or tell the administrator.',
    },
    link: AGAIN,
  },
  failed: {
    status: 400,
    title: TITLE,
    text: {
      zh: '登录没有完成：返回的内容与本次登录不符，或已经用过。请重新登录。',
      en: 'You were not signed in: what came back does not belong to this sign-in, or was used before. Sign in again.',
    },
    link: AGAIN,
  },
  refused: {
    status: 403,
    title: TITLE,
    text: {
      zh: '身份提供方没有让您登录。',
      en: 'The identity provider did not let you sign in.',
    },
    link: AGAIN,
  },
  signedOut: {
    status: 200,
    title: TITLE,
    text: {
      zh: '已退出本系统。身份提供方的登录可能仍在：公用电脑请一并退出。',
      en: 'Signed out here. You may still be signed in at the identity provider: on a shared computer sign out there too.',
    },
    link: AGAIN,
  },
  signedOutHere: {
    status: 503,
    title: TITLE,
    text: {
      zh: '已在本浏览器退出，但现在不能记入账库：您的其他登录，以及本次登录的副本，在别的服务器上可能仍有效。请稍后重新登录，再各处退出。',
      en: 'Signed out in this browser. It cannot be recorded now: your other sessions, and copies of this one, may still work on other servers. Sign in again later, and sign out everywhere.',
    },
    link: AGAIN,
  },
} as const satisfies Readonly<Record<string, Said>>;
