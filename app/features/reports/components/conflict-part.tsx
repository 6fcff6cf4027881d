import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckboxRow, RadioRow } from '#app/ui/choice-row.tsx';
import { Field } from '#app/ui/field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { missingTwins } from '../domain/conflict.ts';
import { ChoiceField, idOf } from './choice-field.tsx';
import { ConflictHint } from './conflict-hint.tsx';
import { ConflictRank } from './conflict-rank.tsx';
import { conflictView, sideName, type ConflictView } from './conflict-view.ts';
import { DraftPart, useIsAmendment } from './draft-part.tsx';
import type { PartProps } from './part-props.ts';

/** Which norms stand against one another, how, and which of them should yield. */
export function ConflictPart({ draft, form, notice }: PartProps) {
  const { t } = useI18n();
  const { kind, conflict } = draft.content;
  const view = conflictView(draft, { gapKinds: kind.gapKinds.keys, apart: conflict.apart });
  if (!view) return null;
  const isConflict = view.relation === 'conflict';
  const given = { draft, form, view };
  return (
    <DraftPart
      section="conflict"
      part="conflict"
      base={draft.digests.conflict}
      title={t('reports:section.conflict')}
      hint={t(isConflict ? 'conflict:lead' : 'conflict:leadMismatch')}
      notice={notice}
    >
      <Sides {...given} />
      {isConflict && (
        <>
          <ChoiceField
            name="conflict.kinds"
            legend={t('conflict:kinds')}
            hint={t('conflict:kindsHint')}
            options={draft.lists.conflict_kind}
            chosen={conflict.kinds}
            form={form}
            open={5}
          />
          <ConflictHint
            view={view}
            precedence={draft.precedence}
            isSpecial={conflict.kinds.keys.includes('general_special')}
          />
          <Opinion {...given} />
        </>
      )}
    </DraftPart>
  );
}

interface Given extends Omit<PartProps, 'notice'> {
  view: ConflictView;
}

/** The norms of the report, each a side or not, with the rank and the day of its act. */
function Sides({ draft, form, view }: Given) {
  const i18n = useI18n();
  const { t } = i18n;
  const isAmendment = useIsAmendment();
  const { all, sides, relation } = view;
  const isShort = sides.length < 2;
  const alone = missingTwins(draft.content.norm.provisions);
  const lack = relation === 'conflict' ? t('conflict:needsTwo') : t('conflict:needsLanguage');
  return (
    <Fieldset
      id={idOf('conflict.sides')}
      legend={t('conflict:sides')}
      error={form.error('conflict.sides') ?? (isShort ? lack : undefined)}
    >
      {all.length === 0 && <p className="md sub">{t('conflict:sidesNone')}</p>}
      {all.map(({ place, provision }) => (
        <span key={place}>
          <input type="hidden" name="conflict.shown" value={place} />
          <CheckboxRow
            name="conflict.sides"
            value={place}
            label={sideName(provision, i18n, relation === 'mismatch')}
            hint={<ConflictRank act={provision.act} />}
            defaultChecked={!draft.content.conflict.apart.includes(place)}
          />
        </span>
      ))}
      {relation === 'mismatch' && alone.length > 0 && !isAmendment && (
        <Button small name="norm.twins" value="yes" icon="plus">
          {t('conflict:addTwin')}
        </Button>
      )}
    </Fieldset>
  );
}

/** The filer may say otherwise than the rules, and says why. */
function Opinion({ draft, form, view }: Given) {
  const i18n = useI18n();
  const { t } = i18n;
  const { yields, why } = draft.content.conflict;
  const chosen = form.value('conflict.yields', yields);
  const isUnexplained = yields !== null && why.trim() === '';
  return (
    <>
      <Fieldset
        id={idOf('conflict.yields')}
        legend={t('conflict:opinion')}
        hint={t('conflict:opinionHint')}
        error={form.error('conflict.yields')}
        optional
      >
        <RadioRow
          name="conflict.yields"
          value=""
          label={t('conflict:opinionNone')}
          defaultChecked={chosen === ''}
        />
        {view.sides.map(({ place, provision }) => (
          <RadioRow
            key={place}
            name="conflict.yields"
            value={place}
            label={sideName(provision, i18n)}
            defaultChecked={chosen === place}
          />
        ))}
      </Fieldset>
      <Field
        id={idOf('conflict.why')}
        label={t('conflict:why')}
        hint={t('conflict:whyHint')}
        error={form.error('conflict.why') ?? (isUnexplained ? t('conflict:whyMissing') : undefined)}
      >
        <TextArea
          name="conflict.why"
          rows={3}
          maxLength={2000}
          defaultValue={form.value('conflict.why', why)}
        />
      </Field>
    </>
  );
}
