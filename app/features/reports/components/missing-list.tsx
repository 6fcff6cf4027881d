import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import type { Missing } from '../domain/completeness.ts';
import { sectionOfMissing } from '../domain/draft-sections.ts';

/** What a draft lacks, each leading to the section where it is written. */
export function MissingList({
  reportId,
  missing,
}: {
  reportId: string;
  missing: readonly Missing[];
}) {
  const { t } = useI18n();
  return (
    <ul className="miss">
      {missing.map((name) => {
        const section = sectionOfMissing[name];
        const anchor = section === 'title' ? 'title-title' : section;
        return (
          <li key={name}>
            <a href={`${paths.editReport(reportId)}#${anchor}`}>{t(`reports:missing.${name}`)}</a>
          </li>
        );
      })}
    </ul>
  );
}
