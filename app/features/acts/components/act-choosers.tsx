import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Segmented } from '#app/ui/segmented.tsx';
import { Select } from '#app/ui/select.tsx';
import type { ActAddress } from '../domain/reading/act-address.ts';
import { languagesOf } from '../domain/reading/choose-edition.ts';
import type { ActEditionBrief } from '../queries/get-act.server.ts';

export interface ActChoosersProps {
  editions: readonly ActEditionBrief[];
  edition: ActEditionBrief;
  beside: ActEditionBrief | null;
  address: ActAddress;
  /** The address of this page with something else chosen. */
  hrefOf: (change: Partial<ActAddress>) => string;
  /** Where the form of editions is sent: this page without its query. */
  action: string;
}

/** Which language of the text is read, what stands beside it, and which edition; kept in the address. */
export function ActChoosers(props: ActChoosersProps) {
  const { editions, edition, beside, address, hrefOf, action } = props;
  const { t, format } = useI18n();
  const languages = languagesOf(editions).sort();
  const others = languages.filter((one) => one !== edition.language);
  const ofLanguage = editions.filter(({ language }) => language === edition.language);
  const day = (value: string) => format.date(`${value}T00:00:00+05:00`);
  return (
    <div className="act-c noprint">
      {languages.length > 1 && (
        <Segmented
          label={t('acts:textLanguage')}
          items={[
            ...languages.map((language) => ({
              href: hrefOf({ language, beside: null }),
              label: t(`ui:language.${language}`),
              lang: language,
              current: beside === null && language === edition.language,
            })),
            ...others.map((other) => ({
              href: hrefOf({ language: edition.language, beside: other }),
              label: t('acts:sideBySide', {
                one: t(`acts:code.${edition.language}`),
                other: t(`acts:code.${other}`),
              }),
              current: beside?.language === other,
            })),
          ]}
        />
      )}
      {ofLanguage.length > 1 ? (
        <form action={action} className="row" aria-label={t('acts:editions')}>
          {address.language && <input type="hidden" name="text" value={address.language} />}
          {beside && <input type="hidden" name="beside" value={beside.language} />}
          <label htmlFor="edition" className="sr">
            {t('acts:editions')}
          </label>
          <Select
            id="edition"
            name="edition"
            defaultValue={edition.validFrom}
            options={ofLanguage.map(({ validFrom }) => ({
              value: validFrom,
              label: t('acts:editionOf', { date: day(validFrom) }),
            }))}
          />
          <Button small>{t('acts:show')}</Button>
        </form>
      ) : (
        <span className="md sub">{t('acts:editionOf', { date: day(edition.validFrom) })}</span>
      )}
      {edition.isTraining && <b className="train">{t('acts:training')}</b>}
      {!edition.isWhole && !edition.isTraining && (
        <span className="md mut">{t('acts:excerpt')}</span>
      )}
    </div>
  );
}
