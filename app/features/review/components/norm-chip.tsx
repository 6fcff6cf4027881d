import { shortProvision } from '#app/features/acts/domain/provision-label.ts';
import { pathOfKey } from '#app/features/acts/domain/provision-path.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { CitationChip } from '#app/ui/citation-chip.tsx';
import type { ProvisionJson } from '#app/features/reports/queries/version-json.server.ts';

type Norm = Pick<ProvisionJson, 'path' | 'asWritten' | 'act'> & { provisionKey?: string | null };

/** A norm in a list: the unit and its act, or the words as they were written. `isBare`: the unit alone. */
export function NormChip({ norm, isBare }: { norm: Norm; isBare?: boolean }) {
  const { t, lang } = useI18n();
  const { act, asWritten, provisionKey } = norm;
  if (!act) return <CitationChip unit={asWritten} state="raw" note="" />;
  const unit = shortProvision(norm.path ?? pathOfKey(provisionKey ?? ''), { t, lang });
  return (
    <CitationChip
      unit={unit || act.short}
      {...(unit && !isBare ? { act: act.short } : {})}
      href={paths.act(act.key, unit && provisionKey ? provisionKey : undefined)}
      state={act.status === 'repealed' || act.status === 'ceased' ? 'repealed' : 'resolved'}
      {...(act.shortLanguage === lang ? {} : { lang: act.shortLanguage })}
    />
  );
}
