import { Button, Input } from 'antd';
import type { FormEvent } from 'react';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { useDraft } from '../frame/useDraft';
import { useSay } from './dossiers';
import { useTexts } from './texts';

const COMMENT_MAX = 4000;

/** What people said about the dossier beside their decisions. */
export function Comments({ dossier }: { dossier: Api['Dossier'] }) {
  const say = useTexts();
  const format = useFormat();
  const add = useSay(dossier.number);
  const [text, setText, forget] = useDraft(`comment.${dossier.number}`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    add.mutate(text.trim(), {
      onSuccess: () => {
        setText('');
        forget();
      },
    });
  };
  return (
    <section className="card" aria-labelledby="comments">
      <h2 id="comments">{say('comments')}</h2>
      {dossier.comments.length === 0 && <p className="quiet">{say('commentsNone')}</p>}
      <ul className="said-list">
        {dossier.comments.map(({ at, person, comment }) => (
          <li key={at + person.username + comment}>
            <strong>{person.name}</strong> <span className="quiet small">{format.moment(at)}</span>
            <div className="typed">{comment}</div>
          </li>
        ))}
      </ul>
      <form className="say" onSubmit={submit}>
        <Input.TextArea
          aria-label={say('commentNew')}
          placeholder={say('commentNew')}
          autoSize={{ minRows: 2 }}
          maxLength={COMMENT_MAX}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {add.error && <Fault error={add.error} />}
        <Button htmlType="submit" loading={add.isPending} disabled={!text.trim()}>
          {say('commentAdd')}
        </Button>
      </form>
    </section>
  );
}
