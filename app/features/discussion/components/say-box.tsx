import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Banner } from '#app/ui/banner.tsx';
import { CIRCLE_WORDS } from '#app/ui/circle.tsx';
import { Composer } from '#app/ui/composer.tsx';
import type { CircleView } from '../domain/discussion-view.ts';
import { HiddenFields } from './hidden-fields.tsx';
import { MentionPicker } from './mention-picker.tsx';
import { usePlace } from './place.ts';

export interface SayBoxProps {
  circle: CircleView;
  /** The idempotency key of what will be said. */
  sayKey: string;
  /** The thread that it answers; without it a new one begins. */
  thread?: string;
  /** The own comment that it adds to. */
  adds?: string;
}

/** The box in which one writes to a circle; the circle stands in its words and on its button. */
export function SayBox({ circle: view, sayKey, thread, adds }: SayBoxProps) {
  const { t } = useI18n();
  const { reportId, back, isReaderHidden, refused } = usePlace();
  const { circle, mentionable, ownLastId } = view;
  const own = refused?.circle === circle && refused.thread === (thread ?? '') ? refused : undefined;
  const kind = adds ? 'add' : thread ? undefined : 'begin';
  return (
    <>
      {own?.refusal && (
        <Banner tone="bad" role="alert">
          {own.refusal}
        </Banner>
      )}
      <Composer
        id={`say-${adds ?? thread ?? circle}`}
        action={paths.reportDiscussion(reportId)}
        circle={circle}
        label={kind && t(`discussion:${kind}${CIRCLE_WORDS[circle]}`)}
        value={own?.text}
        error={own?.error}
        keep={`say:${reportId}:${adds ?? thread ?? circle}`}
        keepVersion={ownLastId ?? ''}
        submit={own ? t('discussion:sendAgain') : undefined}
        send={{
          failed: t('discussion:notSent'),
          again: t('discussion:sendAgain'),
          sent: t('discussion:sent'),
        }}
        hidden={<HiddenFields values={{ circle, thread, adds, back, key: sayKey }} />}
        tools={
          <MentionPicker
            people={mentionable}
            picked={own?.mentioned ?? []}
            error={own?.mentionError}
          />
        }
      />
      {isReaderHidden && <p className="hint">{t('discussion:hiddenWriter')}</p>}
    </>
  );
}
