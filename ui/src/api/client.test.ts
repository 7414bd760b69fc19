import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { speak } from '../language/language';
import { answer, api } from './client';
import { memory, SESSION } from './memory';
import { Problem } from './problem';

const asked: Request[] = [];
const answers = (status: number, body: unknown) =>
  vi.stubGlobal('fetch', (request: Request) => {
    asked.push(request);
    const headers = { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' };
    return Promise.resolve(new Response(status === 204 ? null : JSON.stringify(body), { status, headers }));
  });

beforeEach(() => speak('vi'));
afterEach(() => {
  asked.length = 0;
  vi.unstubAllGlobals();
});

test('the answer is the data', async () => {
  answers(200, []);

  await expect(answer(api.GET('/api/rules'))).resolves.toEqual([]);
});

test('a refusal is a problem with all its faults', async () => {
  const faults = [{ field: 'title', message: 'Thiếu trích yếu' }];
  answers(422, { status: 422, title: 'Chưa bắt đầu được', detail: 'Hãy bổ sung.', errors: faults });

  const start = answer(api.POST('/api/dossiers', { body: { procedure: 'NB-1', title: '' } }));

  await expect(start).rejects.toMatchObject({
    status: 422,
    title: 'Chưa bắt đầu được',
    detail: 'Hãy bổ sung.',
    errors: faults,
  });
});

test('no answer at all is a problem too', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));

  await expect(answer(api.GET('/api/rules'))).rejects.toMatchObject({ status: 0 });
});

test('an answer that is no problem detail is still told', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>Bad gateway</html>', { status: 502 })));

  await expect(answer(api.GET('/api/rules'))).rejects.toMatchObject({ status: 502, title: '', errors: [] });
});

test('server texts are asked for in the language on screen', async () => {
  answers(200, []);
  await speak('en');

  await answer(api.GET('/api/rules'));

  expect(asked[0]?.headers.get('Accept-Language')).toBe('en');
});

test('writing calls carry the token, reading calls do not', async () => {
  // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no cookie store
  document.cookie = 'XSRF-TOKEN=a%2Fb';
  answers(204, null);

  await answer(api.DELETE('/api/session'));
  await answer(api.GET('/api/rules'));

  expect(asked.map((request) => request.headers.get('X-XSRF-TOKEN'))).toEqual(['a/b', null]);
});

test('a lost session is forgotten at once', async () => {
  memory.setQueryData(SESSION, { username: 'lan' });
  const lost = () => Promise.reject(Problem.of(401, { title: 'Chưa đăng nhập' }));

  await memory.fetchQuery({ queryKey: ['inbox'], queryFn: lost, retry: false }).catch(() => undefined);

  expect(memory.getQueryData(SESSION)).toBeNull();
});
