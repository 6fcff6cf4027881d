import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Fold } from '#app/ui/fold.tsx';
import { usePersonName } from '#app/ui/person.tsx';
import { Section } from '#app/ui/section.tsx';
import type { SourcePage } from '../queries/get-source.server.ts';

/** Who changed the source and its files, and for those whose protection it is, who looked. */
export function CustodyLog({ source: { log } }: { source: SourcePage }) {
  const { t, format } = useI18n();
  const shownName = usePersonName();
  return (
    <Section title={t('sources:log.title')}>
      <Fold summary={t('sources:log.show', { count: log.length })}>
        <ul className="list">
          {log.map(({ id, type, at, by }) => (
            <li key={id} className="md">
              {t(`sources:log.${type.replace('.', '-')}`)}
              <br />
              <span className="mut">
                {by ? shownName(by.name) : t('sources:log.system')}, {format.dateTime(at)}
              </span>
            </li>
          ))}
        </ul>
      </Fold>
    </Section>
  );
}
