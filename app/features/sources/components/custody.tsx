import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Section } from '#app/ui/section.tsx';
import type { SourcePage } from '../queries/get-source.server.ts';

/** How the copy that is read is kept: its moment in two times, its hash, its address, the bytes to take away. */
export function Custody({ source, matches }: { source: SourcePage; matches: boolean | null }) {
  const { t, format } = useI18n();
  const kept = keptOf(source);
  const answered = kept ?? source.captures.find(({ httpStatus }) => httpStatus !== null);
  const items = [
    kept && {
      key: 'time',
      term: t('sources:page.time'),
      value: (
        <span className="num">
          {utc(kept.at)}
          <br />
          <span className="mut">{t('sources:page.almaty', { time: format.time(kept.at) })}</span>
        </span>
      ),
    },
    kept && {
      key: 'hash',
      term: t('sources:page.hash'),
      value: <Hash sha256={kept.sha256 ?? ''} />,
    },
    {
      key: 'url',
      term: t('sources:page.address'),
      value: source.url && <Address url={source.url} />,
    },
    kept?.finalUrl !== source.url && {
      key: 'final',
      term: t('sources:page.finalAddress'),
      value: kept?.finalUrl && <Address url={kept.finalUrl} />,
    },
    {
      key: 'answer',
      term: t('sources:page.answer'),
      value: answered && answerOf(answered, format.bytes),
    },
    { key: 'reason', term: t('sources:page.noAddress'), value: source.noAddressReason },
  ].filter((item) => item !== false && item !== undefined);
  return (
    <Section title={t('sources:page.custody')}>
      <DescriptionList items={items} stacked />
      {kept && source.mayReadCopies && (
        <>
          {matches !== null && (
            <p className="md sec-b" role="status">
              {t(matches ? 'sources:page.matches' : 'sources:page.differs')}
            </p>
          )}
          <form method="get" className="sec-b">
            {kept.id !== source.copies?.sealed.id && (
              <input type="hidden" name="copy" value={kept.id} />
            )}
            <Button small icon="fingerprint-pattern" name="verify" value={kept.id}>
              {t('sources:page.verify')}
            </Button>
          </form>
          <p className="md sec-b">
            <a href={paths.capture(kept.id)}>{t('sources:page.download')}</a>
          </p>
          <p className="hint">{t('sources:page.downloadHint')}</p>
        </>
      )}
    </Section>
  );
}

/** The copy whose text is shown, else the sealed one, else bytes that could not be read. */
const keptOf = ({ captures, copies, text }: SourcePage) =>
  captures.find(({ id, sha256 }) => id === text?.captureId && sha256 !== null) ??
  copies?.sealed ??
  captures.findLast(({ sha256 }) => sha256 !== null);

/** In groups of eight, so that it can be read out and compared. */
export function Hash({ sha256 }: { sha256: string }) {
  return <span className="hx">{sha256.match(/.{8}/g)?.join(' ')}</span>;
}

/** An address as text: a link to the page would tell its site who reads the report. */
function Address({ url }: { url: string }) {
  return <span className="wr">{url}</span>;
}

function utc(at: string): string {
  const iso = new Date(at).toISOString();
  const [year, month, day] = iso.slice(0, 10).split('-');
  return `${day}.${month}.${year}, ${iso.slice(11, 19)} UTC`;
}

const answerOf = (
  capture: SourcePage['captures'][number],
  bytes: (size: number) => string,
): string =>
  [capture.httpStatus, capture.contentType?.split(';')[0], capture.size && bytes(capture.size)]
    .filter(Boolean)
    .join(', ');
