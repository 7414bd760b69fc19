import tg from '@annotations/tg.json';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type { Language } from '../language/language';
import { type Badges, badgesModule } from './badges';
import { translateModule } from './i18n/translate';
import type { EventBus } from './kit';
import { type Marks, marksModule } from './marks';
import { type Sight, sightModule } from './sight';
import { touchModule } from './touch';

interface Services {
  badges: Badges;
  marks: Marks;
  sight: Sight;
  eventBus: EventBus;
  zoomScroll: { toggle(on: boolean): void };
}

export type Viewer = NavigatedViewer<Services>;

/** A viewer that shows findings and marks, speaks the reader's language and leaves the wheel to the page until clicked. */
export function openViewer(container: HTMLElement, language: Language): Viewer {
  const viewer = new NavigatedViewer<Services>({
    container,
    moddleExtensions: { tg },
    additionalModules: [translateModule(language), badgesModule, marksModule, sightModule, touchModule],
    bpmnRenderer: { defaultStrokeColor: '#1d2430', defaultLabelColor: '#1d2430' },
    textRenderer: {
      defaultStyle: { fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif', fontSize: 12 },
    },
  });
  const bus = viewer.get('eventBus');
  const moved = () => bus.fire('sight.moved', {});
  container.addEventListener('mousedown', moved);
  container.addEventListener('wheel', moved);
  bus.on<{ focused: boolean }>('canvas.focus.changed', ({ focused }) => viewer.get('zoomScroll').toggle(focused));
  return viewer;
}
