import type { Api } from '../api/client';

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

export const asItems = (chosen: Chosen[]) =>
  chosen.map(({ code, cuts }) => ({ procedures: [{ code, findings: cuts.map(({ finding }) => finding) }] }));
