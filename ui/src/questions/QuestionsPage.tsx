import { Alert, App, Button } from 'antd';
import { Link, useParams } from 'react-router';
import type { Api } from '../api/client';
import { Parts } from '../catalogue/Parts';
import { Fault } from '../frame/Fault';
import { BackIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useDraft } from '../frame/useDraft';
import { useMay } from '../frame/useMay';
import { useServerText } from '../language/texts';
import { Question } from './Question';
import {
  type Answer,
  answersOf,
  counts,
  type Edits,
  isAnswered,
  NECESSARY,
  useQuestions,
  useSaveAnswers,
} from './questions';
import { useTexts } from './texts';
import './questions.css';

/** The official review form of a procedure. */
export default function QuestionsPage() {
  const say = useTexts();
  const { code = '' } = useParams();
  const query = useQuestions(code);
  const at = `/api/procedures/${encodeURIComponent(code)}/questions/form`;
  return (
    <Page
      title={query.data ? say('title', { name: query.data.name }) : query.error ? say('notFound', { code }) : code}
      above={
        <Link to="/procedures">
          <BackIcon /> {say('allProcedures')}
        </Link>
      }
      lead={say('lead')}
      actions={
        query.data && (
          <>
            <Button href={`${at}.docx`} download>
              {say('docx')}
            </Button>
            <Button href={`${at}.pdf`} download>
              {say('pdf')}
            </Button>
          </>
        )
      }
    >
      <Parts code={code} />
      <Loaded query={query} rows={16}>
        {(form) => <Form key={code} form={form} />}
      </Loaded>
    </Page>
  );
}

function Form({ form }: { form: Api['ReviewQuestions'] }) {
  const say = useTexts();
  const read = useServerText();
  const { message } = App.useApp();
  const mayEdit = useMay('MODEL');
  const save = useSaveAnswers(form.code);
  const [draft, write, forget] = useDraft(`questions.${form.code}`);
  const edits: Edits = draft ? JSON.parse(draft) : {};
  const asked = form.parts.flatMap((part) => part.questions);
  const unsaved = Object.keys(edits).length;
  const necessary = asked.find(({ number }) => number === NECESSARY);
  const unnecessary = necessary && counts(necessary, edits).choice === 'NO';
  const answered = asked.filter((question) => isAnswered(counts(question, edits))).length;

  const discard = () => {
    write('');
    forget();
  };
  const edit = (number: number) => (answer: Answer | null) => write(JSON.stringify({ ...edits, [number]: answer }));
  const submit = () =>
    save.mutate(
      { revision: form.revision, answers: answersOf([...asked, form.conclusion], edits) },
      {
        onSuccess: () => {
          discard();
          message.success(say('saved'));
        },
      },
    );
  const question = (one: Api['ReviewQuestion']) => (
    <Question key={one.number} question={one} edits={edits} onEdit={mayEdit ? edit(one.number) : undefined} />
  );
  return (
    <div className="questions">
      <p className="quiet">{say('progress', { answered, total: asked.length })}</p>
      {form.parts.slice(0, unnecessary ? 1 : undefined).map((part) => (
        <section key={part.heading.vi} className="card">
          <h2>{read(part.heading)}</h2>
          {part.questions.map(question)}
        </section>
      ))}
      {unnecessary && <Alert type="info" showIcon title={say('unnecessary')} />}
      <div className="card conclusion">{question(form.conclusion)}</div>
      <p className="quiet small">{say('source', { source: form.source })}</p>
      {mayEdit && (
        <div className="save-bar">
          {save.error && <Fault error={save.error} />}
          <Button type="primary" disabled={!unsaved} loading={save.isPending} onClick={submit}>
            {say('save')}
          </Button>
          {unsaved > 0 && (
            <>
              <Button onClick={discard}>{say('discard')}</Button>
              <span className="quiet">{say('unsaved', { count: unsaved })}</span>
            </>
          )}
        </div>
      )}
    </div>
  );
}
