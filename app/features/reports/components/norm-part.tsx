import type { ActBrief } from '#app/features/acts/queries/act-columns.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Fold } from '#app/ui/fold.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import type { NormMark } from '../domain/draft-content.ts';
import type { AmendedNorm } from './amended-norms.ts';
import { idOf } from './choice-field.tsx';
import { CitedList } from './cited-list.tsx';
import { DraftPart, useIsAmendment } from './draft-part.tsx';
import { FoundActs } from './found-acts.tsx';
import { lawsOf } from './laws-of.ts';
import { OutlinePicker } from './outline-picker.tsx';
import { NormRow } from './norm-row.tsx';
import type { PartProps } from './part-props.ts';
import type { Cited } from './use-cited.ts';
import type { OpenOutline } from './use-outline.ts';

export interface NormPartProps extends PartProps {
  /** Words that were looked for, and what the register has; none while nothing was. */
  found: { words: string; acts: readonly ActBrief[] } | null;
  /** The norms as they stand in the form, where that is not what the report says. */
  rows?: readonly AmendedNorm[];
  marks: readonly (readonly NormMark[])[];
  active: number;
  onShow?: (index: number) => void;
  onWords?: (words: string) => void;
  /** What the words in the box cite, read while they are typed. */
  cited?: Cited | null;
  /** An act's outline that is open for picking. */
  outline?: OpenOutline | null;
  onOutline?: (query: string, at: number | null) => void;
  onOutlineClose?: () => void;
}

/** The norms that leave the gap: rows, a box for one more, and the acts that were looked through. */
export function NormPart(props: NormPartProps) {
  const { draft, form, notice, found, marks, active, onShow, onWords } = props;
  const { cited = null, outline = null, onOutline, onOutlineClose } = props;
  const { t } = useI18n();
  const isAmendment = useIsAmendment();
  const { laws, sameNorm } = draft;
  const provisions: readonly AmendedNorm[] = props.rows ?? draft.provisions;
  const checked = form.value('norm.checkedActs', draft.content.norm.checkedActs);
  return (
    <DraftPart
      section="norm"
      part="norm"
      base={draft.digests.norm}
      title={t('reports:norm.title')}
      hint={t('reports:norm.hint')}
      notice={notice}
    >
      <Field
        id={idOf('norm.citation')}
        label={t(isAmendment ? 'reports:norm.another' : 'reports:norm.citation')}
        hideLabel={!isAmendment}
        error={form.error('norm.citation')}
      >
        <TextInput
          name="norm.citation"
          maxLength={4000}
          autoComplete="off"
          placeholder={t('reports:norm.example')}
          defaultValue={form.value('norm.citation', cited?.text ?? found?.words)}
          onInput={(event) => onWords?.(event.currentTarget.value)}
        />
      </Field>
      {!isAmendment && (
        <div className="row sec-b">
          <Button small name="then" value="norm" icon="plus">
            {t('reports:norm.add')}
          </Button>
          <Button small look="quiet" name="then" value="find" icon="search">
            {t('reports:norm.find')}
          </Button>
        </div>
      )}
      {cited && (
        <div role="status">
          <CitedList citations={cited.citations} />
        </div>
      )}
      {outline && <OutlinePicker outline={outline} onOpen={onOutline} onClose={onOutlineClose} />}
      {found && (found.acts.length > 0 || !onWords) && <FoundActs acts={found.acts} />}
      <div className="sec-b">
        {provisions.length === 0 && <p className="md sub">{t('reports:norm.none')}</p>}
        {provisions.map((provision, index) => (
          <NormRow
            key={`${index} ${provision.act?.key ?? provision.asWritten} ${provision.isNew ? JSON.stringify(provision.path) : ''}`}
            index={index}
            provision={provision}
            laws={lawsOf(laws, provision)}
            sameNorm={sameNorm.find(({ provisionKey }) => provisionKey === provision.provisionKey)}
            marks={marks[index] ?? []}
            form={form}
            {...(onOutline ? { onOutline } : {})}
            isActive={index === active && provisions.length > 1}
            {...(onShow ? { onShow: () => onShow(index) } : {})}
          />
        ))}
      </div>
      <Fold
        summary={t('reports:norm.checkedActs')}
        open={checked !== '' || form.error('norm.checkedActs') !== undefined}
      >
        <Field
          id={idOf('norm.checkedActs')}
          label={t('reports:norm.checkedActs')}
          hideLabel
          hint={t('reports:norm.checkedActsHint')}
          error={form.error('norm.checkedActs')}
        >
          <TextArea name="norm.checkedActs" rows={2} maxLength={4000} defaultValue={checked} />
        </Field>
      </Fold>
    </DraftPart>
  );
}
