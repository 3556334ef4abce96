import { useAppTexts } from './texts';

/** Who signed in, and the ways out. Forms that the browser sends itself: they work while scripts are away. */
export function SignedIn({ name }: { readonly name: string }) {
  const t = useAppTexts();
  return (
    <details className="signed-in">
      <summary title={t('signedIn')}>{name}</summary>
      <div>
        <form method="post" action="/sign-out">
          <button type="submit">{t('signOut')}</button>
        </form>
        <form method="post" action="/sign-out/everywhere">
          <button type="submit">{t('signOutEverywhere')}</button>
        </form>
      </div>
    </details>
  );
}
