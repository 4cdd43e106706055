import { use } from "react";
import { useTranslation } from "react-i18next";
import { addTopic } from "./i18n";
import { TOPICS, type TopicName } from "./topics";

const loading = new Map<TopicName, Promise<void>>();

/** Waits, as a lazy part does, until the words of a topic are there. */
export function useTopic(topic: TopicName): void {
  const { i18n } = useTranslation();
  const known = loading.get(topic) ?? addTopic(i18n, TOPICS[topic]);
  loading.set(topic, known);
  use(known);
}
