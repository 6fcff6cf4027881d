import { page } from '#app/http/page.ts';

export const loader = page('visitor', () => ({}));

export default function SignIn() {
  return <form method="post"><input name="email" /></form>;
}
