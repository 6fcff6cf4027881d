import { shortProvision } from '#app/features/acts/domain/provision-label.ts';
import type { PathUnit } from '#app/features/acts/domain/provision-path.ts';
import type { HomeDraft } from '#app/features/reports/queries/list-home-drafts.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { CitationChip } from '#app/ui/citation-chip.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { NearTime } from '#app/ui/time.tsx';

/** The reader's drafts: what each is about, how far it has come, when it was saved. */
export function DraftTable({ drafts, now }: { drafts: readonly HomeDraft[]; now: string }) {
  const { t } = useI18n();
  return (
    <DataTable
      caption={t('home:drafts')}
      className="rep"
      stack
      rows={drafts}
      keyOf={({ id }) => `d-${id}`}
      columns={[
        {
          key: 'name',
          label: t('home:name'),
          heads: true,
          cell: (draft) => <Named draft={draft} />,
        },
        { key: 'ready', label: t('home:readiness'), cell: (draft) => <Readiness draft={draft} /> },
        {
          key: 'saved',
          label: t('home:saved'),
          cell: ({ savedAt, version }) => (
            <span className="num mut">
              <NearTime value={savedAt} now={now} />
              <br />
              <span className="sm">{t('ui:save.version', { version })}</span>
            </span>
          ),
        },
      ]}
    />
  );
}

function Named({ draft }: { draft: HomeDraft }) {
  const { t, lang } = useI18n();
  const { norm } = draft;
  return (
    <>
      <h3>
        <a href={paths.editReport(draft.id)}>{draft.title || t('reports:untitled')}</a>
      </h3>
      <p className="sm mut">
        {norm === null ? (
          t('reports:missing.provision')
        ) : (
          <CitationChip
            unit={
              norm.act
                ? shortProvision((norm.path ?? []) as PathUnit[], { t, lang }) ||
                  t('reports:norm.wholeAct')
                : norm.asWritten
            }
            {...(norm.act
              ? { act: norm.act.short, lang: norm.act.shortLanguage }
              : { state: 'raw' as const, note: '' })}
          />
        )}
      </p>
    </>
  );
}

/** So many sections, and the first of what is missing. */
function Readiness({ draft }: { draft: HomeDraft }) {
  const { t } = useI18n();
  const { sections, missing } = draft.progress;
  const done = sections.filter(({ state }) => state === 'done').length;
  const all = [...missing.toSend, ...missing.allowed];
  const named = all.slice(0, 2).map((name) => t(`reports:missing.${name}`));
  const rest = all.length - named.length;
  return (
    <>
      <span className="sub">{t('home:sections', { count: done, of: sections.length })}</span>
      {named.length > 0 && (
        <>
          <br />
          <span className="sm mut">
            {named.join(', ')}
            {rest > 0 && ` ${t('home:andMore', { count: rest })}`}
          </span>
        </>
      )}
    </>
  );
}
