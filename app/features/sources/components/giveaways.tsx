import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Banner } from '#app/ui/banner.tsx';
import type { UploadPage } from '../queries/get-upload.server.ts';

/** What a sent file gives away of people, by its name and its properties. */
export function Giveaways({ kind, warnings, flags }: UploadPage) {
  const { t } = useI18n();
  const isClean = warnings.length === 0;
  return (
    <>
      {isClean ? (
        <Banner>{t('sources:upload.clean')}</Banner>
      ) : (
        <Banner tone="warn" title={t('sources:upload.gives')}>
          <ul>
            {warnings.map(({ code, value }) => (
              <li key={`${code} ${value}`} className="wr">
                {t(`sources:warning.${code}`)}: <b className="b">{value}</b>
              </li>
            ))}
          </ul>
          <p className="md">{t('sources:upload.advice')}</p>
          {kind === 'image' && <p className="md">{t('sources:upload.adviceImage')}</p>}
        </Banner>
      )}
      {flags.map((flag) => (
        <p key={flag} className="md sub">
          {t(`sources:flag.${flag}`)}
        </p>
      ))}
    </>
  );
}
