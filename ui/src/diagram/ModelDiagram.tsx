import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { Loaded } from '../frame/Loaded';
import { type DiagramProps, LazyDiagram } from './LazyDiagram';

/** The diagram of a procedure's current version. */
export function ModelDiagram({ code, ...rest }: { code: string } & Omit<DiagramProps, 'xml'>) {
  const model = useQuery({
    queryKey: ['model', code],
    staleTime: 60_000,
    queryFn: () => answer(api.GET('/api/procedures/{code}/model', { params: { path: { code } }, parseAs: 'text' })),
  });
  return <Loaded query={model}>{(xml) => <LazyDiagram xml={xml} {...rest} />}</Loaded>;
}
