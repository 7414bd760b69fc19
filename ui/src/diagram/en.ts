export const en = {
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeDiagram: 'Show the whole diagram',
  noDiagram: 'This model carries no drawing; below are the steps in the order of the file.',
  opening: 'Drawing the diagram…',
};
