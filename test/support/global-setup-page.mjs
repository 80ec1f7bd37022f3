import { preparePage } from './servers.ts';

export default preparePage;
