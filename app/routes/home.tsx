import { useLoaderData } from '@remix-run/react';
import { page } from '#app/http/page.ts';

export const loader = page('everyone', ({ session }) => ({ name: session?.account.name ?? null }));

export default function Home() {
  const { name } = useLoaderData<typeof loader>();
  return <h1>{name}</h1>;
}
