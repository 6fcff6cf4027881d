import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Fold } from '#app/ui/fold.tsx';
import { HashLine } from '#app/ui/hash-line.tsx';
import { usePersonName } from '#app/ui/person.tsx';
import { Section } from '#app/ui/section.tsx';
import type { ShownFile, SourcePage } from '../queries/get-source.server.ts';

/** The files of a source: a picture is shown from its pixels alone, sound is played, originals are for whom the rights name. */
export function SourceFiles({ source }: { source: SourcePage }) {
  const { t } = useI18n();
  const { files, abilities } = source;
  if (files.length === 0 && !abilities.attach) return null;
  return (
    <Section
      id="files"
      title={t('sources:page.files')}
      more={
        abilities.attach && (
          <a href={paths.newAttachment(source.reportId, source.id)}>{t('sources:page.attach')}</a>
        )
      }
    >
      {files.map((file) => (
        <FileLine key={file.id} file={file} />
      ))}
    </Section>
  );
}

type OpenFile = Extract<ShownFile, { isOpen: true }>;

function FileLine({ file }: { file: ShownFile }) {
  const { t, format } = useI18n();
  const shownName = usePersonName();
  const about = `${t(`sources:fileKind.${file.kind}`)}, ${format.bytes(file.size)}`;
  if (!file.isOpen) {
    return (
      <p className="md">
        {t('sources:file.closed')} <span className="mut">{about}</span>
      </p>
    );
  }
  const names = file.named.map(({ name }) => shownName(name)).join(', ');
  return (
    <div className="sec-b">
      <p className="wr">
        <b className="b">{file.name}</b> <span className="mut">{about}</span>
      </p>
      {file.isRestricted && (
        <p className="md mut">
          {names ? t('sources:file.restricted', { names }) : t('sources:file.onlyYou')}
        </p>
      )}
      {file.kind === 'image' && <Picture file={file} />}
      {file.kind === 'audio' && <Sound file={file} />}
      <p className="md dots">
        {file.mayDownload && (
          <span>
            <a href={paths.attachment(file.id)}>{t('sources:file.original')}</a>
          </span>
        )}
        {(file.mayRestrict || file.mayDelete) && (
          <span>
            <a href={paths.attachmentAccess(file.id)}>{t('sources:file.access')}</a>
          </span>
        )}
      </p>
      <HashLine sha256={file.sha256} />
    </div>
  );
}

/** Loaded when it is unfolded, which a weak link decides for itself: the size is said. */
function Picture({ file }: { file: OpenFile }) {
  const { t, format } = useI18n();
  if (file.pictureSize === null) return <p className="md mut">{t('sources:file.noPreview')}</p>;
  return (
    <Fold summary={t('sources:file.show', { size: format.bytes(file.pictureSize) })}>
      <img
        className="shot"
        src={paths.attachmentView(file.id)}
        alt={t('sources:file.picture', { name: file.name })}
        loading="lazy"
      />
      <p className="md mut">{t('sources:file.shown')}</p>
    </Fold>
  );
}

function Sound({ file }: { file: OpenFile }) {
  const { t } = useI18n();
  if (!file.mayDownload) return <p className="md mut">{t('sources:file.noSound')}</p>;
  return (
    <audio
      className="snd"
      controls
      preload="none"
      src={paths.attachmentView(file.id)}
      aria-label={t('sources:file.sound', { name: file.name })}
    />
  );
}
