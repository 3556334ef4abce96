const HEAD = '<text:p>某某局部门决算公开</text:p>';
const FOOT =
  '<text:p>第 <text:page-number text:select-page="current">1</text:page-number> 页 共 <text:page-count>9</text:page-count> 页</text:p>';

/** A flat ODT with a head and a foot on each page of each master page. */
export function withRunningLines(fodt: string): string {
  const styles = '<style:header-style/><style:footer-style/>';
  return fodt
    .replaceAll(/(<style:page-layout-properties[^>]*\/>)/gu, `$1${styles}`)
    .replaceAll(
      /(<style:master-page\b[^>]*?)\/>/gu,
      `$1><style:header>${HEAD}</style:header><style:footer>${FOOT}</style:footer></style:master-page>`,
    );
}
