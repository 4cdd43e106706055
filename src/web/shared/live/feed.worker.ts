import { browserWorld } from "./browser-world";
import { createFeedHub } from "./feed-hub";

const hub = createFeedHub(browserWorld);

addEventListener("connect", (event) => {
  if (event instanceof MessageEvent) for (const port of event.ports) hub.attach(port);
});
