import { shortProvision } from '#app/features/acts/domain/provision-label.ts';
import type { PathUnit } from '#app/features/acts/domain/provision-path.ts';
import { useI18n, type I18n } from '#app/i18n/i18n-context.tsx';
import { plainText } from '#app/richtext/plain-text.ts';
import type { Choice, DraftContent, DraftPart } from '../domain/draft-content.ts';
import type { ChoiceLists, ListOption } from '../queries/load-lists.server.ts';
import type { VersionJson } from '../queries/version-json.server.ts';
import { conflictLines } from './conflict-lines.ts';
import { conflictView } from './conflict-view.ts';

interface PartTextProps {
  content: DraftContent;
  provisions: VersionJson['provisions'];
  lists: ChoiceLists;
  part: DraftPart;
}

/** What one part of a draft says, in lines; for reading beside the fields that say something else. */
export function PartText(props: PartTextProps) {
  const lines = linesOf(props, useI18n()).filter(Boolean);
  return (
    <div className="md">
      {lines.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}

function linesOf({ content, provisions, lists, part }: PartTextProps, i18n: I18n): string[] {
  const { t, lang } = i18n;
  const chosen = ({ keys, other }: Choice, options: readonly ListOption[]) =>
    [...keys.map((key) => options.find((option) => option.key === key)?.label ?? key), other]
      .filter(Boolean)
      .join(', ');
  switch (part) {
    case 'title':
      return [content.title.title];
    case 'norm':
      return [
        ...provisions.map(({ act, path, asWritten }) =>
          act
            ? `${shortProvision((path ?? []) as PathUnit[], { t, lang })} ${act.short}`
            : asWritten,
        ),
        content.norm.checkedActs,
      ];
    case 'what':
      return plainText(content.what.narrative).split('\n');
    case 'kind':
      return [
        chosen(content.kind.gapKinds, lists.gap_kind),
        chosen(content.kind.factors, lists.corruption_factor),
      ];
    case 'conflict': {
      const { kinds, apart } = content.conflict;
      const gapKinds = content.kind.gapKinds.keys;
      const view = conflictView({ provisions, precedence: null }, { gapKinds, apart });
      const { sides, opinion } = conflictLines(view, content.conflict, i18n);
      return [sides, chosen(kinds, lists.conflict_kind), opinion];
    }
    case 'where':
      return [
        chosen(content.where.regions, lists.region),
        content.where.place,
        chosen(content.where.levels, lists.education_level),
        chosen(content.where.organisations, lists.organisation_type),
        chosen(content.where.risks, lists.risk_area),
      ];
    case 'harm':
      return [
        chosen(content.harm.harms, lists.harm_kind),
        content.harm.people,
        content.harm.count?.toString() ?? '',
        content.harm.frequency ? t(`reports:frequency.${content.harm.frequency}`) : '',
      ];
    case 'fix':
      return content.fix.measure.split('\n');
  }
}
