import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { FitIcon, MinusIcon, PlusIcon } from '../frame/icons';
import { useLanguage } from '../language/texts';
import type { Badge } from './badges';
import type { Mark } from './marks';
import { useTexts } from './texts';
import { openViewer, type Viewer } from './viewer';
import './diagram.css';

export interface DiagramProps {
  xml: string;
  /** Says to those who cannot see it what the diagram shows. */
  label: string;
  badges?: Badge[];
  marks?: Mark[];
  /** Elements to bring into sight. */
  focus?: string[];
  onChoose?: (element: string) => void;
  /** Stands in for the drawing where the model has none. */
  instead: ReactNode;
}

const NONE: never[] = [];

export default function Diagram({
  xml,
  label,
  badges = NONE,
  marks = NONE,
  focus = NONE,
  onChoose,
  instead,
}: DiagramProps) {
  const say = useTexts();
  const spoken = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  const opening = useRef(focus);
  const [viewer, setViewer] = useState<Viewer>();
  const [undrawn, setUndrawn] = useState(false);

  useEffect(() => {
    if (!container.current) return;
    const created = openViewer(container.current, spoken);
    const bus = created.get('eventBus');
    for (const event of ['badge.chosen', 'element.click'])
      bus.on<{ element: string | { id: string } }>(event, ({ element }) =>
        choose.current?.(typeof element === 'string' ? element : element.id),
      );
    // The drawing may arrive after this viewer has been thrown away.
    let live = true;
    created.importXML(xml).then(
      () => {
        if (!live) return;
        created.get('sight').open(opening.current);
        setViewer(created);
        setUndrawn(false);
      },
      () => live && setUndrawn(true),
    );
    const size = new ResizeObserver(() => live && created.get('sight').resized());
    size.observe(container.current);
    return () => {
      live = false;
      size.disconnect();
      setViewer(undefined);
      created.destroy();
    };
  }, [xml, spoken]);

  useEffect(() => viewer?.get('badges').show(badges), [viewer, badges]);
  useEffect(() => viewer?.get('marks').show(marks), [viewer, marks]);
  useEffect(() => {
    if (focus !== opening.current) viewer?.get('sight').reveal(focus);
  }, [viewer, focus]);

  return (
    <figure className="diagram" aria-label={label} data-drawn={Boolean(viewer)}>
      {undrawn && (
        <div className="undrawn">
          <p className="quiet">{say('noDiagram')}</p>
          {instead}
        </div>
      )}
      <div className="diagram-canvas" ref={container} hidden={undrawn} />
      {viewer && (
        <div className="diagram-zoom">
          <Button
            icon={<PlusIcon />}
            aria-label={say('zoomIn')}
            title={say('zoomIn')}
            onClick={() => viewer.get('sight').zoomBy(1)}
          />
          <Button
            icon={<MinusIcon />}
            aria-label={say('zoomOut')}
            title={say('zoomOut')}
            onClick={() => viewer.get('sight').zoomBy(-1)}
          />
          <Button
            icon={<FitIcon />}
            aria-label={say('wholeDiagram')}
            title={say('wholeDiagram')}
            onClick={() => viewer.get('sight').whole()}
          />
        </div>
      )}
    </figure>
  );
}
