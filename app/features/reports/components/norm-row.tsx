import type { FormState } from '#app/frame/form-state.ts';
import { longProvision, shortProvision } from '#app/features/acts/domain/provision-label.ts';
import {
  parentKey,
  type PathUnit,
  type ProvisionPath,
} from '#app/features/acts/domain/provision-path.ts';
import { rangeEndIn, readingsOf } from '#app/features/acts/domain/citation-readings.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { CitationChip } from '#app/ui/citation-chip.tsx';
import { Field } from '#app/ui/field.tsx';
import { Fold } from '#app/ui/fold.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import type { NormMark } from '../domain/draft-content.ts';
import type { SameNorm } from '../queries/find-same-norm.server.ts';
import type { ProvisionJson } from '../queries/version-json.server.ts';
import type { AmendedNorm } from './amended-norms.ts';
import { idOf } from './choice-field.tsx';
import { useIsAmendment } from './draft-part.tsx';
import { LawOf } from './law-of.tsx';
import { isRepealed, type LawsOf } from './laws-of.ts';
import { pickQuery, pickValue } from './pick-value.ts';
import { ReadingChoices } from './reading-choices.tsx';
import { SameNormList } from './same-norm-list.tsx';

export interface NormRowProps {
  index: number;
  provision: AmendedNorm;
  laws: LawsOf;
  /** What else is written about it. */
  sameNorm: SameNorm | undefined;
  marks: readonly NormMark[];
  form: FormState;
  isActive: boolean;
  /** Shows this norm's text beside the form. */
  onShow?: () => void;
  /** In the browser: opens the act's outline in place. */
  onOutline?: (query: string, at: number | null) => void;
}

const boxes = ['article', 'point', 'subpoint'] as const;

/** A path that three boxes hold; any other is kept as it is. */
const isSimple = (path: readonly PathUnit[]) =>
  path.every(({ u }, at) => {
    const box = boxes.indexOf(u as (typeof boxes)[number]);
    return box >= 0 && path.findIndex((unit) => unit.u === u) === at;
  });

