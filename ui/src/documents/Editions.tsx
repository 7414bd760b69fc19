import { Button, Modal } from 'antd';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { Loaded } from '../frame/Loaded';
import { type Template, useEditions, useRestore } from './documents';
import { useTexts } from './texts';

/** Who set what when, and the way back. */
export function Editions({ template, name, onClose }: { template: Template; name: string; onClose: () => void }) {
  const say = useTexts();
  const format = useFormat();
  const query = useEditions(template.file);
  const restore = useRestore(template.file);
  return (
    <Modal open title={say('historyOf', { name })} footer={null} onCancel={onClose} destroyOnHidden>
      <Loaded query={query} rows={3}>
        {(editions) => (
          <>
            {editions.length === 0 && <p>{say('noHistory')}</p>}
            <ul className="editions">
              {editions.map((one) => (
                <li key={one.id}>
                  <span>
                    {say('changed', { name: one.person.name, at: format.moment(one.at) })}
                    {one.shipped && ` (${say('backToShipped')})`}
                    {one.current && <strong> {say('current')}</strong>}
                  </span>
                  <span className="template-actions">
                    <a className="button second" href={`/api/documents/templates/${template.form}?edition=${one.id}`}>
                      {say('download')}
                    </a>
                    {!one.current && (
                      <Button loading={restore.isPending} onClick={() => restore.mutate(one.id)}>
                        {say('putBack')}
                      </Button>
                    )}
                  </span>
                </li>
              ))}
            </ul>
            {restore.error && <Fault error={restore.error} />}
            <div className="page-actions">
              {template.own && (
                <Button loading={restore.isPending} onClick={() => restore.mutate(undefined)}>
                  {say('useShipped')}
                </Button>
              )}
              <Button onClick={onClose}>{say('close')}</Button>
            </div>
          </>
        )}
      </Loaded>
    </Modal>
  );
}
