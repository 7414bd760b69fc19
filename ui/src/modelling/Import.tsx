import { App, Button, Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Fault } from '../frame/Fault';
import { UploadIcon } from '../frame/icons';
import { dropped, wanted } from './dropped';
import { useImport } from './procedures';
import { useTexts } from './texts';
import { NotAZip, unzip } from './unzip';

interface Result {
  file: string;
  code?: string;
  name?: string;
  version?: number;
  error?: unknown;
  /** Said by the page itself, where the file never reached the server. */
  reason?: 'notAZip' | 'tooLarge';
}

interface Running {
  done: number;
  total: number;
  file: string;
}

type Imports = ReturnType<typeof useImports>;

/** Takes files in one after the other; a single good one leads to its page, the outcome of each stays listed. */
export function useImports() {
  const say = useTexts();
  const { message } = App.useApp();
  const goTo = useNavigate();
  const { mutateAsync } = useImport();
  const [results, setResults] = useState<Result[]>([]);
  const [running, setRunning] = useState<Running>();
  const stopped = useRef(false);

  const take = async (chosen: File[]) => {
    stopped.current = false;
    const told: Result[] = [];
    const { files, faults } = await unpacked(chosen);
    told.push(...faults);
    for (const [done, file] of files.entries()) {
      if (stopped.current) break;
      setRunning({ done, total: files.length, file: file.name });
      try {
        const { code, name, version } = await mutateAsync(file);
        told.push({ file: file.name, code, name, version });
      } catch (error) {
        told.push({ file: file.name, error });
      }
      if (files.length > 1) setResults([...told]);
    }
    setRunning(undefined);
    const [only] = told;
    if (told.length === 1 && only?.code) {
      setResults([]);
      message.success(say('takenIn', { name: only.name, version: only.version }));
      goTo(`/procedures/${encodeURIComponent(only.code)}`);
    } else setResults(told);
  };
  const stop = () => {
    stopped.current = true;
  };
  return { take, stop, results, running, clear: () => setResults([]) };
}

async function unpacked(chosen: File[]) {
  const files: File[] = [];
  const faults: Result[] = [];
  for (const file of chosen) {
    if (!/\.zip$/i.test(file.name)) files.push(file);
    else
      try {
        const archive = await unzip(file);
        files.push(...archive.files);
        faults.push(...archive.refused.map((path) => ({ file: path, reason: 'tooLarge' as const })));
      } catch (error) {
        if (!(error instanceof NotAZip || error instanceof RangeError)) throw error;
        faults.push({ file: file.name, reason: 'notAZip' });
      }
  }
  return { files, faults };
}

export function ImportButton({ imports }: { imports: Imports }) {
  const say = useTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".bpmn,.bpmn2,.xml,.zip,.xlsx,.csv"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length) imports.take(files);
        }}
      />
      <Button
        type="primary"
        icon={<UploadIcon />}
        loading={Boolean(imports.running)}
        title={say('importHint')}
        onClick={() => input.current?.click()}
      >
        {say('import')}
      </Button>
    </>
  );
}

/** A whole folder of models, with those below it. */
export function FolderButton({ imports }: { imports: Imports }) {
  const say = useTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          const files = wanted([...(event.target.files ?? [])]);
          event.target.value = '';
          imports.take(files);
        }}
      />
      <Button loading={Boolean(imports.running)} onClick={() => input.current?.click()}>
        {say('importFolder')}
      </Button>
    </>
  );
}

/** The whole page takes a dropped file or folder. */
export function ImportPlace({ imports }: { imports: Imports }) {
  const say = useTexts();
  const [over, setOver] = useState(false);
  const take = useRef(imports.take);
  take.current = imports.take;

  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) dropped(event.dataTransfer).then((files) => take.current(files));
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, []);

  return over ? (
    <div className="drop">
      <UploadIcon />
      {say('dropHere')}
    </div>
  ) : null;
}

/** How far the import is, what came in, and what did not and why. */
export function ImportResults({ imports }: { imports: Imports }) {
  const say = useTexts();
  const { running, results } = imports;
  const good = results.filter(({ code }) => code);
  return (
    <>
      {running && running.total > 1 && (
        <section className="import-progress card" aria-live="polite">
          <span>{say('importing', { ...running, done: running.done + 1 })}</span>
          <Progress
            aria-label={say('importProgress')}
            percent={Math.round((100 * running.done) / running.total)}
            showInfo={false}
          />
          <Button onClick={imports.stop}>{say('stopImport')}</Button>
        </section>
      )}
      {results
        .filter(({ code }) => !code)
        .map(({ file, error, reason }) => (
          <section key={file} className="refusal">
            <h2>{say('refusedTitle', { file })}</h2>
            {error ? <Fault error={error} /> : <p className="wrong">{say(reason ?? 'tooLarge')}</p>}
            <p className="quiet">{say('refusedKept')}</p>
          </section>
        ))}
      {good.length > 0 && (
        <details className="taken card">
          <summary>{say('takenMany', { count: good.length })}</summary>
          <ul>
            {good.map(({ file, code = '', name, version }) => (
              <li key={file + code}>
                <Link to={`/procedures/${encodeURIComponent(code)}`}>{name}</Link>{' '}
                <span className="quiet">{say('takenLine', { code, version, file })}</span>
              </li>
            ))}
          </ul>
          {!running && <Button onClick={imports.clear}>{say('close')}</Button>}
        </details>
      )}
    </>
  );
}