/** One norm of the draft: what it is, its place in the act, its text, and a way to take it out. */
export function NormRow(props: NormRowProps) {
  const { index, provision, laws, sameNorm, marks, form, isActive, onShow, onOutline } = props;
  const { t, lang, format } = useI18n();
  const isAmendment = useIsAmendment();
  // An amendment is sent whole: what asks for a row more or less does so in the browser alone.
  const mayPick = !isAmendment || onOutline !== undefined;
  const mayRemove = isAmendment ? provision.isNew === true : true;
  const name = (field: string) => `norm.provisions[${index}].${field}`;
  const path = (provision.path ?? []) as PathUnit[];
  const { act } = provision;
  const unit = act
    ? path.length > 0
      ? shortProvision(path, { t, lang })
      : t('reports:norm.wholeAct')
    : provision.asWritten;
  const numberOf = (kind: string) => path.find(({ u }) => u === kind)?.n ?? '';
  const outlineQuery = pickQuery({
    act: act?.key ?? '',
    in: openedBy(provision),
    cited: provision.language,
    at: index,
  });
  const notes = [
    !act && t('reports:norm.raw'),
    provision.state === 'doubtful' && t('reports:norm.doubtful'),
    provision.missingFrom &&
      t('reports:cite.missing', { date: format.date(provision.missingFrom) }),
    isRepealed(laws.law) && t('reports:law.unitRepealed'),
    marks.length > 0 && t('reports:norm.marked', { count: marks.length }),
  ].filter(Boolean);
  return (
    <div className={isActive ? 'normrow on' : 'normrow'}>
      <span>
        <CitationChip
          unit={unit}
          {...(act
            ? { act: act.short, href: paths.act(act.key), lang: act.shortLanguage }
            : { state: 'raw' as const, note: '' })}
          {...(act &&
          ((act.status !== 'in_force' && act.status !== 'unknown') || isRepealed(laws.law))
            ? { state: 'repealed' as const }
            : {})}
        />
      </span>
      {mayRemove && (
        <button
          className="ico"
          name="norm.remove"
          value={index}
          aria-label={t('reports:norm.remove', { name: unit })}
          title={t('reports:norm.remove', { name: unit })}
        >
          <Icon name="x" />
        </button>
      )}
      {act && <input type="hidden" name={name('actKey')} value={act.key} />}
      <input type="hidden" name={name('asWritten')} value={provision.asWritten} />
      <input type="hidden" name={name('marks')} value={JSON.stringify(marks)} />
      {provision.state === 'doubtful' && (
        <input type="hidden" name={name('doubtful')} value="yes" />
      )}
      <p>
        {notes.join(' · ')}
        {act && !isAmendment && (
          <>
            {notes.length > 0 && ' · '}
            <a
              href={`?norm=${index}#norm`}
              onClick={(event) => {
                if (!onShow) return;
                event.preventDefault();
                onShow();
              }}
            >
              {t('reports:norm.show')}
            </a>
          </>
        )}
        {act && mayPick && (
          <>
            {(notes.length > 0 || !isAmendment) && ' · '}
            <a
              href={`${outlineQuery}#pick`}
              onClick={(event) => {
                if (!onOutline) return;
                event.preventDefault();
                onOutline(outlineQuery, index);
              }}
            >
              {t('reports:pick.open')}
            </a>
          </>
        )}
      </p>
      {act && mayPick && provision.state === 'doubtful' && (
        <RowReadings index={index} provision={provision} actKey={act.key} path={path} />
      )}
      {act && !isSimple(path) && (
        <>
          <input type="hidden" name={name('path')} value={JSON.stringify(path)} />
          <p>{longProvision(path, { t, lang })}</p>
        </>
      )}
      {act && isSimple(path) && (
        <Fold
          summary={t('reports:norm.unit')}
          open={path.length === 0 || boxes.some((box) => form.error(name(box)))}
        >
          <div className="units">
            {boxes.map((box) => (
              <Field
                key={box}
                id={idOf(name(box))}
                label={t(`reports:norm.${box}`)}
                error={form.error(name(box))}
              >
                <TextInput
                  name={name(box)}
                  className="num"
                  maxLength={12}
                  defaultValue={form.value(name(box), numberOf(box))}
                />
              </Field>
            ))}
            <Field id={idOf(name('language'))} label={t('reports:norm.language')}>
              <Select
                name={name('language')}
                defaultValue={form.value(name('language'), provision.language)}
                options={(['ru', 'kk', 'en'] as const).map((value) => ({
                  value,
                  label: t(`ui:language.${value}`),
                  lang: value,
                }))}
              />
            </Field>
          </div>
        </Fold>
      )}
      {!(act && isSimple(path)) && (
        <input type="hidden" name={name('language')} value={provision.language} />
      )}
      {act && path.length > 0 && !provision.isNew && (
        <details className="fold lawm">
          <summary>{t('reports:edit.lawText')}</summary>
          <LawOf provision={provision} {...laws} marks={marks} />
          <SameNormList found={sameNorm} />
        </details>
      )}
    </div>
  );
}

/** The outline opens where the norm stands: beside its unit, at the top for a whole act. */
const openedBy = ({ provisionKey, path }: ProvisionJson): string | null =>
  provisionKey !== null && (path ?? []).length > 1 ? parentKey(provisionKey) : null;

/** Asks what doubtful words mean, or whether they were read rightly. */
function RowReadings(props: {
  index: number;
  provision: ProvisionJson;
  actKey: string;
  path: readonly PathUnit[];
}) {
  const { index, provision, actKey, path } = props;
  const { t, lang } = useI18n();
  const { language, asWritten } = provision;
  const value = (paths: readonly ProvisionPath[]) =>
    pickValue({ actKey, language, asWritten, paths, at: index });
  const last = path.findLastIndex(({ n }) => n !== '');
  const to = last < 0 ? null : rangeEndIn(asWritten, path[last]!.n);
  const readings = readingsOf(path.map((unit, at) => (at === last && to ? { ...unit, to } : unit)));
  if (readings.length > 0) {
    return <ReadingChoices readings={readings} value={(reading) => value(reading.paths)} />;
  }
  return (
    <p>
      <Button small look="quiet" icon="check" name="norm.pick" value={value([path])}>
        {t('reports:cite.asRead', {
          unit: shortProvision(path, { t, lang }) || t('reports:norm.wholeAct'),
        })}
      </Button>
    </p>
  );
}
