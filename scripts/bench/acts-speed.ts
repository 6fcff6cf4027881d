// How fast the parser reads citations, and how fast the text of an act becomes an edition.
import { keepEdition } from '#app/features/acts/commands/keep-edition.server.ts';
import { outlineOf } from '#app/features/acts/domain/act-text/outline.ts';
import { readActText } from '#app/features/acts/domain/act-text/read-act-text.ts';
import { parseCitations } from '#app/features/acts/domain/citation-parse.ts';
import { referenceRegister } from '#app/features/acts/queries/reference-register.server.ts';
import { connect, db, disconnect } from '#app/platform/database.server.ts';
import { stopSending } from '#app/platform/queue.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';

const MEGABYTE = 1_000_000;

const sentences = {
  ru: [
    'Согласно пп. 3) п. 2 ст. 26 Закона «Об образовании» место возвращается в общую очередь.',
    'Это следует из подпунктов 1)–3), 5) пункта 4 статьи 43-1 Закона Республики Казахстан «Об образовании».',
    'Родители рассказали, что в саду им велели ждать, хотя очередь двигалась.',
    'Часть вторая статьи 5 и статьи 7, 9–11 Закона «О науке» говорят иначе.',
  ],
  kk: [
    '«Білім туралы» Заңның 26-бабының 2-тармағының 3) тармақшасына сәйкес орын кезекке қайтарылады.',
    'Бұл «Білім туралы» Қазақстан Республикасы Заңының 43-1-бабы 4-тармағының 1) – 3), 5) тармақшаларынан туындайды.',
    'Ата-аналар балабақшада күте тұруды айтқанын, ал кезек жылжып жатқанын айтты.',
    '«Ғылым туралы» Заңның 5-бабының екінші бөлігі мен 7, 9 – 11-баптарында басқаша айтылған.',
  ],
} as const;

/** A text of a megabyte in which every other sentence cites. */
function textOf(lang: keyof typeof sentences): string {
  let text = '';
  for (let at = 0; Buffer.byteLength(text) < MEGABYTE; at += 200)
    text += Array.from({ length: 200 }, (_, n) => sentences[lang][(at + n) % 4]).join(' ') + '\n';
  return text;
}

/** A line for the figures: a megabyte has to take under two seconds of the processor, whoever else works. */
export function parserFigures(): string {
  const register = referenceRegister();
  parseCitations(sentences.ru.join(' '), { lang: 'ru', register });
  const parts = (['ru', 'kk'] as const).map((lang) => {
    const text = textOf(lang);
    const before = process.cpuUsage();
    const began = performance.now();
    const found = parseCitations(text, { lang, register }).length;
    const elapsed = (performance.now() - began) / 1_000;
    const { user, system } = process.cpuUsage(before);
    const megabytes = Buffer.byteLength(text) / MEGABYTE;
    const seconds = (user + system) / 1_000_000 / megabytes;
    const verdict = seconds < 2 ? 'under 2 s' : '**not under 2 s**';
    return `${lang} ${(1 / seconds).toFixed(2)} MB/s (${found} citations; ${seconds.toFixed(2)} s of CPU a megabyte, ${verdict}; ${elapsed.toFixed(2)} s elapsed)`;
  });
  return `Citations: ${parts.join('; ')}.\n`;
}

/** What undoes a trial. */
class Undone extends Error {}

/** A line for the figures: units read from a text, and units kept in the database, each second. */
export async function importFigures(appUrl: string, articles = 1_000): Promise<string> {
  const text = Array.from({ length: articles }, (_, n) =>
    [
      `Статья ${n + 1}. О порядке номер ${n + 1}`,
      '1. Порядок утверждается уполномоченным органом.',
      '2. Не допускаются:',
      '1) взимание платы, не предусмотренной законом;',
      '2) отказ без письменного объяснения.',
    ].join('\n'),
  ).join('\n');
  let began = performance.now();
  const units = outlineOf(readActText(text).paragraphs);
  const reading = performance.now() - began;
  connect(appUrl);
  try {
    const act = await db().act.findFirstOrThrow({ select: { id: true }, orderBy: { key: 'asc' } });
    let count = 0;
    began = performance.now();
    await inTransaction(async (tx) => {
      const given = { actId: act.id, language: 'en', validFrom: '2020-01-01', label: 'bench' };
      const kept = await keepEdition(
        tx,
        { actor: { kind: 'system' }, now: new Date() },
        { ...given, extent: 'full', sourceFormat: 'lines', sourceSha256: null, units },
      );
      count = kept.units;
      throw new Undone();
    }).catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
    const keeping = performance.now() - began;
    const speed = (ms: number) => Math.round((count / ms) * 1_000).toLocaleString('en');
    return `Import of ${count.toLocaleString('en')} units: read ${speed(reading)} units/s, kept ${speed(keeping)} units/s.\n`;
  } finally {
    await stopSending();
    await disconnect();
  }
}
