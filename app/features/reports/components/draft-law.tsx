import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { DraftPage } from '../queries/get-draft.server.ts';
import { LawPane } from './law-pane.tsx';
import { lawsOf } from './laws-of.ts';
import { SameNormList } from './same-norm-list.tsx';
import type { useDraftDesk } from './use-draft-desk.ts';

/** The words of the norm that is written about, beside the form. */
export function DraftLaw({
  draft,
  desk,
}: {
  draft: DraftPage;
  desk: ReturnType<typeof useDraftDesk>;
}) {
  const { t } = useI18n();
  const { active, marks, editor, isLive, lawLanguage, setLawLanguage } = desk;
  const provision = draft.provisions[active];
  const { law, others } = provision
    ? lawsOf(draft.laws, provision, lawLanguage)
    : { law: undefined, others: [] };
  const languages = [law, ...others].flatMap((text) => text?.language ?? []).toSorted();
  const tools = {
    mark: (words: string) => marks.add(active, words),
    clear: () => marks.clear(active),
    quote: ({ n, text }: { n: number; text: string }) =>
      editor.current?.insertLawQuote({ n, words: text }),
  };
  return (
    <aside className="lawp" aria-label={t('reports:edit.lawText')}>
      <div className="lawp-in">
        <LawPane
          provision={provision}
          law={law}
          marks={marks.of[active] ?? []}
          languages={languages.map((language) => ({
            language,
            href: `?norm=${active}&law=${language}#norm`,
            onChoose: isLive ? () => setLawLanguage(language) : undefined,
          }))}
          {...(isLive && draft.abilities.edit ? { tools } : {})}
        />
        {provision?.provisionKey && (
          <SameNormList
            found={draft.sameNorm.find((one) => one.provisionKey === provision.provisionKey)}
          />
        )}
      </div>
    </aside>
  );
}
