import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { usePersonName } from '#app/ui/person.tsx';
import { Section } from '#app/ui/section.tsx';
import type { SourcePage } from '../queries/get-source.server.ts';

/** What is known of the source, with the way to correct it. */
export function SourceDetails({ source }: { source: SourcePage }) {
  const { t, format } = useI18n();
  const shownName = usePersonName();
  const addedBy = [
    shownName(source.addedBy.name),
    source.isAfterRouting && t('sources:page.after'),
    source.isFromOffice && t('sources:page.office'),
  ];
  const { publishedOn, publishedNote, outletType, language } = source;
  return (
    <Section
      title={t('sources:page.details')}
      more={
        source.abilities.correct && (
          <a href={paths.editSource(source.id)}>{t('sources:page.correct')}</a>
        )
      }
    >
      <DescriptionList
        items={[
          { key: 'kind', term: t('sources:field.kind'), value: t(`sources:kind.${source.kind}`) },
          { key: 'outlet', term: t('sources:field.outlet'), value: source.outlet },
          {
            key: 'type',
            term: t('sources:field.outletType'),
            value: outletType && t(`sources:outlet.${outletType}`),
          },
          { key: 'author', term: t('sources:field.author'), value: source.author },
          {
            key: 'date',
            term: t('sources:field.publishedOn'),
            value: publishedOn ? format.dateLong(publishedOn) : publishedNote,
          },
          {
            key: 'language',
            term: t('sources:field.language'),
            value: language && t(`sources:language.${language}`),
          },
          { key: 'role', term: t('sources:field.role'), value: t(`sources:role.${source.role}`) },
          {
            key: 'by',
            term: t('sources:page.addedBy'),
            value: addedBy.filter(Boolean).join(', '),
          },
        ]}
      />
    </Section>
  );
}
