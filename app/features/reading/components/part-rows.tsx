import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { Part } from '../queries/list-parts.server.ts';
import { partName } from './part-name.ts';

interface PartRowsProps {
  parts: readonly Part[];
  readers: readonly { id: string; name: string }[];
  /** The parts that are ticked; without it nothing is to be ticked. */
  ticked?: readonly string[];
  /** `part|group` as the selects send it. */
  hand: readonly string[];
  /** What the empty choice of a group says. */
  emptyOf: (part: Part) => string;
}

/** Chapters of acts, each with its tick and with the group that reads it. */
export function PartRows({ parts, readers, ticked, hand, emptyOf }: PartRowsProps) {
  const { t, lang } = useI18n();
  const acts = [...new Map(parts.map(({ actKey, act }) => [actKey, act]))];
  return (
    <>
      {acts.map(([actKey, act]) => (
        <section key={actKey} className="rparts">
          <h2>{act}</h2>
          {parts
            .filter((part) => part.actKey === actKey)
            .map((part) => {
              const isWhole = parts.filter((one) => one.actKey === actKey).length === 1;
              const name =
                isWhole && part.key === actKey
                  ? t('reading:whole-act')
                  : partName(part.key === actKey ? undefined : part, { t, lang });
              const words = (
                <span>
                  {name}{' '}
                  <span className="mut sm">
                    {t('reading:part-articles', { count: part.articles })}
                  </span>
                </span>
              );
              return (
                <div key={part.key} className="rpart">
                  {ticked ? (
                    <label>
                      <input
                        type="checkbox"
                        name="parts"
                        value={part.key}
                        defaultChecked={ticked.includes(part.key)}
                      />
                      {words}
                    </label>
                  ) : (
                    words
                  )}
                  <select
                    className="inp"
                    name="hand"
                    aria-label={t('reading:field.hand-of', { part: name })}
                    defaultValue={
                      hand.find((line) => line.startsWith(`${part.key}|`)) ?? `${part.key}|`
                    }
                  >
                    <option value={`${part.key}|`}>{emptyOf(part)}</option>
                    {readers.map(({ id, name: group }) => (
                      <option key={id} value={`${part.key}|${id}`}>
                        {group}
                      </option>
                    ))}
                  </select>
                </div>
              );
            })}
        </section>
      ))}
    </>
  );
}
