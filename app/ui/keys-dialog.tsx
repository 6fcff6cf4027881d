import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Dialog } from './dialog.tsx';
import type { KeyHint } from './key-hints.tsx';

export type { KeyHint };

/** Every key of this page; `?` opens it. */
export function KeysDialog({ keys = [] }: { keys?: readonly KeyHint[] }) {
  const { t } = useI18n();
  const everywhere: KeyHint[] = [
    { keys: ['j', 'k'], label: t('ui:keys.move') },
    { keys: ['Enter'], label: t('ui:keys.enter') },
    { keys: ['/'], label: t('ui:keys.search') },
    { keys: ['g', 'h'], label: t('ui:keys.home') },
    { keys: ['?'], label: t('ui:keys.help') },
    { keys: ['Esc'], label: t('ui:keys.back') },
  ];
  const isEverywhere = (hint: KeyHint) =>
    everywhere.some((other) => other.keys.join() === hint.keys.join());
  const all = [...everywhere, ...keys.filter((hint) => !isEverywhere(hint))];
  return (
    <Dialog id="keys" title={t('ui:keys.title')}>
      <div className="kb">
        {all.map((hint) => (
          <span key={hint.label}>
            {hint.label}
            <span className="nw">
              {hint.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </span>
          </span>
        ))}
      </div>
    </Dialog>
  );
}
