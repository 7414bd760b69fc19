import type { Api } from '../api/client';
import { LEVEL_SHAPES, LEVELS, type Level } from './levels';
import { useTexts } from './texts';
import './level.css';

export function LevelMark({ level }: { level: Level }) {
  return (
    <svg className={`level ${level}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={LEVEL_SHAPES[level]} />
    </svg>
  );
}

/** How many findings of each level; empty levels are left out. */
export function LevelCounts({ counts }: { counts: Api['FindingCount'] }) {
  const say = useTexts();
  const present = LEVELS.filter((level) => counts[level] > 0);
  if (present.length === 0) return <span className="quiet">{say('noFindings')}</span>;
  return (
    <span className="level-counts">
      {present.map((level) => (
        <span key={level} className={`level-count ${level}`} title={say(`${level}s`, { count: counts[level] })}>
          <LevelMark level={level} />
          <span aria-hidden="true">{counts[level]}</span>
          <span className="sr-only">{say(`${level}s`, { count: counts[level] })}</span>
        </span>
      ))}
    </span>
  );
}
