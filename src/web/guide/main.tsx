import { startPage } from "../shared/start-page";
import { TOPICS } from "../shared/topics";
import { GuidePages } from "./GuidePages";

void startPage(<GuidePages />, { remembersLanguage: false, topic: TOPICS.guide });
