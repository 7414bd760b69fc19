import { useFormat } from '../format/useFormat';

/** A percentage, or a dash where there was nothing before. */
export function Share({ percent }: { percent: number | undefined }) {
  const format = useFormat();
  return <>{percent === undefined ? '–' : `${format.number(percent)}%`}</>;
}
