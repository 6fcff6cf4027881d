import { index, prefix, route, type RouteConfig } from '@remix-run/route-config';

/** Every address of the product. One block for each folder of `routes/`, in the order of the alphabet. */
export default [
  index('routes/home.tsx'),
  route('sign-in', 'routes/account/sign-in.tsx'),
  ...prefix('api', []),
] satisfies RouteConfig;
