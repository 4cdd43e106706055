import { useTranslation } from "react-i18next";
import { useSession } from "../../shared/session/SessionGate";
import { useTopic } from "../../shared/use-topic";
import { CustomerData } from "../personal/CustomerData";
import { StaffRetention } from "../personal/StaffRetention";
import "../site/site.css";
import "../practice/practice.css";

/** What people may ask of the bank about themselves: customers their words and their end, staff how long they are named. */
export function Page() {
  useTopic("personal");
  useTopic("site");
  useTopic("opinion");
  const { t } = useTranslation("personal");
  const { may } = useSession();
  return (
    <>
      <h1>{t("title")}</h1>
      {may("person.erase") && <CustomerData />}
      {(may("audit.read") || may("audit.export")) && <StaffRetention />}
    </>
  );
}
