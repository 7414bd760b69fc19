import { useMemo } from 'react';
import type { Api } from '../api/client';
import { ModelDiagram } from '../diagram/ModelDiagram';
import { marksOf } from './marksOf';
import { useTexts } from './texts';

/** The procedure's diagram with the steps done and the current one marked. */
export function DossierDiagram({ dossier }: { dossier: Api['Dossier'] }) {
  const say = useTexts();
  const marks = useMemo(() => marksOf(dossier, say('here'), say('done')), [dossier, say]);
  return (
    <section className="dossier-diagram" aria-labelledby="diagram">
      <h2 id="diagram">{say('diagram')}</h2>
      <ModelDiagram
        code={dossier.procedure}
        version={dossier.version}
        label={say('diagramOf', { name: dossier.procedureName })}
        marks={marks}
        focus={dossier.activeElements}
        instead={
          <ol>
            {dossier.history.map((entry) => (
              <li key={entry.task ?? entry.step + entry.receivedAt}>
                {entry.name} – {entry.completedAt ? say('done') : say('here')}
              </li>
            ))}
          </ol>
        }
      />
    </section>
  );
}
