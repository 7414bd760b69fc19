import { Badges } from './Badges';

export const badgesModule = { __init__: ['badges'], badges: ['type', Badges] };
export type { Badge } from './Badges';
export { Badges } from './Badges';
