import { shortProvision } from '#app/features/acts/domain/provision-label.ts';
import type { PathUnit } from '#app/features/acts/domain/provision-path.ts';
import { useI18n, type I18n } from '#app/i18n/i18n-context.tsx';
import { plainText } from '#app/richtext/plain-text.ts';
import { DiffText } from '#app/ui/diff.tsx';
import { wordDiff } from '../domain/word-diff.ts';
import type { VersionJson } from '../queries/version-json.server.ts';
import { conflictLines } from './conflict-lines.ts';
import { versionConflict } from './conflict-view.ts';
import { labelsOf } from './report-body.tsx';

/** What one version changed, field by field and word by word; fields that stayed are left out. The first one is only read. */
export function VersionDiff(props: {
  before: VersionJson | null;
  after: VersionJson;
  language: string;
}) {
  const { before, after, language } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const old = before ? fieldsOf(before, i18n) : null;
  const changed = fieldsOf(after, i18n).flatMap(({ key, label, text }) => {
    const was = old?.find((field) => field.key === key)?.text ?? '';
    if (was === text) return [];
    const parts = old ? wordDiff(was, text) : [{ kind: 'same' as const, text }];
    return [{ key, label, parts }];
  });
  if (changed.length === 0) return <p className="md sub">{t('reports:versions.same')}</p>;
  return (
    <>
      {changed.map(({ key, label, parts }) => (
        <div key={key} className="sec-b">
          <h3>{label}</h3>
          <DiffText parts={parts} lang={language} />
        </div>
      ))}
    </>
  );
}

interface Field {
  key: string;
  label: string;
  text: string;
}

function fieldsOf(version: VersionJson, i18n: I18n): Field[] {
  const { t, lang, format } = i18n;
  const conflict = conflictLines(versionConflict(version), version.conflict, i18n);
  const norms = version.provisions.map(({ act, path, asWritten }) =>
    act
      ? `${shortProvision((path ?? []) as PathUnit[], { t, lang })} ${act.short}`.trim()
      : asWritten,
  );
  const list = (name: Parameters<typeof labelsOf>[1]) => labelsOf(version, name).join('; ');
  const count = version.peopleCount;
  return [
    { key: 'title', label: t('reports:edit.title'), text: version.title },
    { key: 'norm', label: t('reports:section.norm'), text: norms.join('; ') },
    { key: 'checked', label: t('reports:norm.checkedActs'), text: version.checkedActs },
    {
      key: 'what',
      label: t('reports:section.what'),
      text: version.narrative ? plainText(version.narrative) : '',
    },
    { key: 'kind', label: t('reports:section.kind'), text: list('gap_kind') },
    { key: 'sides', label: t('conflict:sides'), text: conflict.sides },
    { key: 'conflict', label: t('conflict:kinds'), text: list('conflict_kind') },
    { key: 'yields', label: t('conflict:opinionShort'), text: conflict.opinion },
    { key: 'factors', label: t('reports:kind.factors'), text: list('corruption_factor') },
    { key: 'regions', label: t('reports:where.regions'), text: list('region') },
    { key: 'place', label: t('reports:where.place'), text: version.place },
    { key: 'levels', label: t('reports:where.levels'), text: list('education_level') },
    { key: 'types', label: t('reports:where.organisations'), text: list('organisation_type') },
    { key: 'risks', label: t('reports:where.risks'), text: list('risk_area') },
    { key: 'harm', label: t('reports:harm.kinds'), text: list('harm_kind') },
    { key: 'people', label: t('reports:harm.people'), text: version.harmedPeople },
    {
      key: 'count',
      label: t('reports:harm.count'),
      text: count === null ? '' : format.number(count),
    },
    {
      key: 'frequency',
      label: t('reports:harm.frequency'),
      text: version.frequency ? t(`reports:frequency.${version.frequency}`) : '',
    },
    { key: 'measure', label: t('reports:fix.title'), text: version.proposedMeasure },
  ];
}
