import { page } from '#app/http/page.ts';
import { openNews } from '#app/http/open-news.server.ts';

/** The stream of news to an open browser: topics that its pages may show, never what is new in them. */
export const loader = page('signed-in', ({ request, session }) => openNews(request, session));
