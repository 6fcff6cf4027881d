import { index, prefix, route, type RouteConfig } from '@remix-run/route-config';

/** Every address of the product. One block for each folder of `routes/`, in the order of the alphabet. */
export default [
  index('routes/home.tsx'),
  ...prefix('account', [
    index('routes/account/profile.tsx'),
    route('password', 'routes/account/password.tsx'),
    route('sessions', 'routes/account/sessions.tsx'),
  ]),
  route('first/:token', 'routes/account/first-administrator.tsx'),
  route('invitation/:token', 'routes/account/invitation.tsx'),
  route('language', 'routes/account/language.ts'),
  route('reset', 'routes/account/reset.tsx'),
  route('reset/:token', 'routes/account/new-password.tsx'),
  route('sign-in', 'routes/account/sign-in.tsx'),
  route('sign-in-link/:token', 'routes/account/sign-in-link.tsx'),
  route('sign-out', 'routes/account/sign-out.ts'),
  route('admin/lists', 'routes/admin/lists.tsx'),
  route('admin/log', 'routes/admin/log.tsx'),
  ...prefix('admin/people', [
    index('routes/admin/people.tsx'),
    route('invite', 'routes/admin/people-invite.tsx'),
    route(':id', 'routes/admin/people-person.tsx'),
  ]),
  ...prefix('groups', [
    index('routes/groups/list.tsx'),
    route('new', 'routes/groups/new.tsx'),
    route(':id', 'routes/groups/group.tsx'),
    route(':id/edit', 'routes/groups/edit.tsx'),
    route(':id/invite', 'routes/groups/invite.tsx'),
    route(':id/members/:membershipId', 'routes/groups/member.tsx'),
  ]),
  ...prefix('notifications', [
    index('routes/account/notifications.tsx'),
    route(':id', 'routes/account/notification.ts'),
  ]),
  ...prefix('acts', [index('routes/acts/list.tsx'), route(':key', 'routes/acts/act.tsx')]),
  ...prefix('api', [
    route('acts', 'routes/api/acts.ts'),
    route('drafts/:id', 'routes/api/drafts.ts'),
    route('events', 'routes/api/events.ts'),
  ]),
  ...prefix('reports', [
    index('routes/reports/list.tsx'),
    route('deleted', 'routes/reports/deleted.tsx'),
    route('new', 'routes/reports/new.tsx'),
    route(':id', 'routes/reports/report.tsx'),
    route(':id/deletion', 'routes/reports/deletion.tsx'),
    route(':id/discussion', 'routes/reports/discussion.tsx'),
    route(':id/discussion/:commentId', 'routes/reports/discussion-history.tsx'),
    route(':id/check', 'routes/reports/check.tsx'),
    route(':id/edit', 'routes/reports/edit.tsx'),
  ]),
  route('how-we-work', 'routes/public/how-we-work.tsx'),
  route('protection', 'routes/public/protection.tsx'),
  route('search', 'routes/public/search.tsx'),
] satisfies RouteConfig;
