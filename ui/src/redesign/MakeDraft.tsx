import { Alert, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { Fault } from '../frame/Fault';
import { useDraft } from '../frame/useDraft';
import { useMakeDraft } from './redesign';
import { useTexts } from './texts';

const REASON_MAX = 2000;

export function MakeDraft({ redesign }: { redesign: Api['Redesign'] }) {
  const say = useTexts();
  const make = useMakeDraft(redesign.code);
  const [reason, write, forget] = useDraft(`redesign.${redesign.code}`);
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!reason.trim());
    if (!reason.trim()) return;
    const applied = redesign.applied.map(({ finding }) => finding);
    make.mutate(
      { version: redesign.version, applied, reason: reason.trim() },
      {
        onSuccess: () => {
          write('');
          forget();
        },
      },
    );
  };
  return (
    <section className="card make-draft" aria-labelledby="draft">
      <h2 id="draft">{say('draft')}</h2>
      <p className="quiet">{say('draftLead')}</p>
      <form onSubmit={submit} noValidate>
        <label htmlFor="draft-reason">{say('reason')}</label>
        <Input.TextArea
          id="draft-reason"
          rows={3}
          maxLength={REASON_MAX}
          value={reason}
          onChange={(event) => write(event.target.value)}
        />
        {missing && (
          <div className="wrong" role="alert">
            {say('reasonMissing')}
          </div>
        )}
        {make.error && <Fault error={make.error} />}
        {make.data && (
          <Alert
            type="success"
            showIcon
            title={say('drafted', { version: make.data.version })}
            action={<Link to={`/procedures/${encodeURIComponent(redesign.code)}/versions`}>{say('toVersions')}</Link>}
          />
        )}
        <Button type="primary" htmlType="submit" loading={make.isPending}>
          {say('makeDraft')}
        </Button>
      </form>
    </section>
  );
}
