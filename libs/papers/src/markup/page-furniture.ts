import type { Element } from './elements';

/** Lines that a portal prints around an article: where it stands, what stands beside it, how to print and share it. */
const FURNITURE =
  /^(?:【?(?:当前|您(?:现在|当前|所在)?的?)(?:所在)?位置|首页\s*[>》›»]|上一(?:篇|条)\s*[:：]|下一(?:篇|条)\s*[:：]|扫一扫|分享(?:到|至)|(?:浏览|阅读|点击)(?:次数|量|数)|(?:总?访问|今日访问)量|【?打印|【?关闭(?:窗口|本页)|【?字(?:体|号)\s*[:：]|(?:信息|文章)?来源\s*[:：]|(?:主办|承办|责任)(?:单位)?\s*[:：]|责任编辑|版权所有|(?:发布|更新|成文|生成|公开)(?:日期|时间)\s*[:：]|索引号|网站标识码|网站地图|联系我们|相关(?:附件|链接|文档)\s*[:：]?$|附件(?:下载)?\s*[:：]?$)|ICP备|公网安备/u;
const LONGEST_FURNITURE = 120;
/** Beside linked words, menus print only such signs. */
const SIGNS = /^[\s>》›»|｜·•/\\—-]*$/u;

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/iu;

/** Whether a page does not show an element: old versions, windows that a click opens, words for search engines. */
export function isHidden({ attributes }: Element): boolean {
  return 'hidden' in attributes || HIDDEN.test(attributes['style'] ?? '');
}

/** A link that leads away from the page. `#_Toc1` leads on within it, and a bookmark leads nowhere. */
export function isLinkAway({ name, attributes }: Element): boolean {
  const { href } = attributes;
  if (name !== 'a') return false;
  return href === undefined ? !('name' in attributes || 'id' in attributes) : !href.startsWith('#');
}

/** Whether a line is no part of the paper: an entry of a menu, of which all words are a link, or words around an article. */
export function isFurniture(line: string, unlinked: string): boolean {
  if (line.length > LONGEST_FURNITURE) return false;
  return SIGNS.test(unlinked) || FURNITURE.test(line);
}

const OF_ARTICLE =
  /^(?:[\[［【]\s*)?(?:索引号|发布机构|信息分类|主题分类|发布日期|成文日期|公开方式)\s*(?:[\]］】])?\s*[:：]?/u;
const FEWEST_OF_ARTICLE = 2;

/** A table that says who published an article, when and under which number. */
export function isTableOfArticle(cells: readonly string[]): boolean {
  return cells.filter((text) => OF_ARTICLE.test(text.trim())).length >= FEWEST_OF_ARTICLE;
}
