import type { MouseEvent } from 'react';
import { longProvision, shortProvision } from '#app/features/acts/domain/provision-label.ts';
import type { ProvisionPath } from '#app/features/acts/domain/provision-path.ts';
import type { OutlineUnit } from '#app/features/acts/queries/list-outline.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { IconButton } from '#app/ui/icon-button.tsx';
import { pickQuery, pickValue } from './pick-value.ts';
import type { OpenOutline } from './use-outline.ts';

/** An act's outline: each unit opens what lies in it, and can be taken for the norm. */
export function OutlinePicker(props: {
  outline: OpenOutline;
  /** In the browser: opens a level in place. */
  onOpen?: ((query: string, at: number | null) => void) | undefined;
  onClose?: (() => void) | undefined;
}) {
  const { outline, onOpen, onClose } = props;
  const { level, at } = outline;
  const { act, edition, language, trail, units } = level;
  const { t, lang, format } = useI18n();
  const linkTo = (place: string | null) => {
    const query = pickQuery({ act: act.key, in: place, cited: language, at });
    return {
      href: `${query}#pick`,
      onClick: (event: MouseEvent) => {
        if (!onOpen) return;
        event.preventDefault();
        onOpen(query, at);
      },
    };
  };
  const value = (path: ProvisionPath) =>
    pickValue({ actKey: act.key, language, paths: [path], ...(at === null ? {} : { at }) });
  const here = trail.at(-1);
  return (
    <section className="sec-b" id="pick" aria-labelledby="pick-title">
      <div className="row sp">
        <h3 id="pick-title" lang={act.shortLanguage}>
          {t('reports:pick.title', { act: act.short })}
        </h3>
        {onClose ? (
          <IconButton type="button" icon="x" label={t('reports:pick.close')} onClick={onClose} />
        ) : (
          <a href="?#norm">{t('reports:pick.close')}</a>
        )}
      </div>
      <p className="sm mut dots">
        {edition && <span>{t('reports:law.edition', { date: format.date(edition) })}</span>}
        {trail.length > 0 && <a {...linkTo(null)}>{t('reports:pick.whole')}</a>}
        {trail.map(({ key, path }) => (
          <a key={key} {...linkTo(key)}>
            {shortProvision(path.slice(-1), { t, lang })}
          </a>
        ))}
      </p>
      {here && (
        <Button small icon="plus" name="norm.pick" value={value(here.path)}>
          {t('reports:pick.take', { unit: longProvision(here.path, { t, lang }) })}
        </Button>
      )}
      {units.length === 0 && (
        <p className="md sub">{t(edition ? 'reports:pick.nothing' : 'reports:law.missing')}</p>
      )}
      <ul className="list sec-b">
        {units.map((unit) => (
          <Unit key={unit.key} unit={unit} {...{ language, linkTo }} value={value(unit.path)} />
        ))}
      </ul>
    </section>
  );
}

function Unit(props: {
  unit: OutlineUnit;
  language: string;
  linkTo: (key: string) => { href: string; onClick: (event: MouseEvent) => void };
  value: string;
}) {
  const { unit, language, linkTo, value } = props;
  const { t, lang } = useI18n();
  const name = longProvision(unit.path.slice(-1), { t, lang });
  return (
    <li className="row sp">
      <div>
        <p>
          {unit.hasMore ? <a {...linkTo(unit.key)}>{name}</a> : name}{' '}
          <span lang={language}>{unit.heading}</span>
          {unit.isRepealed && <span className="mut"> {t('reports:law.unitRepealed')}</span>}
        </p>
        {unit.words && (
          <p className="sm mut" lang={language}>
            {unit.words}
          </p>
        )}
      </div>
      <Button
        small
        look="quiet"
        icon="plus"
        name="norm.pick"
        value={value}
        aria-label={t('reports:pick.take', { unit: name })}
      >
        {t('reports:pick.takeShort')}
      </Button>
    </li>
  );
}
