import { Marks } from './Marks';

export const marksModule = { __init__: ['marks'], marks: ['type', Marks] };
export type { Mark } from './Marks';
export { Marks } from './Marks';
