import createClient, { type Middleware } from 'openapi-fetch';
import { language } from '../language/language';
import { Problem } from './problem';
import type { components, paths } from './schema';

export type Api = components['schemas'];

const CSRF_COOKIE = /(?:^|; )XSRF-TOKEN=([^;]+)/;

/** Server-made texts follow the language on screen; writing calls carry the token that proves they come from our page. */
const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', language());
    const token = CSRF_COOKIE.exec(document.cookie)?.[1];
    if (token && request.method !== 'GET') request.headers.set('X-XSRF-TOKEN', decodeURIComponent(token));
  },
};

export const api = createClient<paths>({ baseUrl: location.origin, fetch: (request) => ask(request) });
api.use(manners);

async function ask(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    throw Problem.unreachable();
  }
}

/** The data of an answer, or the server's own problem as an error. */
export async function answer<Data>(call: Promise<{ data?: Data; error?: unknown; response: Response }>): Promise<Data> {
  const { data, error, response } = await call;
  if (!response.ok) throw Problem.of(response.status, error);
  return data as Data;
}
