import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { LevelMark } from '../frame/LevelMark';
import { useServerText } from '../language/texts';
import { useTexts } from './texts';

interface Props {
  code: string;
  before: number;
  after: number;
}

/** What the later version has more of than the earlier: steps, days, levels, signatures, papers. */
export function TakenBack({ code, before, after }: Props) {
  const say = useTexts();
  const read = useServerText();
  const query = useQuery({
    queryKey: ['taken-back', code, before, after],
    queryFn: () =>
      answer(api.GET('/api/procedures/{code}/taken-back', { params: { path: { code }, query: { before, after } } })),
  });
  if (!query.data?.length) return null;
  return (
    <section aria-labelledby="taken-back">
      <h2 id="taken-back">{say('takenBack')}</h2>
      <ul>
        {query.data.map((finding) => (
          <li key={finding.id}>
            <LevelMark level={finding.level} /> {finding.code} · {read(finding.message)}
          </li>
        ))}
      </ul>
    </section>
  );
}
