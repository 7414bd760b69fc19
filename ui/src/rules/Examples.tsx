import { Select } from 'antd';
import { useMemo, useState } from 'react';
import type { Api } from '../api/client';
import { LazyDiagram } from '../diagram/LazyDiagram';
import { Loaded } from '../frame/Loaded';
import { useServerText } from '../language/texts';
import { useExample } from './rules';
import { useTexts } from './texts';

type Example = Api['RuleExample'];

/** What the rule finds, or the moment it speaks of, and what becomes of it; then what looks alike and is left alone, and what a law or a decree makes of it. */
export function Examples({ rule }: { rule: Api['RuleDetail'] }) {
  const say = useTexts();
  const read = useServerText();
  const of = (kind: string) => rule.examples.filter((example) => example.name.split('-')[0] === kind);
  const before = of('before');
  const after = of('after');
  const others = [...of('kept'), ...of('guarded')];
  const [name, setName] = useState(others[0]?.name);
  const chosen = others.find((example) => example.name === name);
  return (
    <>
      <div className="before-after">
        {before.map((example) => (
          <Drawn key={example.name} rule={rule.id} example={example} title={beforeTitle(rule, example.name, say)} />
        ))}
        {after.map((example) => (
          <Drawn key={example.name} rule={rule.id} example={example} title={say('after')} />
        ))}
      </div>
      {chosen && (
        <section className="kept" aria-labelledby="kept">
          <h2 id="kept">{say('kept')}</h2>
          <p className="quiet">{say('keptLead')}</p>
          {others.length > 1 && (
            <Select
              className="kept-choice"
              aria-label={say('kept')}
              value={chosen.name}
              options={others.map((example) => ({ value: example.name, label: title(example.name, say) }))}
              onChange={setName}
            />
          )}
          <Drawn rule={rule.id} example={chosen} title={title(chosen.name, say)} withTexts />
          {chosen.founded.map((text) => (
            <p key={text.basis}>
              <strong>{text.basis}</strong>{' '}
              {say('asksFor', { elements: text.elements.map((it) => read(it.name)).join(', ') })}
            </p>
          ))}
          <p>{say(chosen.guarding ?? 'keptSays')}</p>
          {chosen.sentence && <blockquote>{read(chosen.sentence)}</blockquote>}
        </section>
      )}
    </>
  );
}

/** A rule of regression holds a new version against the approved one. */
function beforeTitle(rule: Api['RuleDetail'], name: string, say: ReturnType<typeof useTexts>): string {
  if (rule.family === 'regression') return say(name === 'before' ? 'approved' : 'newVersion');
  return say(rule.looksAtModels ? 'before' : 'speaks');
}

function title(name: string, say: ReturnType<typeof useTexts>): string {
  const [kind, number = '1'] = name.split('-');
  return kind === 'guarded' ? say('guarded') : say('keptNo', { number });
}

/** @param withTexts marks what a legal text asks for */
function Drawn({
  rule,
  example,
  title,
  withTexts = false,
}: {
  rule: string;
  example: Example;
  title: string;
  withTexts?: boolean;
}) {
  const say = useTexts();
  const read = useServerText();
  const model = useExample(rule, example.name);
  // Nothing in the drawing can be marked: the drawing itself is.
  const whole = example.speaksOf.length > 0 && example.finds.length === example.speaksOf.length;
  const marks = useMemo(() => {
    const founded = withTexts ? example.founded.flatMap((text) => text.elements.map((it) => it.id)) : [];
    const found = example.finds.map((element) => ({
      element,
      kind: 'chosen' as const,
      label: say(founded.includes(element) ? 'foundAndFounded' : 'foundHere'),
    }));
    const only = founded.filter((element) => !example.finds.includes(element));
    return [...found, ...only.map((element) => ({ element, kind: 'changed' as const, label: say('foundedHere') }))];
  }, [example, say, withTexts]);
  return (
    <section className={whole ? 'drawn whole' : 'drawn'} aria-label={title}>
      <h3>{title}</h3>
      {example.speaksOf.length > 0 && (
        <p className="speaks-of">
          <span className="flag chosen">{say('foundHere')}</span> {example.speaksOf.map(read).join(', ')}
        </p>
      )}
      <Loaded query={model}>
        {(xml) => (
          <LazyDiagram
            xml={xml}
            label={say('diagramOf', { title, name: example.procedure })}
            marks={marks}
            instead={example.procedure}
          />
        )}
      </Loaded>
    </section>
  );
}
