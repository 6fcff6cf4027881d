import golosCyrillic from '@fontsource-variable/golos-text/files/golos-text-cyrillic-wght-normal.woff2?url';
import golosKazakh from '@fontsource-variable/golos-text/files/golos-text-cyrillic-ext-wght-normal.woff2?url';
import literataCyrillic from '@fontsource-variable/literata/files/literata-cyrillic-wght-normal.woff2?url';
import { useI18n } from '#app/i18n/i18n-context.tsx';

/** For `<head>`: the letters that every page of its language begins with. */
export function FontPreloads() {
  const { lang } = useI18n();
  const fonts = [golosCyrillic, literataCyrillic, ...(lang === 'kk' ? [golosKazakh] : [])];
  return (
    <>
      {fonts.map((href) => (
        <link
          key={href}
          rel="preload"
          as="font"
          type="font/woff2"
          href={href}
          crossOrigin="anonymous"
        />
      ))}
    </>
  );
}
