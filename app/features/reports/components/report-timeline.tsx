import { useI18n } from '#app/i18n/i18n-context.tsx';
import { usePersonName } from '#app/ui/person.tsx';
import { Timeline, type TimelineItem } from '#app/ui/timeline.tsx';
import type { NextStep } from '../domain/next-step.ts';
import type { TimelineEntry } from '../domain/timeline.ts';
import { capital } from './capital.ts';
import { NextStepText } from './next-step-text.tsx';

/** What happened to a report, newest first, with what is awaited above it. */
export function ReportTimeline({
  entries,
  next,
}: {
  entries: readonly TimelineEntry[];
  next: NextStep | null;
}) {
  const { t, format } = useI18n();
  const day = (value: string) => format.date(`${value}T00:00:00+05:00`);
  const awaited: TimelineItem[] = next?.values.date
    ? [
        {
          key: 'next',
          kind: 'future',
          at: { words: t('reports:story.awaited', { date: day(next.values.date) }) },
          children: <NextStepText next={next} />,
        },
      ]
    : [];
  const items = entries.map((entry): TimelineItem => ({
    key: entry.key,
    kind: entry.kind,
    at: whenOf(entry, day, (from, to) => t('reports:story.between', { from, to })),
    children: <Entry entry={entry} />,
  }));
  return <Timeline items={[...awaited, ...items]} />;
}

function whenOf(
  { at, until }: TimelineEntry,
  day: (value: string) => string,
  between: (from: string, to: string) => string,
): TimelineItem['at'] {
  if (at.length > 10) return at;
  return { words: until ? between(day(at), day(until)) : day(at) };
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t, lang, format } = useI18n();
  const nameOf = usePersonName();
  const { what, by, said, facts, url } = entry;
  const day = (value: string) => format.date(`${value}T00:00:00+05:00`);
  const words = 'words' in what ? capital(what.words, lang) : t(`reports:story.${what.key}`);
  const lines = [
    facts.proposal && t('reports:story.proposal', { title: facts.proposal }),
    facts.to && t('reports:story.to', { name: facts.to }),
    facts.addressee && t('reports:story.addressee', { name: facts.addressee }),
    facts.letterNumber &&
      t('reports:story.letter', {
        number: facts.letterNumber,
        date: facts.letterDate ? day(facts.letterDate) : '',
      }),
    facts.until && t('reports:story.until', { date: day(facts.until) }),
  ].filter((line): line is string => Boolean(line));
  return (
    <>
      <b className="b">{words}</b>
      {by && (
        <>
          <br />
          <span className="mut">{nameOf(by.name)}</span>
        </>
      )}
      {said && (
        <>
          <br />
          {said}
        </>
      )}
      {lines.map((line) => (
        <span key={line}>
          <br />
          {line}
        </span>
      ))}
      {url && (
        <>
          <br />
          <a href={url} rel="noopener noreferrer nofollow ugc">
            {t('reports:story.link')}
          </a>
        </>
      )}
    </>
  );
}
