import { App, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Fault } from '../frame/Fault';
import { UploadIcon } from '../frame/icons';
import { useImport } from './procedures';
import { useTexts } from './texts';

interface Refused {
  file: string;
  error: unknown;
}

type Imports = ReturnType<typeof useImports>;

/** Takes files in one after the other; a single good one leads to its page, refused ones stay listed with the reason. */
export function useImports() {
  const say = useTexts();
  const { message } = App.useApp();
  const goTo = useNavigate();
  const { mutateAsync, isPending } = useImport();
  const [refused, setRefused] = useState<Refused[]>([]);

  const take = async (files: File[]) => {
    const faults: Refused[] = [];
    const codes: string[] = [];
    for (const file of files) {
      try {
        const { code, name, version } = await mutateAsync(file);
        codes.push(code);
        message.success(say('takenIn', { name, version }));
      } catch (error) {
        faults.push({ file: file.name, error });
      }
    }
    setRefused(faults);
    if (codes.length === 1 && !faults.length) goTo(`/procedures/${encodeURIComponent(codes[0] as string)}`);
  };
  return { take, busy: isPending, refused };
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
        accept=".bpmn,.bpmn2,.xml"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length) imports.take(files);
        }}
      />
      <Button
        type="primary"
        size="large"
        icon={<UploadIcon />}
        loading={imports.busy}
        onClick={() => input.current?.click()}
      >
        {say('import')}
      </Button>
    </>
  );
}

/** The whole page takes a dropped file. */
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
      take.current([...(event.dataTransfer?.files ?? [])]);
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

export function Refusals({ imports }: { imports: Imports }) {
  const say = useTexts();
  return imports.refused.map(({ file, error }) => (
    <section key={file} className="refusal">
      <h2>{say('refusedTitle', { file })}</h2>
      <Fault error={error} />
      <p className="quiet">{say('refusedKept')}</p>
    </section>
  ));
}
