import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Api, answer, api } from '../api/client';

const path = (code: string) => ({ params: { path: { code } } });

export function useQuestions(code: string) {
  return useQuery({
    queryKey: ['questions', code],
    queryFn: () => answer(api.GET('/api/procedures/{code}/questions', path(code))),
  });
}

/** Refused because somebody else was quicker, the page shows what they saved beside what is typed here. */
export function useSaveAnswers(code: string) {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: (body: Api['QuestionAnswers']) =>
      answer(api.PUT('/api/procedures/{code}/questions', { ...path(code), body })),
    onSuccess: (form) => memory.setQueryData(['questions', code], form),
    onError: () => memory.invalidateQueries({ queryKey: ['questions', code] }),
  });
}

export interface Answer {
  choice?: Api['Tick'];
  words: string;
}

/** What is typed and not saved, by question; null gives a question back to the model. */
export type Edits = Record<number, Answer | null>;

export const NECESSARY = 4;

/** Ticks that follow from the questions before. */
export const CONCLUDED = [NECESSARY, 12, 15];

/** What counts: typed here, else an officer's saved answer, else the model's. */
export function counts(question: Api['ReviewQuestion'], edits: Edits): Answer {
  const edit = edits[question.number];
  if (edit) return edit;
  return edit === null ? question.prefilled : (question.given ?? question.prefilled);
}

export const isAnswered = ({ choice, words }: Answer) => Boolean(choice) || words.trim() !== '';

const same = (one: Answer, other: Answer) => one.choice === other.choice && one.words.trim() === other.words.trim();

/** The officers' answers as they shall stand: what is as the model says is left to the model. */
export function answersOf(questions: Api['ReviewQuestion'][], edits: Edits): Api['QuestionAnswers']['answers'] {
  return questions.flatMap(({ number, given, prefilled }) => {
    const edit = edits[number];
    const own = edit === undefined ? given : edit;
    if (!own || (edit && same(edit, prefilled))) return [];
    return [{ number, choice: own.choice, words: own.words }];
  });
}
