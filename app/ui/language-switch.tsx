import { useI18n } from '#app/i18n/i18n-context.tsx';
import { LANGUAGES, type Language } from '#app/i18n/languages.ts';

export interface LanguageSwitchProps {
  /** Signed in: the switch posts `language` and `back` here and changes the profile. */
  action?: string;
  /** The address of this page, to come back to; a visitor's links add `lang` to it. */
  back: string;
}

function withLanguage(address: string, language: Language): string {
  const [path = '/', query = ''] = address.split('?');
  const params = new URLSearchParams(query);
  params.set('lang', language);
  return `${path}?${params}`;
}

/** The three languages by their own names, Kazakh first. */
export function LanguageSwitch({ action, back }: LanguageSwitchProps) {
  const { t, lang } = useI18n();
  const current = (language: Language) => (language === lang ? 'true' : undefined);
  if (!action) {
    return (
      <nav className="lang" aria-label={t('ui:shell.language')}>
        {LANGUAGES.map((language) => (
          <a
            key={language}
            href={withLanguage(back, language)}
            lang={language}
            hrefLang={language}
            aria-current={current(language)}
          >
            {t(`ui:language.${language}`)}
          </a>
        ))}
      </nav>
    );
  }
  return (
    <form className="lang" method="post" action={action} aria-label={t('ui:shell.language')}>
      <input type="hidden" name="back" value={back} />
      {LANGUAGES.map((language) => (
        <button
          key={language}
          className="as-link"
          name="language"
          value={language}
          lang={language}
          aria-current={current(language)}
        >
          {t(`ui:language.${language}`)}
        </button>
      ))}
    </form>
  );
}
