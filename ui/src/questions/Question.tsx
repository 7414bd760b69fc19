import { Alert, Button, Input, Radio } from 'antd';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { useServerText } from '../language/texts';
import { type Answer, CONCLUDED, counts, type Edits, isAnswered } from './questions';
import { useTexts } from './texts';

const WORDS_MAX = 10_000;

interface Props {
  question: Api['ReviewQuestion'];
  edits: Edits;
  /** Absent for those who may only read. */
  onEdit?: (answer: Answer | null) => void;
}

/** One question: what it asks, the ticks, the words, and whose answer it is. */
export function Question({ question, edits, onEdit }: Props) {
  const say = useTexts();
  const read = useServerText();
  const { number, given, prefilled } = question;
  const answer = counts(question, edits);
  const ask = question.ask && read(question.ask);
  const named = number ? say('words', { number }) : say('wordsOfConclusion');
  return (
    <section className="question" aria-labelledby={`question-${number}`}>
      <h3 id={`question-${number}`}>
        {number > 0 && `${number}. `}
        {read(question.text)}
      </h3>
      <Whose question={question} edits={edits} />
      {question.choices.length > 0 && (
        <div className="ticks">
          {question.choose && <span id={`choose-${number}`}>{read(question.choose)}</span>}
          <Radio.Group
            aria-labelledby={question.choose ? `choose-${number}` : `question-${number}`}
            disabled={!onEdit}
            value={answer.choice ?? null}
            onChange={(event) => onEdit?.({ ...answer, choice: event.target.value })}
            options={question.choices.map(({ choice, label }) => ({ value: choice, label: read(label) }))}
          />
        </div>
      )}
      {CONCLUDED.includes(number) && <p className="quiet small">{say('concluded')}</p>}
      {onEdit ? (
        <>
          {ask && (
            <label className="small quiet" htmlFor={`words-${number}`}>
              {ask}
            </label>
          )}
          <Input.TextArea
            id={`words-${number}`}
            aria-label={ask ? undefined : named}
            autoSize={{ minRows: number && CONCLUDED.includes(number) ? 1 : 2, maxRows: 14 }}
            maxLength={WORDS_MAX}
            value={answer.words}
            onChange={(event) => onEdit({ ...answer, words: event.target.value })}
          />
        </>
      ) : (
        <p className="words">{answer.words}</p>
      )}
      {given?.outdated && edits[number] === undefined && (
        <Alert
          type="warning"
          showIcon
          title={say(isAnswered(prefilled) ? 'outdated' : 'outdatedNothing')}
          description={isAnswered(prefilled) && <ModelSays question={question} />}
        />
      )}
      {onEdit && (edits[number] || (given && edits[number] !== null)) && (
        <Button size="small" onClick={() => onEdit(null)}>
          {say('takeModel')}
        </Button>
      )}
    </section>
  );
}

function ModelSays({ question: { choices, prefilled } }: { question: Api['ReviewQuestion'] }) {
  const read = useServerText();
  const ticked = choices.find(({ choice }) => choice === prefilled.choice);
  return (
    <p className="words">
      {ticked && <strong>{read(ticked.label)}. </strong>}
      {prefilled.words}
    </p>
  );
}

function Whose({ question, edits }: { question: Api['ReviewQuestion']; edits: Edits }) {
  const say = useTexts();
  const format = useFormat();
  const { number, given, prefilled } = question;
  if (edits[number] !== undefined) return <p className="whose edited">{say('edited')}</p>;
  if (given)
    return (
      <p className="whose">
        {say('answeredBy', { name: given.person.name, moment: format.moment(given.at), version: given.version })}
      </p>
    );
  return <p className="whose quiet">{say(isAnswered(prefilled) ? 'fromModel' : 'open')}</p>;
}
