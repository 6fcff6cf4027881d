import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import type { SectionState } from '../domain/draft-sections.ts';

const icons: Record<SectionState['state'], IconName | null> = {
  done: 'check',
  part: 'pencil',
  todo: null,
};

/** The sections of a draft, how far each has come, and what it lacks first. */
export function TaskList({ sections }: { sections: readonly SectionState[] }) {
  const { t } = useI18n();
  const done = sections.filter(({ state }) => state === 'done').length;
  return (
    <>
      <p className="sm mut">{t('reports:edit.ready', { done, of: sections.length })}</p>
      <ol>
        {sections.map(({ section, state, note }) => {
          const icon = icons[state];
          return (
            <li key={section} className={state}>
              <a href={`#${section}`}>
                {t(`reports:section.${section}`)}
                <small>
                  {icon && <Icon name={icon} small />}
                  {t(`reports:${note.key}`, { count: note.count })}
                </small>
              </a>
            </li>
          );
        })}
      </ol>
    </>
  );
}
