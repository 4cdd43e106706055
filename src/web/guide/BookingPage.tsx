import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FreeSlot } from "#contract/guide/appointments";
import type { GuidePlace } from "#contract/guide/guide";
import { clockTime } from "../shared/format";
import type { Trouble } from "../shared/send";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { confirmSlot, freeSlots, holdSlot, type Contact, type HeldChoice } from "./own-visit";
import { ConfirmBooking } from "./ConfirmBooking";
import type { PreparedProps } from "./PrepareRoutes";
import { BackButton } from "./ServicePage";
import { TroubleNote } from "./TroubleNote";
import { dateWord } from "./words";

type BookingPageProps = PreparedProps & { readonly at: string | undefined };
type Held = HeldChoice & { readonly slotAt: number; readonly heldUntil: number };

const DAYS_SHOWN = 14;

/** Outlet, day, time; the time is held while the customer says how to be reminded. */
export function BookingPage({ at, own, journey, set, go }: BookingPageProps) {
  const { t } = useTranslation("guide");
  const language = useLanguage();
  const [serviceId = ""] = journey.serviceIds;
  const path = `/api/v1/guide/services/${encodeURIComponent(serviceId)}/places`;
  const { answer: places } = useFetched<readonly GuidePlace[]>(path);
  const [outletId, setOutletId] = useState(at ?? journey.appointment?.outletId);
  const [date, setDate] = useState<string>();
  const [held, setHeld] = useState<Held>();
  const [trouble, setTrouble] = useState<Trouble>();
  const place = places?.find((one) => one.outletId === outletId) ?? places?.[0];
  const day = date ?? place?.today;
  const slots = useSlots(place?.outletId, day, serviceId, held);
  if (!place || day === undefined) return undefined;

  const hold = async (slotAt: number): Promise<void> => {
    const choice = { outletId: place.outletId, date: day, slotAt };
    const sent = await holdSlot(own, choice, language);
    setTrouble(sent.ok ? undefined : sent.trouble);
    setHeld(sent.ok ? { ...choice, ...sent.answer } : undefined);
  };
  const confirm = async (contact: Contact | undefined): Promise<void> => {
    if (!held) return;
    const { heldUntil: _until, slotAt: _at, ...choice } = held;
    const sent = await confirmSlot(own, choice, contact, language);
    setHeld(undefined);
    setTrouble(sent.ok ? undefined : sent.trouble);
    if (!sent.ok) return;
    set(sent.answer);
    go({ page: "visit" });
  };
  const time = (instant: number): string => clockTime(instant, language, place.timeZone);
  const onHold = (slotAt: number): void => void hold(slotAt);
  const choice = { place, places: places ?? [], day, slots, time, onHold };
  return (
    <>
      <BackButton label={t("journey.title")} onBack={() => go({ page: "visit" })} />
      <h1>{t("booking.title")}</h1>
      <TroubleNote trouble={trouble} />
      {held ? (
        <ConfirmBooking
          sentence={t("booking.held", {
            time: `${dateWord(held.date, language)} ${time(held.slotAt)}`,
            until: time(held.heldUntil),
          })}
          onConfirm={confirm}
          onOther={() => setHeld(undefined)}
        />
      ) : (
        <ChooseTime {...choice} onOutlet={setOutletId} onDay={setDate} />
      )}
    </>
  );
}

type ChooseTimeProps = SlotsProps & {
  readonly place: GuidePlace;
  readonly places: readonly GuidePlace[];
  readonly day: string;
  readonly onOutlet: (outletId: string) => void;
  readonly onDay: (date: string) => void;
};

function ChooseTime({ place, places, day, slots, time, onOutlet, onDay, onHold }: ChooseTimeProps) {
  const { t } = useTranslation("guide");
  const language = useLanguage();
  return (
    <>
      <Choose
        label={t("booking.outlet")}
        value={place.outletId}
        options={places.map(({ outletId, name }) => [outletId, name[language]] as const)}
        onChoose={onOutlet}
      />
      <Choose
        label={t("booking.date")}
        value={day}
        options={daysFrom(place.today).map((one) => [one, dateWord(one, language)] as const)}
        onChoose={onDay}
      />
      <Slots slots={slots} time={time} onHold={onHold} />
    </>
  );
}

type ChooseProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
};

function Choose({ label, value, options, onChoose }: ChooseProps) {
  return (
    <label className="choose">
      <span>{label}</span>
      <select className="field" value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(([id, word]) => (
          <option key={id} value={id}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}

type SlotsProps = {
  readonly slots: readonly FreeSlot[] | undefined;
  readonly time: (instant: number) => string;
  readonly onHold: (slotAt: number) => void;
};

function Slots({ slots, time, onHold }: SlotsProps) {
  const { t } = useTranslation("guide");
  if (!slots) return undefined;
  if (slots.length === 0) return <p role="status">{t("booking.closed")}</p>;
  if (slots.every(({ free }) => free === 0)) return <p role="status">{t("booking.none")}</p>;
  return (
    <ul className="slots">
      {slots.map(({ slotAt, free }) => (
        <li key={slotAt}>
          <button type="button" className="button slot" disabled={free === 0} onClick={() => onHold(slotAt)}>
            <strong>{time(slotAt)}</strong>
            <span>{free === 0 ? t("booking.full") : t("booking.free", { count: free })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Read anew for each outlet and day, and when a hold was given up: somebody else books too. */
function useSlots(
  outletId: string | undefined,
  date: string | undefined,
  serviceId: string,
  held: Held | undefined,
): readonly FreeSlot[] | undefined {
  const language = useLanguage();
  const [found, setFound] = useState<{ readonly key: string; readonly slots: readonly FreeSlot[] }>();
  const key = `${outletId ?? ""} ${date ?? ""}`;
  useEffect(() => {
    let isWanted = true;
    if (outletId === undefined || date === undefined || held) return undefined;
    void freeSlots(outletId, date, serviceId, language).then((sent) => {
      if (isWanted && sent.ok) setFound({ key, slots: sent.answer });
    });
    return () => {
      isWanted = false;
    };
  }, [outletId, date, serviceId, held, language, key]);
  return found?.key === key ? found.slots : undefined;
}

function daysFrom(today: string): readonly string[] {
  const first = Date.parse(`${today}T00:00Z`);
  return Array.from({ length: DAYS_SHOWN }, (_, ahead) =>
    new Date(first + ahead * 86_400_000).toISOString().slice(0, 10),
  );
}
