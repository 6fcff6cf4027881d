import { invalid, type CommandContext, type Result } from '#app/access/context.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { keyOfLabel, type EntryWords, type OpenList } from '../domain/reference-lists.ts';
import { changeList, tableOf } from './change-list.server.ts';

export interface NewEntry extends Omit<EntryWords, 'isActive'> {
  list: OpenList;
  /** The official class of a gap kind. */
  monitoringClass?: string | undefined;
}

/** Adds an entry at the end of a list; its key is made from the English label and never changes. */
export function addReferenceEntry(context: CommandContext, input: NewEntry): Promise<Result> {
  const { list, monitoringClass = '', ...labels } = input;
  return changeList(context, list, async (tx, entries) => {
    const key = keyOfLabel(labels.labelEn);
    const isTaken = entries.some((entry) => entry.key === key);
    // In a choice the word stands for a text of one's own.
    const mistake =
      key === '' ? 'lists.error.no-key' : isTaken || key === 'other' ? 'lists.error.taken' : null;
    if (mistake) return invalid('errors.check-fields', { labelEn: mistake });
    if (list === 'gap_kind' && !(await isClass(tx, monitoringClass))) {
      return invalid('errors.check-fields', { monitoringClass: 'lists.error.class' });
    }
    const [{ position }] = await tx.$queryRaw<[{ position: number }]>`
      select coalesce(max(position), -1)::int + 1 as position from ${tableOf(list)}`;
    await insert(tx, list, { key, ...labels, position, ...noDefinition }, monitoringClass);
    return { type: 'reference.entry-added', key, change: { after: { list, key } } };
  });
}

const noDefinition = { definitionRu: '', definitionEn: '' };

const isClass = async (tx: Transaction, key: string): Promise<boolean> =>
  (await tx.monitoringClass.count({ where: { key } })) > 0;

type Row = Omit<EntryWords, 'isActive'> & {
  key: string;
  position: number;
  definitionRu: string;
  definitionEn: string;
};

async function insert(
  tx: Transaction,
  list: OpenList,
  data: Row,
  monitoringClassKey: string,
): Promise<void> {
  const question = { questionRu: '', questionEn: '' };
  const writes = {
    education_level: () => tx.educationLevel.create({ data }),
    organisation_type: () => tx.organisationType.create({ data: { ...data, levels: [] } }),
    gap_kind: () => tx.gapKind.create({ data: { ...data, ...question, monitoringClassKey } }),
    corruption_factor: () =>
      tx.corruptionFactor.create({ data: { ...data, factorGroup: 'other' } }),
    risk_area: () => tx.riskArea.create({ data: { ...data, levels: [] } }),
    harm_kind: () => tx.harmKind.create({ data }),
    conflict_kind: () => tx.conflictKind.create({ data }),
  };
  await writes[list]();
}
