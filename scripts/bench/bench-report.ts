import { actKeyOf, provisionKey, type PathUnit } from '#app/features/acts/domain/provision-path.ts';
import { partsOf, rankOf } from '#app/features/reports/domain/score.ts';
import { addDays, dayOf } from '#app/features/reports/domain/working-days.ts';
import { frequencies } from '#app/features/reports/domain/frequency.ts';
import { benchId } from './bench-id.ts';
import type { BenchPeople, Tables } from './bench-people.ts';
import { stateOf } from './bench-state.ts';

const hour = 3_600_000;
const articles = 300;
const later = (from: Date, hours: number) => new Date(from.getTime() + hours * hour);
const moment = (text: string) => new Date(`${text.replace(' ', 'T')}Z`);
/** One of a list, another for each report and spread over all of them. */
function pick<Item>(list: readonly Item[], number: number, step: number): Item {
  const item = list[(number * step) % list.length];
  if (item === undefined) throw new Error('A reference list is empty');
  return item;
}

export interface Lists {
  acts: { id: string; key: string; adilet_id: string | null }[];
  regions: string[];
  levels: string[];
  gapKinds: string[];
  organisations: string[];
  harmKinds: string[];
  riskAreas: string[];
}

export interface World {
  lists: Lists;
  people: BenchPeople;
  /** How many groups and regions report a norm, as the score counts them. */
  companyOf: (key: string) => { groupCount: number; regionCount: number };
}

/** What an item of the data is about, by its number and group alone: the same at every load. */
export function aboutItem(number: number, lists: Lists) {
  const act = pick(lists.acts, number, 7);
  const path: PathUnit[] = [{ u: 'article', n: String(((number * 7919) % articles) + 1) }];
  return {
    act,
    path,
    key: provisionKey({ key: act.key, adiletId: act.adilet_id }, path),
    region: pick(lists.regions, number, 7),
    level: pick(lists.levels, number, 3),
    kind: pick(lists.gapKinds, number, 5),
    organisation: pick(lists.organisations, number, 3),
    harm: pick(lists.harmKinds, number, 5),
    risk: pick(lists.riskAreas, number, 11),
  };
}

/** The rows of one report, table by table. */
export function reportRows(item: string[], world: World): Tables {
  const [id = '', groupNumber = '', title = '', body = '', status, , , assignee = ''] = item;
  const [user, createdText = '', updatedText = ''] = item.slice(8);
  const number = Number(id);
  const about = aboutItem(number, world.lists);
  const at = moment(createdText);
  const groupId = benchId.group(groupNumber);
  const author = benchId.account(world.people.memberFor(Number(groupNumber), Number(user)));
  const reportId = benchId.report(number);
  const versionId = benchId.version(number);
  const frequency = pick(frequencies, number, 3);
  const peopleCount = (number * 37) % 2_000;
  const parts = partsOf({
    harmKinds: [about.harm],
    frequency,
    peopleCount,
    hasNarrative: true,
    hasProvision: true,
    hasLevel: true,
    hasRegion: true,
    hasRiskArea: true,
    hasFactor: false,
    hasMeasure: false,
    sourceCount: 1,
    capturedCount: 0,
    ...world.companyOf(about.key),
  });
  const state = stateOf({
    number,
    status: Number(status),
    at,
    officeId: benchId.account(assignee),
    authorId: author,
    groupId,
    after: (hours) => later(at, hours),
    dueOn: (days) => addDays(dayOf(at), days),
  });
  const paragraphs = body.split('\n\n').map((text) => text.trim());
  const choices: [list: string, column: string, key: string][] = [
    ['gap_kind', 'gap_kind_key', about.kind],
    ['education_level', 'education_level_key', about.level],
    ['organisation_type', 'organisation_type_key', about.organisation],
    ['region', 'region_key', about.region],
    ['risk_area', 'risk_area_key', about.risk],
    ['harm_kind', 'harm_kind_key', about.harm],
  ];
  return {
    report_version: [
      {
        id: versionId,
        report_id: reportId,
        number: 1,
        author_id: author,
        created_at: at,
        saved_at: at,
        submitted_at: at,
        title: title.slice(0, 200),
        narrative: {
          type: 'doc',
          content: paragraphs.map((text) => ({
            type: 'paragraph',
            content: [{ type: 'text', text }],
          })),
        },
        narrative_text: paragraphs.join('\n'),
        people_count: peopleCount,
        frequency,
      },
    ],
    report: [
      {
        id: reportId,
        number,
        author_id: author,
        created_at: at,
        updated_at: new Date(Math.max(moment(updatedText).getTime(), state.changedAt.getTime())),
        submitted_at: at,
        current_version_id: versionId,
        score: parts,
        queue_rank: rankOf(parts, dayOf(at)),
        ...state.report,
      },
    ],
    report_group: [{ report_id: reportId, group_id: groupId, role: 'filing', added_at: at }],
    report_person: [{ report_id: reportId, account_id: author, relation: 'author', added_at: at }],
    report_choice: choices.map(([list, column, key], place) => ({
      id: benchId.choice(number * 10 + place),
      version_id: versionId,
      list,
      position: 1,
      [column]: key,
    })),
    report_provision: [
      {
        id: benchId.provision(number),
        version_id: versionId,
        position: 1,
        state: 'resolved',
        act_id: about.act.id,
        path: about.path,
        provision_key: about.key,
        as_written: actKeyOf({ key: about.act.key, adiletId: about.act.adilet_id }),
      },
    ],
    source: [
      {
        id: benchId.source(number),
        report_id: reportId,
        position: 1,
        kind: 'document',
        no_address_reason: 'Бумажный документ',
        title: `Письмо № ${number}`,
        state: 'by_hand',
        added_by_id: author,
        added_at: at,
      },
    ],
    ...state.rows,
  };
}
