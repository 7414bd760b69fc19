import { Link, useParams } from 'react-router';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { BackIcon } from '../frame/icons';
import { LevelMark } from '../frame/LevelMark';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useTexts as useFrameTexts } from '../frame/texts';
import { useServerText } from '../language/texts';
import { Examples } from './Examples';
import { Found } from './Found';
import { Prose } from './Prose';
import { useFoundTogether, useRule } from './rules';
import { Thresholds } from './Thresholds';
import { useTexts } from './texts';
import { useWords } from './words';
import './rules.css';

export default function RulePage() {
  const say = useTexts();
  const read = useServerText();
  const { id = '' } = useParams();
  const query = useRule(id);
  const back = (
    <Link to="/rules">
      <BackIcon /> {say('allRules')}
    </Link>
  );
  const title = query.data ? read(query.data.title) : query.error ? say('notFound', { id }) : id;
  return (
    <Page title={title} above={back} lead={query.data && <Facts rule={query.data} />}>
      <Loaded query={query} rows={12}>
        {(rule) => <Explained rule={rule} />}
      </Loaded>
    </Page>
  );
}

function Facts({ rule }: { rule: Api['Rule'] }) {
  const say = useTexts();
  const sayFrame = useFrameTexts();
  const word = useWords();
  const together = useFoundTogether();
  return (
    <ul className="inline-facts">
      <li className="code">{rule.code}</li>
      <li className="rule-level">
        <LevelMark level={rule.level} /> {sayFrame(rule.level)}
      </li>
      <li>{say('actionIs', { action: word(rule.action) })}</li>
      <li>{say('familyIs', { family: word(rule.family) })}</li>
      <li>
        <Found rule={rule} together={together.get(rule.id)} />
      </li>
    </ul>
  );
}

function Explained({ rule }: { rule: Api['RuleDetail'] }) {
  const say = useTexts();
  const read = useServerText();
  return (
    <>
      <div className="rule-texts">
        <section className="card" aria-labelledby="why">
          <h2 id="why">{say('why')}</h2>
          <Prose text={read(rule.why)} />
          <h3>{say('conditions')}</h3>
          <ul>
            {rule.conditions.map((condition) => (
              <li key={condition.vi}>{read(condition)}</li>
            ))}
          </ul>
          {rule.sentence && (
            <figure className="sentence">
              <figcaption className="quiet small">{say('sentence')}</figcaption>
              <blockquote>{read(rule.sentence)}</blockquote>
            </figure>
          )}
        </section>
        <section className="card" aria-labelledby="keep">
          <h2 id="keep">{say('keep')}</h2>
          <Prose text={read(rule.keep)} />
          {read(rule.drawback) && (
            <>
              <h3>{say('drawback')}</h3>
              <Prose text={read(rule.drawback)} />
              {rule.risks.length > 0 && (
                <p className="quiet">{say('risks', { risks: rule.risks.map(read).join(', ') })}</p>
              )}
            </>
          )}
        </section>
      </div>
      <Examples rule={rule} />
      <Thresholds thresholds={rule.thresholds} />
      <div className="rule-texts">
        <Sources rule={rule} />
        {rule.looksAtModels && (
          <section className="card" aria-labelledby="authority">
            <h2 id="authority">{say('authority')}</h2>
            <p>{say(rule.family === 'needless' ? 'authorityNeedless' : 'authorityUnit')}</p>
            <p>{say('authorityMinistry')}</p>
            <p>{say('authorityHigher')}</p>
          </section>
        )}
      </div>
    </>
  );
}

function Sources({ rule }: { rule: Api['RuleDetail'] }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  return (
    <section className="card" aria-labelledby="sources">
      <h2 id="sources">{say('sources')}</h2>
      <ul className="sources">
        {rule.basis.map(({ text, article, date, says, source }) => (
          <li key={text + article}>
            <strong>{article ? `${text}, ${article}` : text}</strong>{' '}
            <span className="quiet small">{format.date(date)}</span>
            <p>{read(says)}</p>
            <p className="quiet small">{say('readIn', { source })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
