import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Fold } from '#app/ui/fold.tsx';
import { usePersonName } from '#app/ui/person.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { findQuote } from '../domain/find-quote.ts';
import type { ShownQuote, SourcePage } from '../queries/get-source.server.ts';
import { quoteAnchor } from './source-text.tsx';

/** As public/enhance/quote.js answers it. */
const KEY = 'q';

/** Whether words can be quoted here: the reader may, and there is a copy to find them in. */
export const mayQuote = ({ abilities, text }: SourcePage): boolean =>
  abilities.quote && text !== null;

/** Words of the source that the report rests on, by their place in a copy, and the way to keep more. */
export function SourceQuotes({ source }: { source: SourcePage }) {
  const { t } = useI18n();
  const { quotes, quote, text } = source;
  const hasForm = mayQuote(source);
  if (quotes.length === 0 && quote === '' && !hasForm) return null;
  return (
    <Section
      id="quotes"
      title={t('sources:quote.title')}
      more={
        hasForm && (
          <span className="mut md">
            {t('sources:quote.press')} <kbd>{KEY}</kbd>
          </span>
        )
      }
    >
      <ol className="list">
        {quotes.map((one) => (
          <Quote key={one.id} quote={one} source={source} />
        ))}
        {quote !== '' && <TypedQuote source={source} />}
      </ol>
      {hasForm && text && <QuoteForm copyId={text.captureId} />}
    </Section>
  );
}

function Quote({ quote, source }: { quote: ShownQuote; source: SourcePage }) {
  const { t, format } = useI18n();
  const shownName = usePersonName();
  const isHere = quote.textSha256 === source.text?.textSha256;
  const copy = source.captures.find(({ id }) => id === quote.captureId);
  const anchor = `#${quoteAnchor(quote.number)}`;
  const place = isHere ? anchor : `${paths.source(source.id, { copy: quote.captureId })}${anchor}`;
  return (
    <li>
      <p lang={source.language ?? undefined}>
        <b className="b">{quote.number}.</b> «{quote.words}»
      </p>
      <p className="md mut dots">
        <span>
          <a href={place}>{t('sources:quote.place')}</a>
          {copy && ` ${t('sources:quote.ofCopy', { time: format.dateTime(copy.at) })}`}
        </span>
        <span>
          {t('sources:quote.by', {
            name: shownName(quote.addedBy.name),
            date: format.date(quote.addedAt),
          })}
        </span>
        {quote.isAfterRouting && <span>{t('sources:page.after')}</span>}
      </p>
      {quote.mayRemove && (
        <form method="post">
          <input type="hidden" name="intent" value="unquote" />
          <input type="hidden" name="quote" value={quote.id} />
          <Button look="quiet" small icon="trash">
            {t('sources:quote.remove', { number: quote.number })}
          </Button>
        </form>
      )}
    </li>
  );
}

/** The words that were typed with the source: whether the copy says them, and the way to mark where. */
function TypedQuote({ source }: { source: SourcePage }) {
  const { t } = useI18n();
  const { quote, text, quotes, language, abilities } = source;
  const place = text && findQuote(text.text, quote);
  // What has its place stands in the list already.
  if (place && quotes.some(({ words }) => words === place.words)) return null;
  const state = !text ? 'unchecked' : place ? 'said' : 'absent';
  return (
    <li>
      <p lang={language ?? undefined}>«{quote}»</p>
      <p className="md mut">
        {t('sources:quote.typed')}. {t(`sources:quote.${state}`)}
      </p>
      {text && place && abilities.quote && (
        <form method="post" action="#quotes">
          <input type="hidden" name="intent" value="quote" />
          <input type="hidden" name="copy" value={text.captureId} />
          <input type="hidden" name="words" value={quote} />
          <Button look="quiet" small>
            {t('sources:quote.markPlace')}
          </Button>
        </form>
      )}
    </li>
  );
}

function QuoteForm({ copyId }: { copyId: string }) {
  const { t } = useI18n();
  const form = useFormState('quote');
  return (
    <Fold summary={t('sources:quote.add')} open={form.answer !== undefined}>
      <FormProblem form={form} />
      <form method="post" action="#quotes" data-quote="">
        <input type="hidden" name="intent" value="quote" />
        <input type="hidden" name="copy" value={copyId} />
        <input type="hidden" name="near" value={form.value('near')} />
        <Field
          id="words"
          label={t('sources:quote.words')}
          hint={t('sources:quote.wordsHint')}
          error={form.error('words')}
        >
          <TextArea name="words" rows={3} defaultValue={form.value('words')} />
        </Field>
        <div className="sec-b">
          <Button small>{t('sources:quote.save')}</Button>
        </div>
      </form>
    </Fold>
  );
}
