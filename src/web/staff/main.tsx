import { SessionGate } from "../shared/session/SessionGate";
import { startPage } from "../shared/start-page";
import { InvitationPage, SetUpPage } from "./FirstPasswordPages";
import { usePath } from "./router";
import { SignInPage } from "./SignInPage";
import { StaffShell } from "./StaffShell";
import "./staff.css";

function StaffPages() {
  switch (usePath()) {
    case "/staff/sign-in":
      return <SignInPage />;
    case "/staff/set-up":
      return <SetUpPage />;
    case "/staff/invitation":
      return <InvitationPage />;
    default:
      return (
        <SessionGate surface="office">
          <StaffShell />
        </SessionGate>
      );
  }
}

void startPage(<StaffPages />, { remembersLanguage: true, topic: "staff" });
