import { Table } from 'antd';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { useServerText } from '../language/texts';
import { PassingTag } from './PassingTag';
import { type Entry, placeOf } from './registers';
import { SignatureTag } from './SignatureTag';
import { StandingTag } from './StandingTag';
import { useTexts } from './texts';
import { useValue } from './useValue';

interface Props {
  shape: Api['BookShape'];
  units: Api['Shelf']['units'];
  items: Entry[];
}

const addressOf = (entry: Entry) => `${entry.year}/${placeOf(entry).number}`;
const MAIN = ['subject', 'content', 'title'];

export function EntryRows({ shape, units, items }: Props) {
  const say = useTexts();
  const read = useServerText();
  const shown = useValue(units);
  const label = (title: string) => ({ title, onCell: () => ({ 'data-label': title }) as object });
  const main = shape.fields.find(({ name }) => MAIN.includes(name));
  const others = shape.fields.filter((field) => field.listed && field !== main);
  const heading = (entry: Entry) =>
    (main && entry.values[main.name]) || (entry.veiled ? say('secretShort') : say('entryTitle', placeOf(entry)));
  return (
    <Table<Entry>
      className="rows"
      rowKey={addressOf}
      dataSource={items}
      pagination={false}
      columns={[
        {
          ...label(main ? read(main.label) : say('number')),
          render: (_, entry) => (
            <div className="row-title">
              <Link className={entry.cancelled ? 'struck' : ''} to={`/registers/${shape.book}/${addressOf(entry)}`}>
                {heading(entry)}
              </Link>
              <span className="code">
                {say('number')} {placeOf(entry).number}/{entry.year}
                {entry.outOfHours && <span className="hours">{say('outOfHours')}</span>}
              </span>
            </div>
          ),
        },
        ...others.map((field) => ({
          ...label(read(field.label)),
          render: (_: unknown, entry: Entry) =>
            shape.book === 'OUTGOING' && field.name === 'signed' ? (
              <SignatureTag entry={entry} />
            ) : (
              shown(field, entry.values[field.name])
            ),
        })),
        ...(shape.mayBeSecret
          ? [
              {
                ...label(say(shape.book === 'INCOMING' ? 'passing' : 'sending')),
                render: (_: unknown, entry: Entry) => <PassingTag book={shape.book} passing={entry.passing} />,
              },
            ]
          : []),
        ...(shape.book === 'OUTGOING'
          ? []
          : [{ ...label(say('standing')), render: (_: unknown, entry: Entry) => <StandingTag entry={entry} /> }]),
      ]}
    />
  );
}
