import type { AccountActor } from '#app/access/actor.ts';
import type { CommandContext } from '#app/access/context.ts';
import { newId } from '#app/platform/ids.ts';
import type { Cast } from './cast.ts';
import type { PersonName } from './people.ts';

/** What a deed knows: who does it and when, and by what names the stories call their reports. */
export interface Scene {
  actor: AccountActor;
  now: Date;
  context: CommandContext;
  cast: Cast;
  /** The id of a report that was begun. */
  reportId(report: string): string;
  /** Gives a report that is begun the name by which the story calls it. */
  name(report: string, id: string): void;
  /** The id of the n-th source of a report, whether it is there already or will be. */
  sourceId(report: string, number: number): string;
}

/** One thing that somebody does in a story. */
export type Deed = (scene: Scene) => Promise<void>;

/** A line of a story: when, who, what. */
export interface Step {
  at: Date;
  who: PersonName;
  deed: Deed;
}

/** Plays all stories at once, in the order of their dates, so that the log reads like a real one. */
export async function play(
  cast: Cast,
  steps: readonly Step[],
  afterStep: (at: Date) => Promise<void>,
): Promise<ReadonlyMap<string, string>> {
  const reports = new Map<string, string>();
  const sources = new Map<string, string>();
  const inOrder = steps.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  for (const { at, who, deed } of inOrder) {
    const actor = cast.actor(who);
    const scene: Scene = {
      actor,
      now: at,
      context: { actor, now: at, newId: () => newId(at) },
      cast,
      reportId: (report) => {
        const id = reports.get(report);
        if (!id) throw new Error(`Nobody has begun ${report}`);
        return id;
      },
      name: (report, id) => void reports.set(report, id),
      sourceId: (report, number) => {
        const key = `${report} ${number}`;
        const id = sources.get(key) ?? newId(at);
        sources.set(key, id);
        return id;
      },
    };
    try {
      await deed(scene);
      await afterStep(at);
    } catch (cause) {
      throw new Error(`The demo stops at ${at.toISOString()}, ${who}`, { cause });
    }
  }
  return reports;
}

/** The answer of a command that the story needs; a refusal is a mistake in the story. */
export function done<Answer extends { ok: boolean }>(
  answer: Answer,
): Extract<Answer, { ok: true }> {
  if (answer.ok) return answer as Extract<Answer, { ok: true }>;
  throw new Error(`The demo is refused: ${JSON.stringify(answer)}`);
}
