import { Select, Switch } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { Loaded } from '../frame/Loaded';
import { useServerText } from '../language/texts';
import { useTexts } from './texts';
import { useWhyNot } from './verdicts';
import './verdicts.css';

/** For any step: what each rule says of it, and which condition does not hold. */
export function WhyNot({ code, steps }: { code: string; steps: Api['StepRow'][] }) {
  const say = useTexts();
  const [element, setElement] = useState<string>();
  return (
    <section className="why-not" aria-labelledby="why-not">
      <h2 id="why-not">{say('whyNot')}</h2>
      <p className="quiet">{say('whyNotLead')}</p>
      <Select
        showSearch
        optionFilterProp="label"
        aria-label={say('chooseStep')}
        placeholder={say('chooseStep')}
        value={element}
        options={steps.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setElement}
      />
      {element && <Answers code={code} element={element} />}
    </section>
  );
}

function Answers({ code, element }: { code: string; element: string }) {
  const say = useTexts();
  const read = useServerText();
  const [all, setAll] = useState(false);
  const query = useWhyNot(code, element);
  return (
    <Loaded query={query}>
      {(answers) => {
        // A rule about something else than steps says nothing an officer wants to know of a step.
        const near = answers.filter(({ kind, condition }) => kind !== 'NOT' || condition?.includes(' '));
        return (
          <>
            <p className="why-not-all">
              <Switch aria-label={say('allRulesToo')} checked={all} onChange={setAll} /> {say('allRulesToo')}
            </p>
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">{say('rule')}</th>
                  <th scope="col">{say('answer')}</th>
                  <th scope="col">{say('because')}</th>
                </tr>
              </thead>
              <tbody>
                {(all ? answers : near).map((answer) => (
                  <tr key={answer.rule}>
                    <th scope="row">
                      <Link to={`/rules/${answer.rule}`}>
                        {answer.code} {read(answer.title)}
                      </Link>
                    </th>
                    <td data-label={say('answer')}>{say(answer.kind)}</td>
                    <td data-label={say('because')}>{read(answer.because)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        );
      }}
    </Loaded>
  );
}
