import { App, Button, Input } from 'antd';
import { Fault } from '../frame/Fault';
import { useDraft } from '../frame/useDraft';
import { type Days, useIssue } from './reports';
import { useTexts } from './texts';

const FORMATS = ['PDF', 'DOCX', 'XLSX'] as const;
const LONGEST = 4000;

/** The report as a file, in one action. */
export function Issue({ days }: { days: Days }) {
  const say = useTexts();
  const { message } = App.useApp();
  const [remark, setRemark] = useDraft(`report.${days.from}.${days.to}`);
  const issue = useIssue();
  return (
    <div className="issue">
      <div className="field">
        <label htmlFor="remark">{say('remark')}</label>
        <span className="quiet small">{say('issueLead')}</span>
        <Input.TextArea
          id="remark"
          rows={2}
          maxLength={LONGEST}
          value={remark}
          onChange={(event) => setRemark(event.target.value)}
        />
      </div>
      {issue.error && <Fault error={issue.error} />}
      <div className="page-actions">
        {FORMATS.map((format) => (
          <Button
            key={format}
            type={format === FORMATS[0] ? 'primary' : 'default'}
            loading={issue.isPending && issue.variables?.format === format}
            onClick={() =>
              issue.mutate({ ...days, format, remark }, { onSuccess: () => message.success(say('downloaded')) })
            }
          >
            {say('download', { format })}
          </Button>
        ))}
      </div>
    </div>
  );
}
