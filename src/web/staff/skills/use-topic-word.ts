import { useTranslation } from "react-i18next";

/** The word of a topic; its code where a bank brought one of its own. */
export function useTopicWord(): (topic: string) => string {
  const { t, i18n } = useTranslation("skills");
  return (topic) => {
    const key = `topic.${topic}`;
    return i18n.exists(key, { ns: "skills" }) ? t(key as "topic.products") : topic;
  };
}
