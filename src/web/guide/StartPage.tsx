import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { GuideEntry, ServiceGuide } from "#contract/guide/guide";
import type { Trouble } from "../shared/send";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { startVisit } from "./own-visit";
import { BackButton } from "./ServicePage";
import { TroubleNote } from "./TroubleNote";
import type { VisitHold } from "./use-visit";
import type { Go } from "./view";

type StartPageProps = {
  readonly serviceId: string;
  readonly entries: readonly GuideEntry[];
  readonly visit: VisitHold;
  readonly go: Go;
};

/** What belongs to the visit: parts of a bundle, and other services of the same visit. Asked once for all. */
export function StartPage({ serviceId, entries, visit, go }: StartPageProps) {
  const { t } = useTranslation("guide");
  const language = useLanguage();
  const { answer: guide } = useFetched<ServiceGuide>(`/api/v1/guide/services/${encodeURIComponent(serviceId)}`);
  const [others, setOthers] = useState<readonly string[]>([]);
  const [parts, setParts] = useState<readonly string[]>([]);
  const [trouble, setTrouble] = useState<Trouble>();
  if (!guide) return undefined;
  const family = entries.filter((entry) => entry.familyId === guide.familyId && entry.serviceId !== serviceId);
  const always = guide.parts.filter(({ always: isAlways }) => isAlways).map(({ id }) => id);

  const start = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const choice = { serviceIds: [serviceId, ...others], partIds: [...always, ...parts] };
    const sent = await startVisit(choice, language);
    if (!sent.ok) {
      setTrouble(sent.trouble);
      return;
    }
    visit.set(sent.answer);
    go({ page: "question" });
  };
  return (
    <form onSubmit={(event) => void start(event)} noValidate>
      <BackButton label={guide.name[language]} onBack={() => go({ page: "service", serviceId })} />
      <TroubleNote trouble={trouble} />
      {guide.parts.length > 0 ? (
        <Parts parts={guide.parts} chosen={parts} onChoose={setParts} />
      ) : (
        <Others services={family} chosen={others} onChoose={setOthers} />
      )}
      <p className="actions">
        <button type="submit" className="button button--main">
          {t("more.next")}
        </button>
      </p>
    </form>
  );
}

type ChosenProps = {
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
};

function Parts({ parts, chosen, onChoose }: ChosenProps & { readonly parts: ServiceGuide["parts"] }) {
  const { t } = useTranslation("guide");
  const language = useLanguage();
  return (
    <fieldset>
      <legend>
        <h1>{t("parts.title")}</h1>
      </legend>
      <p className="lead">{t("parts.hint")}</p>
      {parts.map(({ id, label, hint, always: isAlways }) => (
        <Tick
          key={id}
          label={label[language]}
          hint={isAlways ? t("parts.always") : hint[language]}
          checked={isAlways === true || chosen.includes(id)}
          disabled={isAlways === true}
          onChange={(isOn) => onChoose(toggled(chosen, id, isOn))}
        />
      ))}
    </fieldset>
  );
}

function Others({ services, chosen, onChoose }: ChosenProps & { readonly services: readonly GuideEntry[] }) {
  const { t } = useTranslation("guide");
  const language = useLanguage();
  return (
    <fieldset>
      <legend>
        <h1>{t("more.title")}</h1>
      </legend>
      <p className="lead">{t("more.hint")}</p>
      {services.map(({ serviceId, name, summary }) => (
        <Tick
          key={serviceId}
          label={name[language]}
          hint={summary[language]}
          checked={chosen.includes(serviceId)}
          onChange={(isOn) => onChoose(toggled(chosen, serviceId, isOn))}
        />
      ))}
    </fieldset>
  );
}

const toggled = (all: readonly string[], id: string, isOn: boolean): readonly string[] =>
  isOn ? [...all, id] : all.filter((one) => one !== id);

type TickProps = {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
};

/** A line as tall as a finger, with its box. */
export function Tick({ label, hint, checked, disabled = false, onChange }: TickProps) {
  return (
    <label className="tick card">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        <span className="tick__label">{label}</span>
        {hint !== undefined && <span className="lead">{hint}</span>}
      </span>
    </label>
  );
}
