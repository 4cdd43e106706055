import { startPage } from "../shared/start-page";
import { TOPICS } from "../shared/topics";
import { PhoneApp } from "./PhoneApp";

// A phone is one person's: it remembers the language.
void startPage(<PhoneApp />, { remembersLanguage: true, topic: TOPICS.phone });
