import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from './button.tsx';

/** Inside `<form data-upload>`: hidden until public/enhance/upload.js sends the file with progress. */
export function UploadProgress() {
  const { t } = useI18n();
  return (
    <div data-upload-progress="" hidden>
      <p className="ev b1">
        <b>{t('ui:evidence.uploading')}</b> <span className="mut" data-upload-text="" />
      </p>
      <progress className="prog" aria-label={t('ui:upload.progress')} value={0} max={100} />
      <div className="row">
        <Button type="button" small data-upload-stop="">
          {t('ui:upload.stop')}
        </Button>
      </div>
    </div>
  );
}
