import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Api, answer, api } from '../api/client';
import { useLanguage } from '../language/texts';

export type Book = Api['BookShape']['book'];
export type Figure = Api['BookShape']['figures'][number]['figure'];
export type Field = Api['FieldShape'];
export type Entry = Api['RegisterEntry'];
export type Values = Record<string, string>;

export const PAGE_SIZE = 20;
export const BOOKS: Book[] = ['INCOMING', 'OUTGOING', 'TASKS', 'PLAN', 'INTAKE'];

export const bookOf = (text: string | undefined): Book => BOOKS.find((book) => book === text) ?? 'INCOMING';

/** What somebody looks for; every part of it stands in the address. */
export interface Search {
  q?: string;
  from?: string;
  to?: string;
  figure?: Figure;
  where?: string[];
}

export function useShelf() {
  return useQuery({
    queryKey: ['registers', 'shelf'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => answer(api.GET('/api/registers')),
  });
}

export function useEntries(book: Book, search: Search, page: number) {
  return useQuery({
    queryKey: ['registers', 'entries', book, search, page],
    placeholderData: keepPreviousData,
    queryFn: () =>
      answer(
        api.GET('/api/registers/{book}', {
          params: { path: { book }, query: { ...search, page, size: PAGE_SIZE } },
        }),
      ),
  });
}

/** The name of an entry in its book: secret papers are counted apart. */
export const placeOf = ({ year, number, secret }: Pick<Entry, 'year' | 'number' | 'secret'>) => ({
  year,
  number: `${secret ? 'M' : ''}${number}`,
});

export type Place = ReturnType<typeof placeOf>;

export function useNext(book: Book) {
  return useQuery({
    queryKey: ['registers', 'entries', book, 'next'],
    queryFn: () => answer(api.GET('/api/registers/{book}/next', { params: { path: { book } } })),
  });
}

export function useEntry(book: Book, { year, number }: Place) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: ['registers', 'entry', book, year, number, spoken],
    queryFn: () =>
      answer(api.GET('/api/registers/{book}/{year}/{number}', { params: { path: { book, year, number } } })),
  });
}

function useForgetting() {
  const memory = useQueryClient();
  return () => {
    for (const key of ['entries', 'entry', 'totals']) memory.invalidateQueries({ queryKey: ['registers', key] });
    memory.invalidateQueries({ queryKey: ['reports'] });
  };
}

export function useRegister(book: Book) {
  const onSuccess = useForgetting();
  return useMutation({
    mutationFn: (values: Values) =>
      answer(api.POST('/api/registers/{book}', { params: { path: { book } }, body: { values } })),
    onSuccess,
  });
}

export function useCorrect(book: Book, { year, number }: Place) {
  const onSuccess = useForgetting();
  return useMutation({
    mutationFn: (body: Api['CorrectedEntry']) =>
      answer(api.PUT('/api/registers/{book}/{year}/{number}', { params: { path: { book, year, number } }, body })),
    onSuccess,
  });
}

export function useCancel(book: Book, { year, number }: Place) {
  const onSuccess = useForgetting();
  return useMutation({
    mutationFn: (body: Api['Cancellation']) =>
      answer(
        api.POST('/api/registers/{book}/{year}/{number}/cancellation', {
          params: { path: { book, year, number } },
          body,
        }),
      ),
    onSuccess,
  });
}

/** An incoming document has been passed on, an outgoing one sent; now. */
export function usePassOn(book: Book, { year, number }: Place) {
  const onSuccess = useForgetting();
  return useMutation({
    mutationFn: (version: number) =>
      answer(
        api.POST('/api/registers/{book}/{year}/{number}/passing', {
          params: { path: { book, year, number } },
          body: { version },
        }),
      ),
    onSuccess,
  });
}

/** The signed document itself; the server checks its signature at once. */
export function useEntryFile({ year, number }: Place) {
  const onSuccess = useForgetting();
  return useMutation({
    mutationFn: (file: File) =>
      answer(
        api.POST('/api/registers/OUTGOING/{year}/{number}/file', {
          params: { path: { year, number }, query: { name: file.name } },
          body: '',
          bodySerializer: () => file,
          headers: { 'Content-Type': 'application/octet-stream' },
        }),
      ),
    onSuccess,
  });
}

/** Opens the dossier that handles an incoming document. */
export function useHandle({ year, number }: Place) {
  const onSuccess = useForgetting();
  return useMutation({
    mutationFn: () =>
      answer(api.POST('/api/registers/INCOMING/{year}/{number}/dossier', { params: { path: { year, number } } })),
    onSuccess,
  });
}

export function useDossierEntries(number: string) {
  return useQuery({
    queryKey: ['registers', 'entries', 'of', number],
    queryFn: () => answer(api.GET('/api/registers/of-dossier/{number}', { params: { path: { number } } })),
  });
}

export function useSheet(book: Book) {
  const forget = useForgetting();
  return useMutation({
    mutationFn: ({ file, dryRun }: { file: File; dryRun: boolean }) =>
      answer(
        api.POST('/api/registers/{book}/import', {
          params: { path: { book }, query: { name: file.name, dryRun } },
          body: '',
          bodySerializer: () => file,
          headers: { 'Content-Type': 'application/octet-stream' },
        }),
      ),
    onSuccess: ({ dryRun }) => {
      if (!dryRun) forget();
    },
  });
}

export function useTotals(year: number) {
  return useQuery({
    queryKey: ['registers', 'totals', year],
    queryFn: () => answer(api.GET('/api/registers/plan-totals', { params: { query: { year } } })),
  });
}

export function useSetTotal() {
  const onSuccess = useForgetting();
  return useMutation({
    mutationFn: (body: Api['PlanTotal']) => answer(api.PUT('/api/registers/plan-totals', { body })),
    onSuccess,
  });
}

/** Where the list of a search stands; also how a report leads to the rows of a figure. */
export function addressOf(book: Book, search: Search): string {
  const query = queryOf(search);
  return `/registers/${book}${query ? `?${query}` : ''}`;
}

export function queryOf({ where = [], ...search }: Search): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) if (value) query.set(key, value);
  for (const part of where) query.append('where', part);
  return query.toString();
}
