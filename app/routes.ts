import { index, prefix, route, type RouteConfig } from '@remix-run/route-config';

/** Every address of the product. One block for each folder of `routes/`, in the order of the alphabet. */
export default [
  index('routes/home.tsx'),
  route('sign-in', 'routes/account/sign-in.tsx'),
  ...prefix('notifications', [
    index('routes/account/notifications.tsx'),
    route(':id', 'routes/account/notification.ts'),
  ]),
  ...prefix('acts', [
    index('routes/acts/list.tsx'),
    route(':key', 'routes/acts/act.tsx'),
  ]),
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
] satisfies RouteConfig;
