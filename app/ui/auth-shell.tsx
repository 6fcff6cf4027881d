import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Brand } from './brand.tsx';
import { ClientWords } from './client-words.tsx';
import { LanguageSwitch, type LanguageSwitchProps } from './language-switch.tsx';
import { SkipLink } from './skip-link.tsx';

export interface AuthShellProps {
  home: string;
  language: LanguageSwitchProps;
  title: ReactNode;
  lead?: ReactNode;
  /** Under the form: what to do if it does not work. */
  note?: ReactNode;
  children: ReactNode;
}

/** What the place is about, told by a law: its words, and the gap in them. */
function LawWithAGap() {
  const { t } = useI18n();
  const [before, marked, after] = t('ui:gate.law').split(/[[\]]/);
  return (
    <aside className="gate-aside">
      <figure className="law" lang={t('ui:gate.lawLanguage')}>
        <figcaption className="law-h">
          <b>{t('ui:gate.unit')}</b>
          <span>{t('ui:gate.act')}</span>
        </figcaption>
        <blockquote className="law-t">
          {before}
          <mark>{marked}</mark>
          {after}
        </blockquote>
      </figure>
      <p className="sub">{t('ui:gate.about')}</p>
    </aside>
  );
}

/** The gate: sign-in, invitation, password. One form, and beside it what the place is about. */
export function AuthShell({ home, language, title, lead, note, children }: AuthShellProps) {
  return (
    <div className="gate">
      <SkipLink />
      <header className="gate-bar">
        <Brand href={home} />
        <LanguageSwitch {...language} />
      </header>
      <div className="gate-main">
        <main id="main" className="gate-form" tabIndex={-1}>
          <h1>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
          {children}
          {note && <div className="gate-note">{note}</div>}
        </main>
        <LawWithAGap />
      </div>
      <p className="sr" role="status" id="live-region" />
      <ClientWords />
    </div>
  );
}
