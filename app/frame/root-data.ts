import type { OfficeRole } from '#app/access/actor.ts';
import type { SessionEnded } from '#app/http/form-answer.ts';
import type { RequestContext } from '#app/http/request-context.ts';

/** What the frame of every page is made of. */
export interface RootData {
  path: string;
  theme: RequestContext['theme'];
  hasShortcuts: boolean;
  toast: RequestContext['toast'];
  requestId: string;
  who: Who | null;
  /** A form whose sender's session had ended, to be sent again after sign-in. */
  ended: SessionEnded | null;
}

export interface Who {
  accountId: string;
  name: string;
  office: OfficeRole | null;
  groups: { id: string; name: string }[];
  isCoordinator: boolean;
  unread: number;
  /** Of the office alone: reports on their way, and those in one's own hands. */
  queue: QueueCount | null;
}

export interface QueueCount {
  open: number;
  mine: number;
}

/** The frame's part of a request; the session's one statement has brought all of it but the queue's count. */
export function rootDataOf(
  context: RequestContext,
  url: URL,
  queue: QueueCount | null = null,
): RootData {
  const { session } = context;
  return {
    path: url.pathname + url.search,
    theme: context.theme,
    hasShortcuts: session?.account.hasShortcuts ?? true,
    toast: context.toast,
    requestId: context.requestId,
    ended: context.ended ?? null,
    who: session && {
      accountId: session.accountId,
      name: session.account.name,
      office: session.account.officeRole,
      groups: session.account.memberships.map((m) => ({ id: m.groupId, name: m.groupName })),
      isCoordinator: session.account.memberships.some((m) => m.role === 'coordinator'),
      unread: session.account.unread,
      queue,
    },
  };
}
