import { Link } from 'react-router';
import { useFormat } from '../format/useFormat';
import { useServerText } from '../language/texts';
import { addressOf } from '../registers/registers';
import type { Column, Days, Line, Table } from './reports';
import { useTexts } from './texts';

/** A table of the report; every count leads to its rows. */
export function ReportTable({ table, days }: { table: Table; days: Days }) {
  const say = useTexts();
  const read = useServerText();
  return (
    <section className="report-table" aria-labelledby={`table-${table.id}`}>
      <h2 id={`table-${table.id}`}>{read(table.title)}</h2>
      {table.lines.length === 0 ? (
        <p className="quiet">{say('nothing')}</p>
      ) : (
        <div className="scroll">
          <table className="plain figures">
            <thead>
              <tr>
                <th scope="col">{read(table.partLabel)}</th>
                {table.columns.map(({ id, label }) => (
                  <th key={id} scope="col">
                    {read(label)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.lines.map((line) => (
                <Row key={line.part} table={table} line={line} days={days} />
              ))}
            </tbody>
            <tfoot>
              <Row table={table} line={table.total} days={days} />
            </tfoot>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ table, line, days }: { table: Table; line: Line; days: Days }) {
  const read = useServerText();
  return (
    <tr>
      <th scope="row">
        {read(line.label)}
        {line.note && <span className="quiet small note">{read(line.note)}</span>}
      </th>
      {table.columns.map((column, at) => (
        <td key={column.id} data-label={read(column.label)}>
          <Cell table={table} line={line} column={column} value={line.values[at]} days={days} />
        </td>
      ))}
    </tr>
  );
}

interface CellProps {
  table: Table;
  line: Line;
  column: Column;
  value: number | null | undefined;
  days: Days;
}

function Cell({ table, line, column, value, days }: CellProps) {
  const format = useFormat();
  if (value === null || value === undefined) return '–';
  const shown = column.kind === 'PERCENT' ? `${format.number(value)}%` : format.number(value);
  const leads = table.book && column.figure && value > 0 && (line.part === '' || table.split);
  if (!leads || !table.book || !column.figure) return shown;
  const where = line.part && table.split ? { where: [`${table.split}:${line.part}`] } : {};
  return <Link to={addressOf(table.book, { ...days, figure: column.figure, ...where })}>{shown}</Link>;
}
