import type { Circle } from '#app/access/facts.ts';
import { postComment } from '#app/features/discussion/commands/post-comment.server.ts';
import { db } from '#app/platform/database.server.ts';
import type { PersonName } from '../people.ts';
import { done, type Deed, type Scene } from '../stage.ts';

/** Says something in a circle of a report, in its last thread where there is one; the text names whom it mentions. */
export const says =
  (report: string, circle: Circle, text: string, to: readonly PersonName[] = []): Deed =>
  async (scene: Scene) => {
    const reportId = scene.reportId(report);
    const last = await db().thread.findFirst({
      where: { reportId, circle },
      orderBy: { id: 'desc' },
      select: { id: true },
    });
    const place = last ? { thread: last.id } : {};
    const mention = to.map((person) => scene.cast.actor(person).accountId);
    done(await postComment(scene.context, { reportId, circle, text, mention, ...place }));
  };
