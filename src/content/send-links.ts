import { background } from '../platform/background';
import { selectedLinks } from './links/selected-links';

// Injected once when a person asks to save the links in a selection; leaves nothing behind.
background.linksSelected(selectedLinks(document)).catch(console.debug);
