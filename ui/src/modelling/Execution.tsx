import { useState } from 'react';
import { Loaded } from '../frame/Loaded';
import { useServerText } from '../language/texts';
import { useExecution } from './procedures';
import { useTexts } from './texts';

/** What the engine will do with each element, told before a dossier is started. */
export function Execution({ code }: { code: string }) {
  const say = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <details className="card execution" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('execution')}</summary>
      {open && <Told code={code} />}
    </details>
  );
}

function Told({ code }: { code: string }) {
  const say = useTexts();
  const read = useServerText();
  const query = useExecution(code);
  return (
    <Loaded query={query} rows={6}>
      {({ elements, ignored, faults }) => (
        <>
          {faults.map((fault) => (
            <p key={fault.vi} className="wrong">
              {read(fault)}
            </p>
          ))}
          <dl className="facts">
            {elements.map(({ element, name, what }) => (
              <div key={`${element} ${what.vi}`} className="told">
                <dt>{name && name !== element ? name : <span className="code">{element}</span>}</dt>
                <dd>{read(what)}</dd>
              </div>
            ))}
          </dl>
          {ignored.length > 0 && (
            <>
              <h3>{say('executionIgnored')}</h3>
              <ul>
                {ignored.map(({ element, what }) => (
                  <li key={element + what.vi}>
                    <span className="code">{element}</span> {read(what)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Loaded>
  );
}
