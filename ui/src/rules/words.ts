import { useTexts } from './texts';

const ACTIONS = [
  'cut',
  'merge',
  'parallelise',
  'shorten',
  'delegate',
  'automate',
  'digitise',
  'standardise',
  'reorder',
  'ask',
  'plan',
  'deadline',
  'target',
] as const;
const FAMILIES = [
  'needless',
  'signing',
  'appraisal',
  'assigning',
  'opinions',
  'transit',
  'papers',
  'media',
  'automatic',
  'order',
  'rework',
  'limits',
  'soundness',
  'contradictions',
  'councils',
  'duplicates',
  'evidence',
  'legality',
  'missing',
  'performers',
  'regression',
  'reports',
  'standards',
  'targets',
  'terms',
] as const;

type Known = (typeof ACTIONS)[number] | (typeof FAMILIES)[number];
const KNOWN: readonly string[] = [...ACTIONS, ...FAMILIES];

/** Actions and families in words; one that came with a new rule and has no words yet keeps its own name. */
export function useWords() {
  const say = useTexts();
  return (word: string) => (KNOWN.includes(word) ? say(word as Known) : word);
}
