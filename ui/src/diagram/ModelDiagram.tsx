import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { Loaded } from '../frame/Loaded';
import { type DiagramProps, LazyDiagram } from './LazyDiagram';

/** The diagram of a procedure's current version, or of another one. */
export function ModelDiagram({
  code,
  version,
  ...rest
}: { code: string; version?: number } & Omit<DiagramProps, 'xml'>) {
  const model = useQuery({
    queryKey: ['model', code, version],
    staleTime: 60_000,
    queryFn: () =>
      answer(
        api.GET('/api/procedures/{code}/model', { params: { path: { code }, query: { version } }, parseAs: 'text' }),
      ),
  });
  return <Loaded query={model}>{(xml) => <LazyDiagram xml={xml} {...rest} />}</Loaded>;
}
