import { ConfigProvider, theme } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import type { PropsWithChildren } from 'react';
import { useSettings } from '../wording/settings';
import { STYLE_NONCE } from './style-nonce';

/** Ant Design's language and theme, for the parts that are made of it. */
export function AntDesign({ children }: PropsWithChildren) {
  const { language, dark } = useSettings();
  return (
    <ConfigProvider locale={language === 'zh' ? zh : en} theme={dark ? DARK : LIGHT} {...CSP}>
      {children}
    </ConfigProvider>
  );
}

const CSP = STYLE_NONCE === undefined ? {} : { csp: { nonce: STYLE_NONCE } };
/** Placeholders as dark as other quiet text, and dark text on the light accent of the dark theme: WCAG AA. */
const LIGHT = {
  algorithm: theme.defaultAlgorithm,
  token: { colorPrimary: '#14598a', colorTextPlaceholder: '#56616d', borderRadius: 3, fontSize: 14 },
};
const DARK = {
  algorithm: theme.darkAlgorithm,
  token: { colorPrimary: '#6cb6e8', colorTextPlaceholder: '#a9b4bf', borderRadius: 3, fontSize: 14 },
  components: { Button: { primaryColor: '#0b1a26' } },
};
