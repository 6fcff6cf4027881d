import { labelsOf } from '#app/features/reports/components/report-body.tsx';
import { shownName } from '#app/features/reports/domain/report-number.ts';
import { NormChip } from '#app/features/review/components/norm-chip.tsx';
import { shortRegion } from '#app/features/review/domain/short-region.ts';
import type { Likely } from '#app/features/review/queries/find-likely.server.ts';
import type { DecisionPage } from '#app/features/review/queries/get-decision.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { ComparisonTable, type ComparisonRow } from '#app/ui/comparison-table.tsx';
import { Field } from '#app/ui/field.tsx';
import { Status } from '#app/ui/status.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

const nameOf = (report: { number: number | null; mark?: string | null }) =>
  shownName({ number: report.number, mark: report.mark ?? null });

/** Another report beside this one, by the same questions, and joining it here. */
export function LikelySection({ page, likely }: { page: DecisionPage; likely: Likely }) {
  const { t } = useI18n();
  const { report, acts, side } = page;
  const other = nameOf(likely);
  const own = nameOf(report);
  const heldByOther = likely.assignee !== null && !acts.join ? likely.assignee.name : null;
  return (
    <section className="likely">
      <h2>
        {t('review:likely.title', { name: other, group: likely.groups[0] ?? '' })}{' '}
        <Status status={likely.status} />
      </h2>
      <p className="md">
        <a href={paths.decide(likely.id)} lang={likely.language}>
          {likely.title}
        </a>{' '}
        {likely.isProposed && <span className="mut">{t('review:likely.proposed')}</span>}
      </p>
      <ComparisonTable
        caption={t('review:likely.caption', { own, other })}
        left={t('review:likely.own', { name: own })}
        right={other ?? ''}
        rows={useRows(page, likely)}
      />
      {acts.join && (
        <form method="post" action={paths.joinReport(report.id)} className="join">
          <input type="hidden" name="otherId" value={likely.id} />
          <input type="hidden" name="version" value={side.rowVersion} />
          <Field id={`join-${likely.id}`} label={t('review:likely.reason')}>
            <TextInput
              name="reason"
              maxLength={4000}
              defaultValue={t(
                likely.isSameNorm ? 'review:likely.reasonNorm' : 'review:likely.reasonText',
                {
                  name: own,
                },
              )}
            />
          </Field>
          <Button small icon="git-merge">
            {t('review:likely.join', { name: other })}
          </Button>
        </form>
      )}
      {acts.join && (
        <form method="post" action={paths.joinReport(report.id)} className="sec-b">
          <input type="hidden" name="intent" value="apart" />
          <input type="hidden" name="otherId" value={likely.id} />
          <Button small look="quiet" aria-label={t('review:likely.apartOf', { name: other })}>
            {t('review:likely.apart')}
          </Button>
        </form>
      )}
      {heldByOther && <p className="sm mut">{t('review:likely.held', { name: heldByOther })}</p>}
    </section>
  );
}

function useRows({ report }: DecisionPage, likely: Likely): ComparisonRow[] {
  const { t, lang } = useI18n();
  const { version } = report;
  const short = (regions: readonly string[]) =>
    regions.map((region) => shortRegion(region, lang)).join(', ');
  const norm = version.provisions[0];
  const words = (marks: readonly { text: string }[] | null | undefined) =>
    (marks ?? []).map(({ text }) => text).join('; ');
  const regions = { left: short(labelsOf(version, 'region')), right: short(likely.regions) };
  const kinds = { left: labelsOf(version, 'gap_kind').join(', '), right: likely.kinds.join(', ') };
  const ownWords = words(norm?.marks);
  const theirWords = words(likely.norm?.marks);
  const rows: (ComparisonRow | false)[] = [
    {
      key: 'norm',
      label: t('review:likely.norm'),
      left: norm ? <NormChip norm={norm} isBare /> : '',
      right: likely.norm ? <NormChip norm={likely.norm} isBare /> : '',
      same: likely.isSameNorm,
      verdict: t(likely.isSameNorm ? 'review:likely.sameNorm' : 'review:likely.otherNorm'),
    },
    (ownWords !== '' || theirWords !== '') && {
      key: 'words',
      label: t('review:likely.words'),
      left: ownWords,
      right: theirWords,
      same: likely.isSameWords,
      ...(likely.isSameWords ? { verdict: t('review:likely.sameWords') } : {}),
    },
    {
      key: 'kind',
      label: t('review:likely.kind'),
      ...kinds,
      same: kinds.left === kinds.right,
      verdict: t(kinds.left === kinds.right ? 'review:likely.sameKind' : 'review:likely.otherKind'),
    },
    {
      key: 'region',
      label: t('review:likely.region'),
      ...regions,
      same: regions.left === regions.right,
      verdict: t(
        regions.left === regions.right ? 'review:likely.sameRegion' : 'review:likely.otherRegion',
      ),
    },
    {
      key: 'text',
      label: t('review:likely.textRow'),
      left: '',
      right: t('review:likely.percent', { percent: Math.round(likely.likeness * 100) }),
    },
  ];
  return rows.filter((row): row is ComparisonRow => row !== false);
}
