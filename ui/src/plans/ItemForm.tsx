import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Api } from '../api/client';
import { Problem } from '../api/problem';
import { Fault } from '../frame/Fault';
import { Amendments } from './Amendments';
import { type PlanItem, useReword } from './plans';
import { useTexts } from './texts';

interface Props {
  plan: string;
  item: PlanItem;
  onDone: () => void;
}

const FIELDS = ['content', 'reasons', 'roadmap'] as const;

/** What is typed stays where it is when somebody else was quicker; their words are shown below each field. */
export function ItemForm({ plan, item, onDone }: Props) {
  const say = useTexts();
  const reword = useReword(plan, item.id);
  const [seen, setSeen] = useState(item.revision);
  const [typed, setTyped] = useState(() => ({
    content: item.content,
    reasons: item.reasons,
    roadmap: item.roadmap,
  }));
  const [amendments, setAmendments] = useState<Api['Amendment'][]>(item.amendments);
  const overtaken = reword.error instanceof Problem && reword.error.status === 409 && item.revision !== seen;

  const save = (revision: number) => reword.mutate({ revision, ...typed, amendments }, { onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(seen);
  };
  return (
    <form className="item-form" onSubmit={submit} noValidate>
      {FIELDS.map((field) => (
        <div className="field" key={field}>
          <label htmlFor={`${field}-${item.id}`}>{say(field)}</label>
          <Input.TextArea
            id={`${field}-${item.id}`}
            autoSize={{ minRows: field === 'roadmap' ? 1 : 3, maxRows: 14 }}
            value={typed[field]}
            onChange={(event) => setTyped((before) => ({ ...before, [field]: event.target.value }))}
          />
          {field !== 'roadmap' && <span className="quiet small">{say('oneALine')}</span>}
          {overtaken && item[field] !== typed[field] && (
            <blockquote className="typed theirs">{say('theirs', { text: item[field] })}</blockquote>
          )}
        </div>
      ))}
      <Amendments id={item.id} amendments={amendments} onChange={setAmendments} />
      {reword.error && <Fault error={reword.error} />}
      <div className="page-actions">
        {overtaken ? (
          <Button
            type="primary"
            loading={reword.isPending}
            onClick={() => {
              setSeen(item.revision);
              save(item.revision);
            }}
          >
            {say('overwrite')}
          </Button>
        ) : (
          <Button type="primary" htmlType="submit" loading={reword.isPending}>
            {say('save')}
          </Button>
        )}
        <Button onClick={onDone}>{say('cancel')}</Button>
      </div>
    </form>
  );
}
