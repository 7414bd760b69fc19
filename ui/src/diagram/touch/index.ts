import { Touch } from './Touch';

export const touchModule = { __init__: ['touch'], touch: ['type', Touch] };
