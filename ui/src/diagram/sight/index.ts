import { Sight } from './Sight';

export const sightModule = { __init__: ['sight'], sight: ['type', Sight] };
export { Sight } from './Sight';
