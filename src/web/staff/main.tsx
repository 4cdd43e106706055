import { SessionGate } from "../shared/session/SessionGate";
import { startPage } from "../shared/start-page";
import { TOPICS } from "../shared/topics";
import { InvitationPage, SetUpPage } from "./FirstPasswordPages";
import { usePath } from "./router";
import { SignInPage } from "./SignInPage";
import { StaffShell } from "./StaffShell";
import "./staff.css";

/** A tablet in the hall locks sooner than a desk in an office. */
const TABLET = "/staff/lobby";

function StaffPages() {
  const path = usePath();
  switch (path) {
    case "/staff/sign-in":
      return <SignInPage />;
    case "/staff/set-up":
      return <SetUpPage />;
    case "/staff/invitation":
      return <InvitationPage />;
    default:
      return (
        <SessionGate surface={path === TABLET ? "tablet" : "office"}>
          <StaffShell />
        </SessionGate>
      );
  }
}

void startPage(<StaffPages />, { remembersLanguage: true, topic: TOPICS.staff });
