import type { Api } from '../api/client';

export type HigherCut = Api['HigherCut'];

/** A procedure on its way into a plan, with the findings to carry out. */
export interface Chosen {
  code: string;
  name: string;
  abolished?: boolean;
  cuts: { finding: string; message: Api['Text']; accepted?: boolean }[];
  cost?: Api['PlanSaving'];
  days?: Api['PlanSaving'];
  ledger?: Api['PlanItem']['ledger'];
}

/** A later choice of the same procedure takes the place of the earlier one. */
export const withChosen = (all: Chosen[], one: Chosen): Chosen[] => [
  ...all.filter(({ code }) => code !== one.code),
  one,
];

export const keyOf = ({ procedure, finding }: HigherCut) => `${procedure} ${finding}`;

export const withHigher = (all: HigherCut[], more: HigherCut[]): HigherCut[] => [
  ...all,
  ...more.filter((one) => !all.some((known) => keyOf(known) === keyOf(one))),
];

/** One item for each procedure: what is carried out in it and what is proposed to those above the ministry. */
export function asItems(chosen: Chosen[], proposed: HigherCut[]) {
  const findings = new Map(chosen.map(({ code, cuts }) => [code, cuts.map(({ finding }) => finding)]));
  for (const { procedure, finding } of proposed) findings.set(procedure, [...(findings.get(procedure) ?? []), finding]);
  return [...findings].map(([code, all]) => ({ procedures: [{ code, findings: all }] }));
}
