import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { type Api, answer, api } from '../api/client';
import type { Figure } from '../registers/registers';

export type Report = Api['Report'];
export type Table = Api['ReportTable'];
export type Line = Api['ReportLine'];
export type Column = Table['columns'][number] & { figure?: Figure };

export interface Days {
  from: string;
  to: string;
}

export function useReport({ from, to }: Days) {
  return useQuery({
    queryKey: ['reports', from, to],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET('/api/reports', { params: { query: { from, to } } })),
  });
}

export function useUses() {
  return useQuery({ queryKey: ['reports', 'uses'], queryFn: () => answer(api.GET('/api/reports/uses')) });
}

export function useIssue() {
  return useMutation({
    mutationFn: async (wanted: Api['WantedReport']) => {
      const file = await answer(api.POST('/api/reports/files', { body: wanted, parseAs: 'blob' }));
      save(file as unknown as Blob, `bao-cao-${wanted.from}-${wanted.to}.${wanted.format?.toLowerCase()}`);
    },
  });
}

function save(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}

const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** Stretches that begin and end with months; `month` counts from 0. */
export const PERIODS = {
  thisMonth: (year: number, month: number): Days => ({ from: iso(year, month, 1), to: iso(year, month + 1, 0) }),
  thisQuarter: (year: number, month: number): Days => {
    const first = month - (month % 3);
    return { from: iso(year, first, 1), to: iso(year, first + 3, 0) };
  },
  thisYear: (year: number): Days => ({ from: iso(year, 0, 1), to: iso(year, 11, 31) }),
  lastYear: (year: number): Days => ({ from: iso(year - 1, 0, 1), to: iso(year - 1, 11, 31) }),
};

export type PeriodName = keyof typeof PERIODS;

export function daysOf(name: PeriodName, now = new Date()): Days {
  return PERIODS[name](now.getFullYear(), now.getMonth());
}

export function tableOf({ tables }: Report, id: string): Table | undefined {
  return tables.find((table) => table.id === id);
}

export function valueAt(table: Table | undefined, line: Line | undefined, column: string): number | undefined {
  const at = table?.columns.findIndex(({ id }) => id === column) ?? -1;
  return line?.values[at] ?? undefined;
}
