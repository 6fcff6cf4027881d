import { seededUuid, sha256, newId } from '#app/platform/ids.ts';
import { db } from '#app/platform/database.server.ts';

/** A norm that a report cites and a newer edition has changed. */
export async function makeRecheck(
  reportId: string,
  words: { old: string; new: string } = { old: 'Было так.', new: 'Стало иначе.' },
): Promise<string> {
  const actId = seededUuid('act', 'law_education');
  const keep = async (body: string) => {
    const id = sha256(body);
    await db().$executeRaw`insert into law_fragment (id, sha256, body, norms)
      values (${id}, ${id}, ${body}, '{}') on conflict do nothing`;
    return id;
  };
  const provisionKey = `Z070000319_/a26/p12/s${Math.ceil(Math.random() * 99_999)}`;
  await db().$executeRaw`
    insert into report_provision (id, version_id, position, state, act_id, provision_key)
    select gen_random_uuid(), current_version_id, 100 + random() * 30000, 'resolved', ${actId}::uuid,
      ${provisionKey}
    from report where id = ${reportId}::uuid`;
  const { id } = await db().recheck.create({
    data: {
      id: newId(),
      reportId,
      actId,
      provisionKey,
      language: 'ru',
      kind: 'changed',
      oldFrom: new Date('2026-02-12'),
      oldFragmentId: await keep(words.old),
      newFrom: new Date('2026-09-01'),
      newFragmentId: await keep(words.new),
      raisedAt: new Date('2026-09-02T06:00:00Z'),
    },
    select: { id: true },
  });
  return id;
}
