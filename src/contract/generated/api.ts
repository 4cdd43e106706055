// Made from ../openapi.json by `npm run openapi`. Do not edit.

export interface paths {
    readonly "/api/v1/backup": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The whole journal as one portable file */
        readonly get: operations["TakeBackup"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendar": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Days with effects, and which effects soon end */
        readonly get: operations["GetCalendar"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendar/days": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Enter days, or say how far an effect is known */
        readonly post: operations["SetCalendarDays"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendar/days/remove": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take days out, with the reason */
        readonly post: operations["RemoveCalendarDays"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendar/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All days as a CSV file */
        readonly get: operations["ExportCalendar"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendar/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Enter the days of a CSV file, or name its faults */
        readonly post: operations["ImportCalendar"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendar/shipped": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Calendars that come with the program */
        readonly get: operations["ListShippedCalendars"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendar/shipped/{country}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Enter the days of a country's calendar that comes with the program; what stands already stays */
        readonly post: operations["TakeInCalendar"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Changes asked for, the newest first */
        readonly get: operations["ListChanges"];
        readonly put?: never;
        /** Ask for a change, now or for a later day */
        readonly post: operations["AskForChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/changes/{requestId}/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Approve a change that somebody else asked for */
        readonly post: operations["ApproveChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/changes/{requestId}/decline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Decline a change */
        readonly post: operations["DeclineChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/changes/{requestId}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take one's own request back */
        readonly post: operations["WithdrawChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/checklists": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every version of every checklist */
        readonly get: operations["ListChecklists"];
        readonly put?: never;
        /** Publish a version that somebody else wrote */
        readonly post: operations["PublishChecklist"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/checklists/{schemeId}/retire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Plan nothing new with a checklist */
        readonly post: operations["RetireChecklist"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/checklists/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Publish a version from JSON or CSV text */
        readonly post: operations["PublishChecklistFile"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/claims": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The run of the claims that is played, and the last one */
        readonly get: operations["GetClaimRuns"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/claims/runs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Plays all claims; asking while they are played is asking once */
        readonly post: operations["RunClaims"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/claims/sheet": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The last run as a file: CSV or JSON */
        readonly get: operations["GetClaimsSheet"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/floats/mine": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Moves that somebody is asked to make */
        readonly get: operations["GetOwnFloats"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/forecasts/scores": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where forecasts failed, and by how many days ahead */
        readonly get: operations["GetForecastScores"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/forecasts/scores/sheet": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Misses, errors and balance as a file */
        readonly get: operations["GetForecastScoresSheet"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/guide/content": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The guide's content as a file */
        readonly get: operations["ExportGuide"];
        readonly put?: never;
        /** Publish the guide's content from a file */
        readonly post: operations["PublishGuide"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/guide/forms/{formId}/pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An empty form as PDF */
        readonly get: operations["GetFormPdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/guide/questions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a choice of services asks, each once */
        readonly get: operations["ListGuideQuestions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/guide/services": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every service with a guide */
        readonly get: operations["ListGuides"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/guide/services/{serviceId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Steps, documents, forms, fee and time of a service */
        readonly get: operations["GetGuide"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/guide/services/{serviceId}/places": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where a service can be had and when it is quiet */
        readonly get: operations["ListGuidePlaces"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every account and its posts */
        readonly get: operations["ListAccounts"];
        readonly put?: never;
        /** An account for a staff number */
        readonly post: operations["OpenAccount"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/accounts/{accountId}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Close an account for ever */
        readonly post: operations["CloseAccount"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/accounts/{accountId}/end-lock-out": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Let somebody try again at once */
        readonly post: operations["EndLockOut"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/accounts/{accountId}/invite": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Forget what proves this person; a code for a new password */
        readonly post: operations["Invite"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/accounts/{accountId}/posts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give a post */
        readonly post: operations["GivePost"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/accounts/{accountId}/posts/take": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take a post away */
        readonly post: operations["TakePost"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/accounts/{accountId}/reset-totp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Forget this person's second factor; a lost telephone */
        readonly post: operations["ResetTotp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/accounts/from-network": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Accounts for everybody of the network */
        readonly post: operations["OpenStaffAccounts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/devices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Paired devices of the outlets one looks after */
        readonly get: operations["ListDevices"];
        readonly put?: never;
        /** Type the code that a device shows */
        readonly post: operations["PairDevice"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/devices/{deviceId}/revoke": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A device is known no more */
        readonly post: operations["RevokeDevice"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/devices/mine": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** As which devices this browser is known */
        readonly get: operations["ListOwnDevices"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/emergencies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Posts that were lent in emergencies */
        readonly get: operations["ListEmergencies"];
        readonly put?: never;
        /** Lend oneself a post in an emergency */
        readonly post: operations["BreakGlass"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/emergencies/{emergencyId}/review": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An emergency has been looked at */
        readonly post: operations["ReviewEmergency"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/invitation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Set the own password by a code */
        readonly post: operations["AcceptInvitation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/lock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lock the screen */
        readonly post: operations["Lock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who has signed in, and what he may do */
        readonly get: operations["GetMe"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/me/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A new password for the own account */
        readonly post: operations["ChangePassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/me/pin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The PIN that opens the own locked screen */
        readonly post: operations["SetPin"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/me/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where I am signed in */
        readonly get: operations["ListOwnSessions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/me/sessions/{handle}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sign out elsewhere */
        readonly post: operations["EndOwnSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/me/totp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A secret for the authenticator */
        readonly post: operations["BeginTotp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/me/totp/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The authenticator works; recovery codes, once */
        readonly post: operations["ConfirmTotp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/me/totp/remove": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** No second factor any more */
        readonly post: operations["RemoveTotp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/options": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the sign-in page offers */
        readonly get: operations["GetSignInOptions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/pairings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A device asks to be known and shows the code */
        readonly post: operations["BeginPairing"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/pairings/{pairingId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Has somebody typed the code? Then the device is known */
        readonly get: operations["CollectPairing"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/personal-views": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who looked at personal data on a day, and what for */
        readonly get: operations["ListPersonalViews"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/set-up": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Make the first administrator */
        readonly post: operations["SetUp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/sign-in": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sign in; the session comes as a cookie */
        readonly post: operations["SignIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/sign-out": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** End this session */
        readonly post: operations["SignOut"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/sso": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Go to the bank's own sign-in */
        readonly get: operations["BeginSso"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/sso/callback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Come back from the bank's own sign-in */
        readonly get: operations["FinishSso"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/tokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every program that may send requests */
        readonly get: operations["ListTokens"];
        readonly put?: never;
        /** A token for a program, said once */
        readonly post: operations["CreateToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/tokens/{tokenId}/revoke": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A program may do nothing any more */
        readonly post: operations["RevokeToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/touch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Somebody is there: the screen stays open */
        readonly post: operations["Touch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/identity/unlock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Open a locked screen by PIN, or by password without one */
        readonly post: operations["Unlock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far each job has come */
        readonly get: operations["ListJobs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/nightly": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ask for the work of a night; asking twice is asking once */
        readonly post: operations["RunNightly"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/journeys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Start a journey for some services */
        readonly post: operations["StartJourney"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/journeys/{journeyId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The own journey, without answers */
        readonly get: operations["GetJourney"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/journeys/{journeyId}/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The own answers; the reading is logged */
        readonly get: operations["GetJourneyAnswers"];
        readonly put?: never;
        /** Save answers of the pre-fill */
        readonly post: operations["SaveAnswers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/journeys/{journeyId}/appointment/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give the appointment up */
        readonly post: operations["CancelAppointment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/journeys/{journeyId}/appointment/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Book the held place; moves an earlier one */
        readonly post: operations["ConfirmAppointment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/journeys/{journeyId}/appointment/hold": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Hold a place while booking it */
        readonly post: operations["HoldSlot"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/journeys/{journeyId}/documents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say which documents are at hand */
        readonly post: operations["ConfirmJourneyDocuments"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/journeys/{journeyId}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** End the journey and erase its answers */
        readonly post: operations["EndJourney"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/journeys/{journeyId}/services": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Choose services and parts anew */
        readonly post: operations["ChooseServices"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/journeys/on-ticket": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Start a journey for a ticket in hand */
        readonly post: operations["StartJourneyOnTicket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/network/balance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How unevenly busy windows and outlets are */
        readonly get: operations["GetBalance"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/network/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The network and its policies as files */
        readonly get: operations["ExportNetwork"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/network/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who changed what of the network */
        readonly get: operations["GetNetworkHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/network/history/{seq}/undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Bring an entry back to what it was */
        readonly post: operations["UndoNetworkChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/network/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Bring the network and its policies to what files say */
        readonly post: operations["ImportNetwork"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/network/sections/{section}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Some entries of a section */
        readonly get: operations["ListEntries"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/network/sections/{section}/entries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Enter or change an entry */
        readonly post: operations["DefineEntry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/network/sections/{section}/entries/{id}/retire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give an entry up */
        readonly post: operations["RetireEntry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/network/sections/{section}/form": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The fields of a section's entries */
        readonly get: operations["GetSectionForm"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/network/sections/{section}/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What an edit would change */
        readonly post: operations["PreviewEdit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All outlets */
        readonly get: operations["ListOutlets"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a page must know of an outlet once */
        readonly get: operations["GetOutlet"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/alerts/{alertId}/acknowledge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take an alert */
        readonly post: operations["AcknowledgeAlert"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/alerts/{alertId}/resolve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An alert is dealt with */
        readonly post: operations["ResolveAlert"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/alerts/{alertId}/snooze": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Put an alert off for some minutes */
        readonly post: operations["SnoozeAlert"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/appointments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Appointments of a day, today's without a date */
        readonly get: operations["ListAppointments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/appointments/{appointmentId}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give an appointment up for its customer */
        readonly post: operations["CancelForCustomer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/board": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The hall board as it is now */
        readonly get: operations["GetBoard"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/board/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Follow the hall board */
        readonly get: operations["FollowBoard"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/call-staff": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A customer asks for a person */
        readonly post: operations["CallStaff"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/clock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The business clock */
        readonly get: operations["GetClock"];
        /** Set speed, pause or jump forward */
        readonly put: operations["SetClock"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaint-starts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** File a complaint from the own page */
        readonly post: operations["StartComplaint"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take the complaint over */
        readonly post: operations["complaintAcceptHandOver"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/acknowledge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Tell that the complaint has arrived */
        readonly post: operations["complaintAcknowledgeComplaint"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/call-back": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Write down the call-back */
        readonly post: operations["complaintRecordCallBack"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/close-on-site": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Close on the spot what was accepted there and then */
        readonly post: operations["complaintCloseOnSite"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/close-uncalled": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Close what nobody has signed */
        readonly post: operations["complaintCloseUncalled"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/decline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Not take the complaint over */
        readonly post: operations["complaintDeclineHandOver"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/extension": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ask for more time */
        readonly post: operations["complaintRequestExtension"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/extension-answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give or deny more time */
        readonly post: operations["complaintAnswerExtension"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/handler": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Name the handler */
        readonly post: operations["complaintAssignHandler"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/interest": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say that somebody has an interest */
        readonly post: operations["complaintDeclareInterest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/investigation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Write down what was found out */
        readonly post: operations["complaintRecordInvestigation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/offer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Offer the complaint to somebody */
        readonly post: operations["complaintOfferHandOver"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/on-site-owner": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Name who answers for it on site */
        readonly post: operations["complaintNameOnSiteOwner"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/opinion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Answer for a department */
        readonly post: operations["complaintGiveOpinion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/outcome": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Tell one person the outcome */
        readonly post: operations["complaintTellOutcome"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/outside": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** It has gone outside */
        readonly post: operations["complaintEscalateOutside"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/outside-decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Write down the decision outside */
        readonly post: operations["complaintRecordOutsideDecision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/panel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ask departments of the expert panel */
        readonly post: operations["complaintAskPanel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Tell what will be done */
        readonly post: operations["complaintTellPlan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/receive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Somebody complains */
        readonly post: operations["complaintReceiveComplaint"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/reclassify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Put category, severity or complexity right */
        readonly post: operations["complaintReclassifyComplaint"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/register": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Register what was not closed on the spot */
        readonly post: operations["complaintRegisterComplaint"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/reopen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Open the complaint again */
        readonly post: operations["complaintReopenComplaint"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/resolution": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Propose the answer */
        readonly post: operations["complaintProposeResolution"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/tickets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Link a ticket */
        readonly post: operations["complaintLinkTicket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/complaints/{complaintId}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Somebody who complained withdraws */
        readonly post: operations["complaintWithdrawComplaint"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/contact-checks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** By which a contact can be confirmed */
        readonly get: operations["ListContactWays"];
        readonly put?: never;
        /** Send a code to a number or an address */
        readonly post: operations["StartContactCheck"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/corrections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Behaviour corrected on the spot: all notes, or your own */
        readonly get: operations["ListCorrections"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/cover/{date}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The days ahead: what the calendar does, windows and people needed, hours freed and short */
        readonly get: operations["GetCover"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/day/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Close the business day */
        readonly post: operations["CloseDay"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/day/closing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Announce the end of the day */
        readonly post: operations["AnnounceClosing"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/day/observe": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Let time take effect now: no-shows, limits, alerts */
        readonly post: operations["ObserveClock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/day/open": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Open the business day */
        readonly post: operations["OpenDay"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/day/pin-plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Change the plan of the open day */
        readonly post: operations["PinPlan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/devices/{deviceId}/down": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A device is out of order */
        readonly post: operations["DeviceDown"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/devices/{deviceId}/up": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A device works again */
        readonly post: operations["DeviceUp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/duty-roster/{month}/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Approve the draft */
        readonly post: operations["dutyRosterApproveRoster"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/duty-roster/{month}/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ask for a change */
        readonly post: operations["dutyRosterAskForChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/duty-roster/{month}/changes-answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Approve or deny a change */
        readonly post: operations["dutyRosterAnswerChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/duty-roster/{month}/draft": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Draft the month */
        readonly post: operations["dutyRosterDraftRoster"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/duty-roster/{month}/publish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Publish the roster */
        readonly post: operations["dutyRosterPublishRoster"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/extra-window": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** When today's open windows will not do */
        readonly get: operations["GetExtraWindow"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/feedback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What customers said, the newest first */
        readonly get: operations["ListFeedback"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/feedback/{date}/{ticketId}/words": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The words of one answer; the reading is kept */
        readonly get: operations["ReadFeedbackWords"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/findings/contest": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Contest a finding */
        readonly post: operations["findingContestFinding"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/findings/contest-decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Decide on a contest */
        readonly post: operations["findingDecideContest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/findings/correction-decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Decide whether a note stands */
        readonly post: operations["findingDecideCorrection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/findings/correction-dispute": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Object to a note */
        readonly post: operations["findingDisputeCorrection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/findings/corrections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Note a behaviour corrected on the spot */
        readonly post: operations["findingNoteCorrection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/findings/extend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give a line more time */
        readonly post: operations["findingExtendLine"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/findings/notice-receipt": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sign for a notice */
        readonly post: operations["findingReceiveNotice"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/findings/notices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Issue a rectification notice */
        readonly post: operations["findingIssueNotice"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/findings/owner": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give a line to another owner */
        readonly post: operations["findingChangeOwner"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/findings/raise": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Something was found */
        readonly post: operations["findingRaiseFinding"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/findings/red-event": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Confirm a red event */
        readonly post: operations["findingConfirmRedEvent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/findings/reply": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say what was done, with proof */
        readonly post: operations["findingReplyToFinding"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/findings/verify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Close a finding or open it again */
        readonly post: operations["findingVerifyFinding"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/findings/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take a finding back */
        readonly post: operations["findingWithdrawFinding"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/floats": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Moves of today to and from an outlet */
        readonly get: operations["GetFloats"];
        readonly put?: never;
        /** Ask for somebody of the floating team */
        readonly post: operations["ProposeMove"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/floats/{moveId}/accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Accept one's move */
        readonly post: operations["AcceptMove"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/floats/{moveId}/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Approve a move */
        readonly post: operations["ApproveMove"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/floats/{moveId}/decline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Decline a move */
        readonly post: operations["DeclineMove"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/floats/{moveId}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The window closes and the person goes back */
        readonly post: operations["EndMove"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/floats/{moveId}/refuse": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Refuse one's move */
        readonly post: operations["RefuseMove"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/floats/{moveId}/start": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The window opens */
        readonly post: operations["StartMove"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/floats/{moveId}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take a move back before work begins */
        readonly post: operations["WithdrawMove"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/floats/candidates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who could be sent to an outlet, best first */
        readonly get: operations["GetFloatCandidates"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/floats/suggested": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take up what the house suggests */
        readonly post: operations["TakeSuggestedMove"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/floor": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The floor as it is now; for staff */
        readonly get: operations["GetFloor"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/floor/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Follow the floor */
        readonly get: operations["FollowFloor"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/flow/{date}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A day's forecast with bands and reasons, against what came */
        readonly get: operations["GetFlowDay"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/flow/{date}/sheet": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The same day as a file */
        readonly get: operations["GetFlowDaySheet"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/freer-outlets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Outlets nearby at which a customer would be served sooner, way included */
        readonly get: operations["GetFreerOutlets"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/inspections/{inspectionId}/accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Accept the assignment */
        readonly post: operations["inspectionAcceptAssignment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/inspections/{inspectionId}/appeal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Appeal against items */
        readonly post: operations["inspectionAppealResults"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/inspections/{inspectionId}/appeal-decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Decide the appeal */
        readonly post: operations["inspectionDecideAppeal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/inspections/{inspectionId}/assign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Assign an inspector, or a visitor by code */
        readonly post: operations["inspectionAssignInspector"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/inspections/{inspectionId}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Cancel what was not reported */
        readonly post: operations["inspectionCancelInspection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/inspections/{inspectionId}/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Check the report, or send it back */
        readonly post: operations["inspectionCheckReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/inspections/{inspectionId}/decline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Decline the assignment */
        readonly post: operations["inspectionDeclineAssignment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/inspections/{inspectionId}/finalise": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Close the time to appeal */
        readonly post: operations["inspectionFinaliseResults"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/inspections/{inspectionId}/plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Plan an inspection */
        readonly post: operations["inspectionPlanInspection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/inspections/{inspectionId}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Release the results */
        readonly post: operations["inspectionReleaseResults"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/inspections/{inspectionId}/report": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Hand in the report */
        readonly post: operations["inspectionSubmitReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/inspections/{inspectionId}/start": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Begin */
        readonly post: operations["inspectionStartInspection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/journeys/{code}/check-in": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A customer has come: issue the journey's ticket */
        readonly post: operations["CheckIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/late-tickets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A kiosk brings a ticket that it gave while nobody answered it */
        readonly post: operations["AdmitTicket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/look-ahead": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The next two hours, played with and without what could be done */
        readonly get: operations["GetAdvice"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/look-ahead/{adviceId}/choose": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Says which option is taken, so that its effect is measured */
        readonly post: operations["ChooseAction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/look-ahead/choices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was chosen today, its forecast, and what came of it */
        readonly get: operations["GetChoices"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/lost-tickets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** One copy for who lost a ticket and knows its number, without the code of its page */
        readonly post: operations["PrintLostTicket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/notices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Notices of a day by way and what became of them */
        readonly get: operations["GetNoticeReport"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/number-blocks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A kiosk asks for numbers to give while nobody answers it */
        readonly post: operations["GrantNumbers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/open-dates/{month}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The dates of a month on which the outlet opens */
        readonly get: operations["ListOpenDates"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The plan of the open day, or the one for a date */
        readonly get: operations["GetPlan"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/printers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The ticket printers of an outlet and what they say of themselves */
        readonly get: operations["ListPrinters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/printers/{printerId}/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How a ticket from this printer looks, as a picture */
        readonly get: operations["PreviewTicket"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/printers/{printerId}/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A test print, with a number that no customer gets */
        readonly post: operations["TestPrinter"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/quality/{kind}/{caseId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One case as it stands, without texts about people */
        readonly get: operations["GetCase"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/quality/{kind}/{caseId}/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Keep a photo or a document of a case */
        readonly post: operations["KeepFile"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/quality/{kind}/{caseId}/files/{fileId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A photo or a document of a case */
        readonly get: operations["GetFile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/quality/{kind}/{caseId}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What happened to a case, oldest first */
        readonly get: operations["GetCaseHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/quality/{kind}/{caseId}/texts/{token}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A text about a person; the reading is logged */
        readonly get: operations["GetPersonalText"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/quiet-times": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How full an outlet will be in the week ahead */
        readonly get: operations["GetQuietTimes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/reception": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Open requests and today's refusals */
        readonly get: operations["GetReception"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/reception/refusals/{refusalId}/note": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Something could not be done, and another way was shown */
        readonly post: operations["NoteRefusal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/reception/requests/{requestId}/answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A request is answered */
        readonly post: operations["AnswerRequest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/reception/requests/{requestId}/decline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say why not */
        readonly post: operations["DeclineRequest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/reception/requests/{requestId}/note": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Somebody was asked */
        readonly post: operations["NoteRequest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/reception/requests/{requestId}/offer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Offer a request to somebody else */
        readonly post: operations["OfferRequest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/reception/requests/{requestId}/take": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take over a request that is offered */
        readonly post: operations["TakeRequest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/reception/words/{wordId}/note": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A prompt was said */
        readonly post: operations["NoteWord"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/recognitions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A customer shows a card, a phone number or an identity number */
        readonly post: operations["RecogniseCustomer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/requirement/{date}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Windows each half-hour needs, and their plan */
        readonly get: operations["GetRequirement"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/requirement/{date}/twin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Iterate a day's windows on the simulation; takes up to a minute */
        readonly post: operations["StaffDayOnTwin"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/rosters/{monday}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A week's roster, judged */
        readonly get: operations["GetRosterWeek"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/rosters/{monday}/absences": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take somebody who is absent off the day */
        readonly post: operations["ReportAbsence"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/rosters/{monday}/candidates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who could fill a half hour */
        readonly get: operations["GetRosterCandidates"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/rosters/{monday}/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Change a published week */
        readonly post: operations["OrderChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/rosters/{monday}/changes/agree": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say yes to a change */
        readonly post: operations["AgreeToChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/rosters/{monday}/changes/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Approve a swap */
        readonly post: operations["ApproveRosterChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/rosters/{monday}/changes/refuse": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say no to a change */
        readonly post: operations["RefuseChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/rosters/{monday}/changes/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take back what one has asked for */
        readonly post: operations["WithdrawRosterChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/rosters/{monday}/leave": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ask for leave */
        readonly post: operations["AskRosterLeave"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/rosters/{monday}/leave/decide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Grant leave or deny it */
        readonly post: operations["DecideRosterLeave"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/rosters/{monday}/make": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Make the week anew and keep it as a draft */
        readonly post: operations["MakeRosterWeek"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/rosters/{monday}/open-shifts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Offer a shift to whoever takes it */
        readonly post: operations["OfferShift"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/rosters/{monday}/open-shifts/take": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take an open shift */
        readonly post: operations["TakeShift"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/rosters/{monday}/price": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What a change would cost and break */
        readonly post: operations["PriceRosterChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/rosters/{monday}/publish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Publish the week */
        readonly post: operations["PublishWeek"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/rosters/{monday}/swaps": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Propose a swap */
        readonly post: operations["ProposeSwap"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/rosters/{monday}/wishes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Wish for a day off */
        readonly post: operations["KeepWish"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/rosters/{monday}/wishes/drop": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give one's wish up */
        readonly post: operations["DropWish"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/routine/{businessDate}/check-in": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The duty head is there */
        readonly post: operations["routineCheckIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/routine/{businessDate}/check-out": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The duty head goes */
        readonly post: operations["routineCheckOut"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/routine/{businessDate}/documents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Pass a document on */
        readonly post: operations["routinePassDocument"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/routine/{businessDate}/documents-read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** I have read it */
        readonly post: operations["routineConfirmRead"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/routine/{businessDate}/forms/{formId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A form of a day with what its journal knows */
        readonly get: operations["GetDayForm"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/routine/{businessDate}/inspections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sign one of the three inspections */
        readonly post: operations["routineSignInspection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/routine/{businessDate}/logs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sign one of the three logs */
        readonly post: operations["routineSignLog"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/routine/{businessDate}/meeting": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The morning meeting begins */
        readonly post: operations["routineStartMeeting"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/routine/{businessDate}/meeting-signature": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sign the meeting's record */
        readonly post: operations["routineSignMeeting"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/routine/{businessDate}/meeting-steps": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A step of the meeting is done */
        readonly post: operations["routineFinishMeetingStep"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/routine/{businessDate}/peak": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A peak asks for its inspection */
        readonly post: operations["routineAskForPeakInspection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/routine/{businessDate}/plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Plan the day */
        readonly post: operations["routinePlanDay"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/routine/{businessDate}/posts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Offer a post to the next person */
        readonly post: operations["routineOfferPost"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/routine/{businessDate}/posts-accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take the post */
        readonly post: operations["routineAcceptPost"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/routine/{businessDate}/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The outlet is ready to open */
        readonly post: operations["routineDeclareReady"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/slots": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Half-hours of a day with places for a service */
        readonly get: operations["ListSlots"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/special-cases/{caseId}/acknowledge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Acknowledge for a level */
        readonly post: operations["specialCaseAcknowledgeCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/special-cases/{caseId}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** End the case */
        readonly post: operations["specialCaseEndCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/special-cases/{caseId}/in-person": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ask that the customer must come */
        readonly post: operations["specialCaseAskForInPerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/special-cases/{caseId}/in-person-answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Agree or not, as second person */
        readonly post: operations["specialCaseAnswerInPerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/special-cases/{caseId}/offer-visit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Offer a home visit */
        readonly post: operations["specialCaseOfferHomeVisit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/special-cases/{caseId}/plan-visit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Plan a home visit by two people */
        readonly post: operations["specialCasePlanHomeVisit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/special-cases/{caseId}/report": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Report a special case to all levels */
        readonly post: operations["specialCaseReportCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/special-cases/{caseId}/review": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Review what was done */
        readonly post: operations["specialCaseReviewCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/special-cases/{caseId}/safely": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Can the customer come safely? */
        readonly post: operations["specialCaseAnswerSafely"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/staff/{staffId}/arrive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Somebody begins work */
        readonly post: operations["StaffArrived"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/staff/{staffId}/leave": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Somebody goes home */
        readonly post: operations["StaffLeft"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/staff/{staffId}/move": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Somebody takes another post */
        readonly post: operations["MoveStaff"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/staff/{staffId}/sanctions/appeal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The person appeals */
        readonly post: operations["sanctionAppealSanction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/staff/{staffId}/sanctions/appeal-decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Decide the appeal */
        readonly post: operations["sanctionDecideAppeal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/staff/{staffId}/sanctions/decide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Confirm or reject */
        readonly post: operations["sanctionDecideSanction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/staff/{staffId}/sanctions/hear": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The person speaks */
        readonly post: operations["sanctionHearPerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/staff/{staffId}/sanctions/propose": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Propose the next step */
        readonly post: operations["sanctionProposeSanction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Issue a ticket */
        readonly post: operations["IssueTicket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The own ticket: people ahead and wait */
        readonly get: operations["GetTicket"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/arrival": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The customer is away and says in how long he will be there */
        readonly post: operations["AnnounceArrival"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/authorisation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Release the work, or refuse it */
        readonly post: operations["Authorise"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/authorisation-request": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ask a supervisor to release the work */
        readonly post: operations["RequestAuthorisation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/diversion-answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Accept or decline the offer */
        readonly post: operations["AnswerDiversion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/diversion-arrival": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The customer stands at the other place */
        readonly post: operations["ArriveDiverted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/diversion-finish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The errand is done at the other place */
        readonly post: operations["FinishDiverted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/diversion-offer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Offer another way than the counter */
        readonly post: operations["OfferDiversion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/diversion-return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Back into the line, with the place kept */
        readonly post: operations["ReturnDiverted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/documents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The documents are complete */
        readonly post: operations["ConfirmDocuments"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/feedback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was said of this ticket's service */
        readonly get: operations["GetOwnFeedback"];
        readonly put?: never;
        /** Say how the service was */
        readonly post: operations["GiveFeedback"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/finish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Finish the service */
        readonly post: operations["FinishTicket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/freer-outlets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where this errand is done earlier */
        readonly get: operations["ListOwnFreerOutlets"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/leave": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The customer leaves, also for a ticket at another outlet */
        readonly post: operations["LeaveTicket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/move": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take a ticket at another outlet instead */
        readonly post: operations["MoveTicket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/no-show": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Nobody came to the call */
        readonly post: operations["RecordNoShow"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/notices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Which notices are possible and agreed to */
        readonly get: operations["GetOwnNotices"];
        readonly put?: never;
        /** Be told when it is nearly one's turn */
        readonly post: operations["AgreeToNotices"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/notices/{agreementId}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Be told nothing more */
        readonly post: operations["WithdrawConsent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/papers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A ticket on paper; answered when the printer has said what became of it */
        readonly post: operations["PrintTicket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/park": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Set the ticket aside */
        readonly post: operations["ParkTicket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/pause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Stop the time limit's clock */
        readonly post: operations["PauseClock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/postpone": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The customer is late and lets some others go first */
        readonly post: operations["PostponeTicket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/prefill": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the customer filled in; the view is logged */
        readonly get: operations["GetTicketPrefill"];
        readonly put?: never;
        /** The form is filled in */
        readonly post: operations["CompletePrefill"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/rating": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Rate the service */
        readonly post: operations["Rate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/rating-request": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ask the customer for a rating */
        readonly post: operations["RequestRating"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/recall": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Call the ticket once more */
        readonly post: operations["Recall"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/requeue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The customer waited in the wrong queue or lacks a form */
        readonly post: operations["RequeueWrong"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Let the time limit's clock run again */
        readonly post: operations["ResumeClock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A missed customer is back in the line */
        readonly post: operations["ReturnTicket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/review-pass": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The work is right */
        readonly post: operations["PassReview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/review-reject": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Hand the work back to its teller */
        readonly post: operations["RejectReview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/review-request": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Hand the work to a reviewer */
        readonly post: operations["SubmitForReview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/review-start": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take the work at a review window */
        readonly post: operations["StartReview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/special-case": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Report a special case to three levels */
        readonly post: operations["ReportSpecialCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/start": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The customer has arrived at the window */
        readonly post: operations["StartService"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/steps": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A step of the service is done */
        readonly post: operations["FinishStep"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Follow the own ticket */
        readonly get: operations["FollowTicket"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/transfer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Send the ticket to a queue, a window or a person */
        readonly post: operations["TransferTicket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/undo-finish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The service was not finished after all */
        readonly post: operations["UndoFinish"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/undo-no-show": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The customer had come after all */
        readonly post: operations["UndoNoShow"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/unpark": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Put the ticket back into the line */
        readonly post: operations["UnparkTicket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/why": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Why this ticket was called when it was */
        readonly get: operations["GetWhy"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/tickets/{ticketId}/wrap-up": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The customer has gone; the teller finishes the papers */
        readonly post: operations["StartWrapUp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/today": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Six figures of the day, with targets and what is usual */
        readonly get: operations["GetToday"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/too-late-tickets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Tickets that came too late, the open ones first */
        readonly get: operations["ListLateTickets"];
        readonly put?: never;
        /** A kiosk's ticket that the lobby would not have */
        readonly post: operations["NoteLateTicket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/too-late-tickets/{date}/{ticketId}/settle": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What became of the customer */
        readonly post: operations["SettleLateTicket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/waits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The rest of every wait at an outlet, and the accuracy of such forecasts there */
        readonly get: operations["GetWaits"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/what-if": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What can be changed at an outlet, and its world */
        readonly get: operations["GetWhatIfOutlet"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/windows/{windowId}/auto-next": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Call the next customer by itself, or not */
        readonly post: operations["SetAutoNext"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/windows/{windowId}/back-office": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Work without customers */
        readonly post: operations["StartBackOffice"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/windows/{windowId}/back-office-end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Back to customers */
        readonly post: operations["EndBackOffice"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/windows/{windowId}/break": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Begin a break */
        readonly post: operations["StartBreak"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/windows/{windowId}/break-end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** End the break */
        readonly post: operations["EndBreak"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/windows/{windowId}/call-next": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Call whoever is next for this window */
        readonly post: operations["CallNext"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/windows/{windowId}/call-specific": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Call one ticket out of turn */
        readonly post: operations["CallSpecific"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/windows/{windowId}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Close a window, after its customer is done */
        readonly post: operations["CloseWindow"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/windows/{windowId}/help": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Call for help */
        readonly post: operations["RaiseHelp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/windows/{windowId}/mode": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Change whom a window serves */
        readonly post: operations["SetWindowMode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/windows/{windowId}/open": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Open a window */
        readonly post: operations["OpenWindow"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/windows/{windowId}/proposal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Open the window that is asked for, or not */
        readonly post: operations["AnswerProposal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/windows/{windowId}/propose": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ask for a closed window to open */
        readonly post: operations["ProposeWindow"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outlets/{outletId}/windows/{windowId}/serve-without-ticket": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Serve somebody who has no ticket */
        readonly post: operations["ServeWithoutTicket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/policies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every threshold at a place on a date */
        readonly get: operations["ListPolicies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/policies/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What a value would change on open days */
        readonly post: operations["PreviewPolicy"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/policies/values": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Set a threshold, approved by somebody else */
        readonly post: operations["SetPolicyValue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/policies/values/{valueId}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take a set threshold back */
        readonly post: operations["WithdrawPolicyValue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/processes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Processes, their versions and deviations */
        readonly get: operations["ListProcesses"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/processes/{processId}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Adopt a version; the last one is retired */
        readonly post: operations["AdoptProcessVersion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/processes/{processId}/versions/{versionId}/deviations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Log what was done otherwise */
        readonly post: operations["LogProcessDeviation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/processes/{processId}/versions/{versionId}/stage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take a version to its next stage */
        readonly post: operations["AdvanceProcessVersion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/productivity": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Services for each hour, pace and work intensity by outlet, window and person */
        readonly get: operations["ListProductivity"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/quality/board": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How the outlets that you may see stand */
        readonly get: operations["GetSiteBoard"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/quality/bulletin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Overdue complaints by outlet */
        readonly get: operations["GetBulletin"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/quality/cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Cases that are yours to see, by what is due first */
        readonly get: operations["ListCases"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scripts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every version of every script, with how often it was said */
        readonly get: operations["ListScripts"];
        readonly put?: never;
        /** Write a script's next version */
        readonly post: operations["WriteScript"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scripts/{scriptId}/retire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say a script no more */
        readonly post: operations["RetireScript"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scripts/{scriptId}/versions/{version}/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Approve a version that somebody else wrote */
        readonly post: operations["ApproveScript"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scripts/in-use": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is said now, the best script for a case first */
        readonly get: operations["ListScriptsInUse"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/standard-times": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every standard time with its evidence */
        readonly get: operations["ListStandardTimes"];
        readonly put?: never;
        /** Propose a standard time on measured evidence */
        readonly post: operations["ProposeStandardTime"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/standard-times/{standardId}/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Approve a colleague's proposal */
        readonly post: operations["ApproveStandardTime"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/standard-times/{standardId}/reject": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Reject a proposal, with the reason */
        readonly post: operations["RejectStandardTime"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/standard-times/measured": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Counter times by service, outlet and person */
        readonly get: operations["ListMeasuredTimes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/standard-times/sheet": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Measured times and productivity as a file */
        readonly get: operations["GetStandardTimesSheet"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Follow up to 64 views on one connection */
        readonly get: operations["Follow"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Units whose outlets one may look at */
        readonly get: operations["ListUnits"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/{unitId}/floats": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Moves of today in a unit, and those suggested */
        readonly get: operations["GetUnitFloats"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/{unitId}/outlets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The outlets of a unit and how they lie */
        readonly get: operations["GetUnitOutlets"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/waits/accuracy": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The accuracy of wait forecasts by outlet */
        readonly get: operations["GetWaitAccuracy"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhooks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All webhooks; never their secrets */
        readonly get: operations["ListWebhooks"];
        readonly put?: never;
        /** Be told what happens from now on */
        readonly post: operations["RegisterWebhook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhooks/{endpointId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Be told no more */
        readonly delete: operations["RemoveWebhook"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/what-if/scenarios": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One's own what-if scenarios and those shared by others */
        readonly get: operations["ListScenarios"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/what-if/scenarios/{scenarioId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A scenario, how far it has been played, and its finding */
        readonly get: operations["GetScenario"];
        readonly put?: never;
        /** Keep a scenario; saved anew it has no finding yet */
        readonly post: operations["SaveScenario"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/what-if/scenarios/{scenarioId}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give up a run */
        readonly post: operations["CancelScenario"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/what-if/scenarios/{scenarioId}/drop": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Throw a scenario away */
        readonly post: operations["DropScenario"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/what-if/scenarios/{scenarioId}/film": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One day of one arm, event by event, to be watched */
        readonly get: operations["GetFilm"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/what-if/scenarios/{scenarioId}/play": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Play both arms; the finding is kept when it is done */
        readonly post: operations["PlayScenario"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/what-if/scenarios/{scenarioId}/share": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Let others see a scenario, or no longer */
        readonly post: operations["ShareScenario"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/what-if/scenarios/{scenarioId}/sheet": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A finding as a file */
        readonly get: operations["GetFindingSheet"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly __shared: {
            $defs: {
                readonly schema0: string | number | boolean | null | readonly components["schemas"]["__shared"][] | {
                    readonly [key: string]: components["schemas"]["__shared"];
                };
                readonly schema1: string | number | boolean | null | readonly components["schemas"]["__shared"][] | {
                    readonly [key: string]: components["schemas"]["__shared"];
                };
            };
        };
        readonly Account: {
            readonly accountId: components["schemas"]["AccountId"];
            readonly badgeName?: string;
            readonly closed: boolean;
            readonly failures: number;
            readonly hasPassword: boolean;
            readonly hasPin: boolean;
            readonly hasTotp: boolean;
            readonly lastSignInAt?: components["schemas"]["Instant"];
            readonly lockedUntil: components["schemas"]["Instant"];
            readonly posts: readonly components["schemas"]["PostHeld"][];
        };
        readonly AccountId: string;
        readonly Acted: {
            /** @description The kinds of events that followed, in their order. */
            readonly happened: readonly string[];
            /** @description True when the same act had been accepted before. */
            readonly repeated: boolean;
            /** @description Events of the case so far. */
            readonly version: number;
        };
        readonly AdoptProcess: {
            readonly versionId: components["schemas"]["Id"];
        };
        readonly AdvanceProcess: {
            /** @enum {string} */
            readonly to: "optimising" | "fixed" | "retired";
        };
        readonly Advice: {
            readonly adviceId: components["schemas"]["Id"];
            readonly from: components["schemas"]["Instant"];
            readonly lateShare: number;
            /** @description Best first: fewest people who wait longer than the promise. */
            readonly options: readonly {
                readonly action: components["schemas"]["AdvisedAction"];
                /** @description With the action less without it, day by day on the same people, with its 95 % interval. */
                readonly lateChange: {
                    readonly high: number;
                    readonly low: number;
                    readonly mean: number;
                };
                /** @description With the action less without it, day by day on the same people, with its 95 % interval. */
                readonly meanWaitChange: {
                    readonly high: number;
                    readonly low: number;
                    readonly mean: number;
                };
                readonly outlook: {
                    readonly late: {
                        readonly mean: number;
                        readonly p10: number;
                        readonly p90: number;
                    };
                    readonly meanWaitMin: {
                        readonly mean: number;
                        readonly p10: number;
                        readonly p90: number;
                    };
                };
            }[];
            readonly outletId: components["schemas"]["Id"];
            readonly outlook: {
                readonly late: {
                    readonly mean: number;
                    readonly p10: number;
                    readonly p90: number;
                };
                readonly meanWaitMin: {
                    readonly mean: number;
                    readonly p10: number;
                    readonly p90: number;
                };
            };
            readonly promiseMs: number;
            readonly replications: number;
            readonly until: components["schemas"]["Instant"];
            readonly waiting: number;
            readonly world: {
                readonly days: number;
                /** @enum {string} */
                readonly source: "fitted" | "assumed";
            };
        };
        readonly AdviceChoice: {
            readonly action: components["schemas"]["AdvisedAction"];
            readonly adviceId: components["schemas"]["Id"];
            readonly chosenAt: components["schemas"]["Instant"];
            readonly chosenBy: components["schemas"]["Id"];
            readonly from: components["schemas"]["Instant"];
            /** @description With the action less without it, day by day on the same people, with its 95 % interval. */
            readonly lateChange: {
                readonly high: number;
                readonly low: number;
                readonly mean: number;
            };
            /** @description What then happened; absent until the time is over. */
            readonly outcome?: {
                readonly late: number;
                readonly meanWaitMin: number;
            };
            readonly promiseMs: number;
            readonly until: components["schemas"]["Instant"];
            readonly withIt: {
                readonly late: {
                    readonly mean: number;
                    readonly p10: number;
                    readonly p90: number;
                };
                readonly meanWaitMin: {
                    readonly mean: number;
                    readonly p10: number;
                    readonly p90: number;
                };
            };
            readonly withoutIt: {
                readonly late: {
                    readonly mean: number;
                    readonly p10: number;
                    readonly p90: number;
                };
                readonly meanWaitMin: {
                    readonly mean: number;
                    readonly p10: number;
                    readonly p90: number;
                };
            };
        };
        readonly AdvisedAction: {
            readonly byMin?: number;
            readonly fromOutletId?: components["schemas"]["Id"];
            /** @enum {string} */
            readonly kind: "openWindow" | "setMode" | "callFloater" | "divert" | "delayBreaks";
            readonly mode?: string;
            readonly staffIds?: readonly components["schemas"]["Id"][];
            readonly travelMin?: number;
            readonly windowId?: components["schemas"]["Id"];
        };
        readonly Appointment: {
            readonly appointmentId: components["schemas"]["NewId"];
            readonly arrivedAt?: components["schemas"]["Instant"];
            readonly familyId: components["schemas"]["Id"];
            readonly journeyId: components["schemas"]["NewId"];
            readonly serviceIds: readonly components["schemas"]["Id"][];
            readonly slotAt: components["schemas"]["Instant"];
            /** @enum {string} */
            readonly state: "confirmed" | "arrived" | "noShow" | "cancelled";
            readonly ticketId?: components["schemas"]["NewId"];
        };
        /** @description A person's day as it is to become; a day off without a shift. */
        readonly AskedRosterCell: {
            /** @description 0 is Monday. */
            readonly day: number;
            readonly shift?: {
                /** @description Minutes after midnight on the outlet's wall. */
                readonly lunchMin?: number;
                readonly post: components["schemas"]["Id"];
                readonly template: components["schemas"]["Id"];
            };
            readonly staffId: components["schemas"]["Id"];
        };
        readonly AskForChange: {
            readonly change: {
                readonly key: string;
                /** @constant */
                readonly kind: "policy";
                readonly scope: {
                    readonly outletId?: components["schemas"]["Id"];
                    readonly outletTypeId?: components["schemas"]["Id"];
                    readonly segmentId?: components["schemas"]["Id"];
                    readonly serviceId?: components["schemas"]["Id"];
                };
                /** Format: date */
                readonly validTo?: string;
                readonly value: unknown;
            } | {
                /** @description As a file of the section writes it. */
                readonly entry: {
                    readonly [key: string]: unknown;
                };
                /** @constant */
                readonly kind: "entry";
                /** @enum {string} */
                readonly section: "orgUnits" | "outletTypes" | "posts" | "skills" | "families" | "segments" | "services" | "outlets" | "windows" | "queues" | "deviceKinds" | "devices" | "printers" | "lamps" | "staff";
            } | {
                readonly id: components["schemas"]["Id"];
                /** @constant */
                readonly kind: "retirement";
                /** @enum {string} */
                readonly section: "orgUnits" | "outletTypes" | "posts" | "skills" | "families" | "segments" | "services" | "outlets" | "windows" | "queues" | "deviceKinds" | "devices" | "printers" | "lamps" | "staff";
            };
            /** Format: date */
            readonly from: string;
            readonly requestId: components["schemas"]["NewId"];
        };
        readonly AskPaper: {
            readonly copy: boolean;
        };
        readonly Balance: {
            readonly busyShare: number;
            readonly outlets: readonly {
                readonly busyShare: number;
                readonly openHours: number;
                readonly outletId: components["schemas"]["Id"];
                readonly unevenness: number;
                readonly windows: number;
            }[];
            readonly span: {
                /** Format: date */
                readonly before: string;
                /** Format: date */
                readonly from: string;
            };
            readonly unevenness: number;
        };
        readonly BeginPairing: {
            readonly kind: components["schemas"]["PairedDeviceKind"];
        };
        readonly BreakGlass: {
            readonly emergencyId: components["schemas"]["NewId"];
            readonly lastsMin: number;
            readonly post: components["schemas"]["PostHeld"];
            readonly reason: string;
        };
        readonly Bulletin: {
            readonly at: components["schemas"]["Instant"];
            readonly outlets: readonly {
                readonly outletId: components["schemas"]["Id"];
                readonly overdue: number;
            }[];
        };
        readonly Calendar: {
            readonly days: readonly components["schemas"]["CalendarDay"][];
            readonly ending: readonly {
                readonly effect: string;
                /** Format: date */
                readonly knownUntil: string;
                readonly unitId?: components["schemas"]["Id"];
            }[];
        };
        readonly CalendarChanged: {
            readonly changes: number;
        };
        readonly CalendarDay: {
            /** Format: date */
            readonly date: string;
            readonly effect: string;
            readonly note?: string;
            readonly source: string;
            readonly unitId?: components["schemas"]["Id"];
        };
        readonly CalendarImported: {
            readonly changes: number;
            readonly faults: readonly {
                readonly code: string;
                readonly detail: string;
                readonly line: number;
            }[];
        };
        readonly CalendarKnownUntil: {
            /** Format: date */
            readonly date: string;
            readonly effect: string;
            readonly source: string;
            readonly unitId?: components["schemas"]["Id"];
        };
        readonly Call: {
            readonly number: string;
            /** @enum {string} */
            readonly rule: "appointmentDue" | "queueOver" | "preferQueues" | "ratio" | "priority" | "interleave" | "prefer" | "firstCome" | "longestWait" | "ageing" | "credit" | "fairnessBound" | "personalPool" | "specific" | "walkDirect";
            readonly runnersUp: readonly {
                readonly number: string;
                readonly ticketId: components["schemas"]["NewId"];
                readonly waitedMs: number;
            }[];
            readonly ticketId: components["schemas"]["NewId"];
            readonly waitedMs: number;
            readonly windowId: components["schemas"]["Id"];
        };
        readonly Called: {
            readonly number: string;
            /** @description True when the same command had been accepted before. */
            readonly repeated: boolean;
            /** @enum {string} */
            readonly rule: "appointmentDue" | "queueOver" | "preferQueues" | "ratio" | "priority" | "interleave" | "prefer" | "firstCome" | "longestWait" | "ageing" | "credit" | "fairnessBound" | "personalPool" | "specific" | "walkDirect";
            readonly runnersUp: readonly {
                readonly number: string;
                readonly ticketId: components["schemas"]["NewId"];
                readonly waitedMs: number;
            }[];
            readonly ticketId: components["schemas"]["NewId"];
            /** @description Events of the day so far; the seq of the push that shows this command. */
            readonly version: number;
            readonly waitedMs: number;
            readonly windowId: components["schemas"]["Id"];
        };
        readonly Case: {
            readonly caseId: string;
            readonly changedAt: components["schemas"]["Instant"];
            /** @description Absent when nothing is due. */
            readonly dueAt?: components["schemas"]["Instant"];
            readonly grade: string;
            readonly isOpen: boolean;
            /** @enum {string} */
            readonly kind: "complaint" | "finding" | "notice" | "inspection" | "specialCase" | "routine" | "dutyRoster";
            readonly openedAt: components["schemas"]["Instant"];
            readonly outletId: components["schemas"]["Id"];
            readonly person: string;
            readonly state: string;
            readonly summary: {
                readonly [key: string]: unknown;
            };
            readonly topic: string;
            readonly unitId: components["schemas"]["Id"];
        };
        readonly CaseHistory: readonly {
            readonly actor: string;
            readonly at: components["schemas"]["Instant"];
            readonly said: {
                readonly [key: string]: unknown;
            };
            readonly seq: number;
            readonly type: string;
        }[];
        readonly Cases: {
            /** @description Business time of the answer. */
            readonly at: components["schemas"]["Instant"];
            readonly cases: readonly components["schemas"]["Case"][];
            readonly next?: string;
        };
        readonly CaseState: {
            readonly state: {
                readonly [key: string]: unknown;
            };
            readonly version: number;
        };
        readonly ChangePassword: {
            readonly next: string;
            readonly old: string;
        };
        readonly ChangeRequest: {
            readonly askedAt: components["schemas"]["Instant"];
            readonly askedBy: string;
            readonly change: {
                readonly key: string;
                /** @constant */
                readonly kind: "policy";
                readonly scope: {
                    readonly outletId?: components["schemas"]["Id"];
                    readonly outletTypeId?: components["schemas"]["Id"];
                    readonly segmentId?: components["schemas"]["Id"];
                    readonly serviceId?: components["schemas"]["Id"];
                };
                /** Format: date */
                readonly validTo?: string;
                readonly value: unknown;
            } | {
                /** @description As a file of the section writes it. */
                readonly entry: {
                    readonly [key: string]: unknown;
                };
                /** @constant */
                readonly kind: "entry";
                /** @enum {string} */
                readonly section: "orgUnits" | "outletTypes" | "posts" | "skills" | "families" | "segments" | "services" | "outlets" | "windows" | "queues" | "deviceKinds" | "devices" | "printers" | "lamps" | "staff";
            } | {
                readonly id: components["schemas"]["Id"];
                /** @constant */
                readonly kind: "retirement";
                /** @enum {string} */
                readonly section: "orgUnits" | "outletTypes" | "posts" | "skills" | "families" | "segments" | "services" | "outlets" | "windows" | "queues" | "deviceKinds" | "devices" | "printers" | "lamps" | "staff";
            };
            readonly decidedAt?: components["schemas"]["Instant"];
            readonly decidedBy?: string;
            readonly endedAt?: components["schemas"]["Instant"];
            /** Format: date */
            readonly from: string;
            readonly requestId: components["schemas"]["NewId"];
            /** @enum {string} */
            readonly state: "asked" | "approved" | "applied" | "failed" | "declined" | "withdrawn";
            readonly why?: string;
        };
        readonly CheckedIn: {
            readonly appointmentAt?: components["schemas"]["Instant"];
            readonly documentsConfirmed: boolean;
            readonly journeyId: components["schemas"]["NewId"];
            /** @description Services of the journey that this outlet does not offer. */
            readonly notHere: readonly components["schemas"]["Id"][];
            /** @enum {string} */
            readonly prefill: "none" | "partial" | "complete";
            readonly tickets: readonly {
                readonly aheadOfYou: number;
                readonly number: string;
                readonly queueId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
                readonly wait: components["schemas"]["Wait"];
            }[];
        };
        readonly ClaimRun: {
            readonly ask: {
                readonly codeVersion: string;
                /** Format: date */
                readonly date: string;
                readonly outletId: components["schemas"]["Id"];
                readonly policyVersion: number;
                readonly seed: string;
                /** @enum {string} */
                readonly size: "full" | "quick";
            };
            readonly claims: number;
            readonly failed: readonly {
                readonly claimId: components["schemas"]["Id"];
                readonly error: string;
            }[];
            readonly findings: readonly components["schemas"]["Finding"][];
            readonly runId: components["schemas"]["Id"];
            readonly startedAt: number;
            /** @enum {string} */
            readonly state: "running" | "done";
        };
        readonly ClaimRuns: {
            readonly last?: components["schemas"]["ClaimRun"];
            readonly underWay?: components["schemas"]["ClaimRun"];
        };
        readonly Clock: {
            readonly businessNow: components["schemas"]["Instant"];
            readonly outletId: components["schemas"]["Id"];
            readonly paused: boolean;
            readonly speed: number;
        };
        readonly ConfirmTotp: {
            readonly code: string;
        };
        readonly ContactCheck: {
            readonly checkId: string;
            readonly validMs: number;
        };
        readonly ContactWays: {
            readonly offered: readonly ("sms" | "mail")[];
        };
        readonly Corrections: readonly {
            readonly behaviour: string;
            readonly correctionId: components["schemas"]["Id"];
            readonly notedAt: components["schemas"]["Instant"];
            readonly notedBy: components["schemas"]["Id"];
            readonly staffId: components["schemas"]["Id"];
            /** @enum {string} */
            readonly state: "noted" | "disputed" | "stands" | "removed";
        }[];
        readonly CountedScript: {
            readonly accepted: number;
            readonly approvedBy?: string;
            readonly ref: components["schemas"]["Id"];
            readonly refused: number;
            readonly retired: boolean;
            readonly said: number;
            readonly scriptId: string;
            readonly segmentIds: readonly components["schemas"]["Id"][];
            readonly serviceIds: readonly components["schemas"]["Id"][];
            /** @enum {string} */
            readonly situation: "divert" | "nextTime" | "retain" | "care" | "refusal" | "special";
            readonly text: {
                readonly en: string;
                readonly es: string;
                readonly ko: string;
                readonly zh: string;
            };
            /** @enum {string} */
            readonly to?: "selfService" | "eBankZone" | "vipZone" | "adviser" | "otherWindow" | "otherOutlet" | "appointment";
            readonly version: number;
            readonly writtenBy: string;
        };
        readonly Cover: {
            readonly days: readonly {
                readonly brokenSlots: number;
                readonly calendarFactor: number;
                /** Format: date */
                readonly date: string;
                readonly effects: readonly string[];
                readonly expected: number;
                readonly freed?: {
                    readonly freedHours: number;
                    readonly shortHours: number;
                    readonly windows: readonly number[];
                };
                readonly neededHours: number;
                readonly posts: {
                    readonly [key: string]: number;
                };
                readonly windowsMax: number;
                readonly windowsPeak: number;
            }[];
            readonly outletId: components["schemas"]["Id"];
            readonly windowPeople: number;
        };
        readonly CreateToken: {
            readonly label: string;
            readonly rights: readonly components["schemas"]["MachineRight"][];
        };
        readonly CurrentBoard: {
            readonly seq: number;
            readonly view: components["schemas"]["HallBoard"];
        };
        readonly CurrentFloor: {
            readonly seq: number;
            readonly view: components["schemas"]["Floor"];
        };
        readonly CustomerRequest: {
            readonly askedAt: components["schemas"]["Instant"];
            readonly askedOf: components["schemas"]["Id"];
            readonly declined?: {
                readonly by: components["schemas"]["Id"];
                readonly reason: string;
            };
            readonly matter?: string;
            readonly offer?: {
                readonly at: components["schemas"]["Instant"];
                readonly to: components["schemas"]["Id"];
            };
            readonly owner: components["schemas"]["Id"];
            readonly requestId: components["schemas"]["NewId"];
            readonly serviceId?: components["schemas"]["Id"];
            readonly ticketId?: components["schemas"]["NewId"];
            /** @enum {string} */
            readonly topic: "product" | "procedure" | "fees" | "card" | "lostItem" | "accountClosing" | "machine" | "directions" | "other";
        };
        readonly DayForm: {
            /** @description What only a person can say. */
            readonly byPerson: readonly string[];
            readonly known: {
                readonly [key: string]: unknown;
            };
            /** @description What the journal could know and does not yet. */
            readonly missing: readonly string[];
        };
        readonly DefineEntry: {
            /** @description As a file of the section writes it. */
            readonly entry: {
                readonly [key: string]: unknown;
            };
        };
        readonly DemoDevice: {
            readonly kind: components["schemas"]["PairedDeviceKind"];
            readonly outletId: components["schemas"]["Id"];
        };
        readonly DemoSignIn: {
            readonly accountId?: components["schemas"]["AccountId"];
            readonly outletId?: components["schemas"]["Id"];
            readonly role?: components["schemas"]["StaffRole"];
            readonly surface: components["schemas"]["Surface"];
        };
        readonly Done: {
            /** @description True when the same command had been accepted before. */
            readonly repeated: boolean;
            /** @description Events of the day so far; the seq of the push that shows this command. */
            readonly version: number;
        };
        readonly Edited: {
            readonly changes: number;
            readonly pinned: {
                readonly kept: readonly {
                    readonly code: string;
                    readonly outletId: string;
                }[];
                readonly outletIds: readonly string[];
            };
        };
        readonly EditPreview: {
            readonly changes: number;
            readonly days: readonly {
                readonly kept?: string;
                readonly outletId: string;
                readonly parts: readonly string[];
            }[];
            readonly fields: readonly {
                readonly after?: unknown;
                readonly before?: unknown;
                readonly field: string;
            }[];
            readonly warnings: readonly {
                readonly code: string;
                readonly detail: string;
                readonly field: string;
                readonly params: {
                    readonly [key: string]: string | number;
                };
            }[];
        };
        readonly Emergency: {
            readonly accountId: string;
            readonly emergencyId: string;
            readonly from: components["schemas"]["Instant"];
            readonly post: components["schemas"]["PostHeld"];
            readonly reason: string;
            readonly reviewedBy?: string;
            readonly until: components["schemas"]["Instant"];
        };
        readonly Enrolment: {
            readonly secret: string;
            readonly uri: string;
        };
        readonly EntryPage: {
            readonly entries: readonly {
                readonly [key: string]: unknown;
            }[];
            readonly total: number;
        };
        readonly ExtraWindow: {
            /** Format: date */
            readonly date: string;
            readonly kind?: string;
            readonly openAt?: string;
            readonly outletId: components["schemas"]["Id"];
            readonly ratioSoFar?: number;
            readonly slots: readonly {
                readonly lateMinutesSaved: number;
                readonly start: string;
                readonly windows: number;
            }[];
            readonly windowId?: components["schemas"]["Id"];
            readonly windowsMore: number;
            readonly windowsOpen: number;
        };
        readonly FeedbackEntry: {
            /** Format: date */
            readonly businessDate: string;
            readonly givenAt: components["schemas"]["Instant"];
            /** @description Read one by one, each reading with its purpose. */
            readonly hasWords: boolean;
            readonly number?: string;
            readonly score: number;
            readonly serviceId: components["schemas"]["Id"];
            /**
             * @description Why it does not count.
             * @enum {string}
             */
            readonly setAside?: "byStaff" | "manyFromOneDevice" | "serviceTooShort";
            readonly staffId?: components["schemas"]["Id"];
            readonly ticketId: components["schemas"]["NewId"];
        };
        readonly FeedbackWords: {
            readonly words: string;
        };
        readonly Finding: {
            readonly arms: readonly {
                readonly figures: readonly {
                    readonly against?: {
                        readonly high: number | null;
                        readonly low: number | null;
                        readonly mean: number | null;
                    };
                    readonly figure: string;
                    readonly group?: string;
                    readonly high: number | null;
                    readonly low: number | null;
                    readonly mean: number | null;
                    /** @enum {string} */
                    readonly unit: "min" | "share" | "ratio" | "people";
                }[];
                readonly name: string;
            }[];
            readonly assumed: boolean;
            readonly checks: readonly {
                readonly agrees: boolean;
                readonly exact: number;
                readonly formula: string;
                readonly played: {
                    readonly high: number | null;
                    readonly low: number | null;
                    readonly mean: number | null;
                };
            }[];
            readonly claimId: components["schemas"]["Id"];
            readonly days: number;
            readonly outletIds: readonly components["schemas"]["Id"][];
            readonly rules: readonly string[];
            /** @enum {string} */
            readonly verdict: "holds" | "fails" | "depends" | "open";
            readonly warnings: readonly string[];
        };
        readonly Finished: {
            /** @description Whom the window called by itself. */
            readonly called?: components["schemas"]["Call"];
            readonly clockMs: number;
            readonly inTime?: boolean;
            /** @description The next service of the same visit; with a window when it goes on here. */
            readonly next?: {
                readonly queueId: components["schemas"]["Id"];
                readonly serviceId: components["schemas"]["Id"];
                readonly windowId?: components["schemas"]["Id"];
            };
            /** @enum {string} */
            readonly outcome: "done" | "notPossible" | "referred";
            /** @description True when the same command had been accepted before. */
            readonly repeated: boolean;
            readonly servedMs: number;
            readonly ticketId: components["schemas"]["NewId"];
            /** @description Events of the day so far; the seq of the push that shows this command. */
            readonly version: number;
        };
        readonly FloatCandidate: {
            readonly badgeName: string;
            readonly fromOutletId?: components["schemas"]["Id"];
            /** @description People waiting now whom this person could serve at that window. */
            readonly relief: number;
            readonly sourceWaiting?: number;
            readonly staffId: components["schemas"]["Id"];
            readonly travelMin: number;
            readonly windowId: components["schemas"]["Id"];
            readonly windowsLeft?: number;
        };
        readonly FloatMove: {
            readonly badgeName: string;
            /** @description Before and after the window opened: a comparison, not a proof. */
            readonly effect?: {
                readonly after: {
                    readonly called: number;
                    readonly came: number;
                    /** @description Called after more than ten minutes. */
                    readonly late: number;
                    readonly waitedMs: number;
                };
                readonly before: {
                    readonly called: number;
                    readonly came: number;
                    /** @description Called after more than ten minutes. */
                    readonly late: number;
                    readonly waitedMs: number;
                };
                readonly minutesAfter: number;
                readonly othersAfter: {
                    readonly called: number;
                    readonly came: number;
                    /** @description Called after more than ten minutes. */
                    readonly late: number;
                    readonly waitedMs: number;
                };
                readonly othersBefore: {
                    readonly called: number;
                    readonly came: number;
                    /** @description Called after more than ten minutes. */
                    readonly late: number;
                    readonly waitedMs: number;
                };
                readonly spanMin: number;
            };
            readonly move: {
                readonly answeredAt?: components["schemas"]["Instant"];
                readonly decidedAt?: components["schemas"]["Instant"];
                readonly decidedBy?: components["schemas"]["Id"];
                readonly endedAt?: components["schemas"]["Instant"];
                readonly fromOutletId?: components["schemas"]["Id"];
                readonly moveId: components["schemas"]["NewId"];
                readonly pressure: {
                    readonly longestWaitMs: number;
                    readonly waiting: number;
                    readonly windowsOpen: number;
                };
                readonly proposedAt: components["schemas"]["Instant"];
                readonly proposedBy: components["schemas"]["Id"];
                readonly reason: string;
                readonly staffId: components["schemas"]["Id"];
                readonly startedAt?: components["schemas"]["Instant"];
                /** @enum {string} */
                readonly state: "proposed" | "approved" | "accepted" | "working" | "declined" | "refused" | "withdrawn" | "ended";
                readonly toOutletId: components["schemas"]["Id"];
                readonly travelMin: number;
                readonly until: components["schemas"]["Instant"];
                readonly why?: string;
                readonly windowId: components["schemas"]["Id"];
            };
        };
        readonly FloatSuggestion: {
            readonly badgeName: string;
            readonly fromOutletId?: components["schemas"]["Id"];
            readonly pressure: {
                readonly longestWaitMs: number;
                readonly waiting: number;
                readonly windowsOpen: number;
            };
            /** @description People waiting now whom this person could serve at that window. */
            readonly relief: number;
            readonly sourceWaiting?: number;
            readonly staffId: components["schemas"]["Id"];
            readonly toOutletId: components["schemas"]["Id"];
            readonly travelMin: number;
            readonly windowId: components["schemas"]["Id"];
            readonly windowsLeft?: number;
        };
        readonly Floor: {
            readonly alerts: {
                readonly [key: string]: {
                    readonly acknowledged?: {
                        readonly at: components["schemas"]["Instant"];
                        readonly staffId: components["schemas"]["Id"];
                    };
                    readonly deviceId?: components["schemas"]["Id"];
                    /** @enum {string} */
                    readonly kind: "timeLimitExceeded" | "waitLimitExceeded" | "secondaryDiversion" | "windowIdle" | "lobbyGap" | "care" | "deviceDown" | "help" | "customerCalls" | "specialCase" | "authorisationWaiting";
                    readonly measured: {
                        readonly limitMs?: number;
                        readonly waiting?: number;
                        readonly waitMs?: number;
                    };
                    readonly reason?: string;
                    readonly since: components["schemas"]["Instant"];
                    readonly snoozedUntil?: components["schemas"]["Instant"];
                    readonly ticketId?: components["schemas"]["NewId"];
                    readonly windowId?: components["schemas"]["Id"];
                };
            };
            /** Format: date */
            readonly businessDate: string;
            readonly devicesDown: {
                readonly [key: string]: {
                    readonly reason: string;
                    readonly since: components["schemas"]["Instant"];
                };
            };
            readonly outletId: components["schemas"]["Id"];
            /** @enum {string} */
            readonly phase: "unopened" | "open" | "closing" | "closed";
            readonly proposals: {
                readonly [key: string]: {
                    readonly by: components["schemas"]["Id"];
                    readonly reason: string;
                    readonly since: components["schemas"]["Instant"];
                    readonly staffId: components["schemas"]["Id"];
                };
            };
            readonly staff: {
                readonly [key: string]: {
                    /** @enum {string} */
                    readonly post: "lobby" | "window" | "guide" | "adviser" | "reviewer" | "backOffice" | "head";
                    readonly since: components["schemas"]["Instant"];
                    readonly windowId?: components["schemas"]["Id"];
                };
            };
            readonly tickets: {
                readonly [key: string]: {
                    readonly appointmentAt?: components["schemas"]["Instant"];
                    readonly called?: {
                        readonly at: components["schemas"]["Instant"];
                        readonly calls: number;
                        /** @enum {string} */
                        readonly rule: "appointmentDue" | "queueOver" | "preferQueues" | "ratio" | "priority" | "interleave" | "prefer" | "firstCome" | "longestWait" | "ageing" | "credit" | "fairnessBound" | "personalPool" | "specific" | "walkDirect";
                        readonly runnersUp: readonly {
                            readonly number: string;
                            readonly ticketId: components["schemas"]["NewId"];
                            readonly waitedMs: number;
                        }[];
                        readonly waitedMs: number;
                        readonly windowId: components["schemas"]["Id"];
                    };
                    readonly diversion?: {
                        readonly scriptId?: components["schemas"]["Id"];
                        readonly since: components["schemas"]["Instant"];
                        /** @enum {string} */
                        readonly state: "offered" | "accepted" | "refused" | "arrived" | "returned";
                        /** @enum {string} */
                        readonly to: "selfService" | "eBankZone" | "vipZone" | "adviser" | "otherWindow" | "otherOutlet" | "appointment";
                        /** @enum {string} */
                        readonly trigger: "entry" | "secondary" | "agent";
                    };
                    readonly documentsConfirmed: boolean;
                    readonly issuedAt: components["schemas"]["Instant"];
                    readonly language?: string;
                    readonly number: string;
                    /** @enum {string} */
                    readonly outcome?: "done" | "notPossible" | "referred" | "left" | "noShow" | "diverted" | "removed" | "endOfDay";
                    readonly passes: number;
                    readonly prefilled: boolean;
                    readonly queueId: components["schemas"]["Id"];
                    readonly rated?: number;
                    /** @constant */
                    readonly ratingRequested?: true;
                    readonly reservedTo?: {
                        readonly windowId: components["schemas"]["Id"];
                    } | {
                        readonly staffId: components["schemas"]["Id"];
                    };
                    readonly segmentId: components["schemas"]["Id"];
                    readonly service?: {
                        /** @enum {string} */
                        readonly authorisation?: "requested" | "approved" | "refused";
                        readonly clockMs: number;
                        readonly limitMs?: number;
                        /** @enum {string} */
                        readonly pausedFor?: "papers" | "system" | "customer";
                        readonly review?: {
                            readonly customerStays: boolean;
                            readonly reason?: string;
                            readonly staffId?: components["schemas"]["Id"];
                            /** @enum {string} */
                            readonly state: "submitted" | "started" | "passed" | "rejected";
                            readonly windowId?: components["schemas"]["Id"];
                        };
                        readonly runningSince?: components["schemas"]["Instant"];
                        readonly staffId: components["schemas"]["Id"];
                        readonly startedAt: components["schemas"]["Instant"];
                        readonly steps: {
                            readonly [key: string]: number;
                        };
                        readonly stepSince: components["schemas"]["Instant"];
                        readonly windowId: components["schemas"]["Id"];
                    };
                    readonly serviceId: components["schemas"]["Id"];
                    readonly serviceIds: readonly components["schemas"]["Id"][];
                    readonly since: components["schemas"]["Instant"];
                    readonly specialCaseId?: string;
                    /** @enum {string} */
                    readonly specialNeed?: "elderly" | "disability" | "pregnant" | "withChild" | "illness" | "language" | "other";
                    /** @enum {string} */
                    readonly state: "waiting" | "called" | "missed" | "inService" | "awaitingAuthorisation" | "awaitingReview" | "inReview" | "wrapUp" | "parked" | "diverted" | "ended";
                    readonly visitId: components["schemas"]["NewId"];
                    readonly waitFrom: components["schemas"]["Instant"];
                };
            };
            readonly today: {
                readonly alertsTaken: number;
                readonly alertTakeTotalMs: number;
                readonly diverted: number;
                readonly issued: number;
                readonly left: number;
                readonly missed: number;
                readonly offers: number;
                readonly offersAccepted: number;
                readonly offersRefused: number;
                readonly ratings: number;
                readonly ratingTotal: number;
                readonly served: number;
                readonly waitMaxMs: number;
                readonly waits: number;
                readonly waitTotalMs: number;
            };
            readonly windows: {
                readonly [key: string]: {
                    readonly autoNext: boolean;
                    readonly kind: components["schemas"]["Id"];
                    readonly label: string;
                    /** @enum {string} */
                    readonly mode?: "normal" | "simpleOnly" | "complexOnly" | "all" | "vipOnly";
                    readonly reason?: string;
                    readonly since: components["schemas"]["Instant"];
                    readonly staffId?: components["schemas"]["Id"];
                    /** @enum {string} */
                    readonly state: "closed" | "open" | "onBreak" | "backOffice" | "closing";
                    readonly ticketId?: components["schemas"]["NewId"];
                    readonly zoneId: components["schemas"]["Id"];
                };
            };
        };
        readonly FlowDay: {
            readonly actual: number;
            /** Format: date */
            readonly date: string;
            readonly expected: number;
            readonly expectedSoFar: number;
            readonly explanation: components["schemas"]["ForecastExplanation"];
            readonly horizonDays: number;
            readonly inputs: {
                readonly calendarVersion: number;
                readonly daysSeen: number;
                /** Format: date */
                readonly lastDay: string;
                readonly modelVersion: string;
                readonly networkVersion: number;
            };
            /** Format: date */
            readonly madeOn: string;
            readonly offered: readonly string[];
            readonly outletId: components["schemas"]["Id"];
            readonly series: string;
            readonly slots: readonly {
                readonly actual?: number;
                readonly expected: number;
                readonly p05: number;
                readonly p50: number;
                readonly p95: number;
                readonly start: string;
                readonly updated?: number;
            }[];
        };
        readonly ForecastExplanation: {
            readonly calendar: readonly {
                readonly effect: string;
                readonly factor: number;
            }[];
            readonly level: number;
            readonly recent: number;
            readonly season: number;
            readonly trend: number;
            readonly weekday: number;
        };
        readonly ForecastScores: {
            readonly horizons: readonly {
                readonly challengerError: number;
                readonly days: number;
                readonly error: number;
                readonly horizonDays: number;
                readonly insideShare: number;
            }[];
            readonly misses: readonly {
                readonly actual: number;
                readonly challengerError: number;
                /** Format: date */
                readonly date: string;
                readonly error: number;
                readonly expected: number;
                readonly insideShare: number;
                readonly isSpecial: boolean;
                readonly outletId: components["schemas"]["Id"];
            }[];
            readonly span: {
                /** Format: date */
                readonly before: string;
                /** Format: date */
                readonly from: string;
            };
            readonly special: readonly {
                readonly challengerError: number;
                readonly days: number;
                readonly error: number;
                readonly horizonDays: number;
                readonly insideShare: number;
            }[];
        };
        readonly FormField: {
            readonly choices?: readonly string[];
            readonly example?: string;
            /** @enum {string} */
            readonly input: "text" | "number" | "flag" | "choice" | "lines" | "choices" | "data";
            readonly path: readonly string[];
            readonly refersTo?: readonly ("orgUnits" | "outletTypes" | "posts" | "skills" | "families" | "segments" | "services" | "outlets" | "windows" | "queues" | "deviceKinds" | "devices" | "printers" | "lamps" | "staff")[];
            readonly required: boolean;
        };
        readonly FoundTicket: {
            readonly aheadOfYou: number;
            readonly number: string;
            /**
             * @description printed: the printer said that the whole paper is out. unconfirmed: it fell silent on the way. noPrinter: the outlet has none for this device.
             * @enum {string}
             */
            readonly outcome: "printed" | "unconfirmed" | "notPrinted" | "noPrinter";
            readonly state?: components["schemas"]["PrinterState"];
            readonly wait: components["schemas"]["Wait"];
        };
        readonly FreerOutlets: {
            readonly outlets: readonly {
                readonly address: string;
                readonly name: components["schemas"]["Name"];
                readonly outletId: components["schemas"]["Id"];
                readonly savesMin: number;
                readonly travelMin: number;
                readonly wait: components["schemas"]["Wait"];
            }[];
            readonly wait?: components["schemas"]["Wait"];
        };
        readonly FreeSlot: {
            readonly capacity: number;
            readonly free: number;
            readonly slotAt: components["schemas"]["Instant"];
        };
        /** @description Numbers that nobody else gives today, both ends included. */
        readonly Granted: {
            readonly blockId: components["schemas"]["NewId"];
            readonly ranges: readonly {
                readonly from: number;
                readonly letter: string;
                readonly queueId: components["schemas"]["Id"];
                readonly to: number;
            }[];
            /** @description True when the same command had been accepted before. */
            readonly repeated: boolean;
            /** @description Of a whole block, by the outlet's policy. */
            readonly size: number;
            /** @description Events of the day so far; the seq of the push that shows this command. */
            readonly version: number;
        };
        readonly GuideEntry: {
            readonly familyId: components["schemas"]["Id"];
            readonly name: components["schemas"]["Name"];
            readonly serviceId: components["schemas"]["Id"];
            readonly summary: components["schemas"]["Name"];
            /** @description Other words that people search by. */
            readonly words: components["schemas"]["Name"];
        };
        readonly GuidePlace: {
            readonly address: string;
            readonly hours: readonly {
                readonly closesAt: components["schemas"]["Instant"];
                readonly opensAt: components["schemas"]["Instant"];
            }[];
            readonly isOpen: boolean;
            readonly name: components["schemas"]["Name"];
            readonly outletId: components["schemas"]["Id"];
            readonly quietest: readonly {
                /** Format: date */
                readonly date: string;
                readonly sharePct: number;
                readonly start: string;
            }[];
            readonly timeZone: string;
            /** Format: date */
            readonly today: string;
            readonly wait?: components["schemas"]["Wait"];
            readonly waiting?: number;
        };
        readonly GuideQuestion: {
            readonly choices?: readonly {
                readonly id: components["schemas"]["Id"];
                readonly label: components["schemas"]["Name"];
            }[];
            readonly hint?: components["schemas"]["Name"];
            readonly id: components["schemas"]["Id"];
            /** @enum {string} */
            readonly kind: "text" | "date" | "phone" | "mail" | "amount" | "number" | "choice";
            readonly label: components["schemas"]["Name"];
            readonly lengthMax?: number;
            /** @constant */
            readonly optional?: true;
            readonly partId?: components["schemas"]["Id"];
        };
        readonly HallBoard: {
            /** Format: date */
            readonly businessDate: string;
            readonly calls: {
                readonly [key: string]: {
                    readonly at: components["schemas"]["Instant"];
                    readonly calls: number;
                    readonly language?: string;
                    readonly number: string;
                    readonly windowId: components["schemas"]["Id"];
                    readonly zoneId: components["schemas"]["Id"];
                };
            };
            readonly outletId: components["schemas"]["Id"];
            /** @enum {string} */
            readonly phase: "unopened" | "open" | "closing" | "closed";
            readonly queues: {
                readonly [key: string]: {
                    readonly letter: string;
                    readonly wait: components["schemas"]["Wait"];
                    readonly waiting: number;
                    readonly windowsAble: number;
                    readonly zoneId: components["schemas"]["Id"];
                };
            };
            readonly services: {
                readonly [key: string]: {
                    readonly available: boolean;
                    readonly divertsTo: readonly ("selfService" | "eBankZone" | "vipZone" | "adviser" | "otherWindow" | "otherOutlet" | "appointment")[];
                    readonly queueId: components["schemas"]["Id"];
                };
            };
            readonly windows: {
                readonly [key: string]: {
                    readonly label: string;
                    readonly number?: string;
                    /** @enum {string} */
                    readonly state: "closed" | "open" | "onBreak" | "backOffice" | "closing";
                    readonly zoneId: components["schemas"]["Id"];
                };
            };
        };
        readonly HeldSlot: {
            readonly appointmentId: components["schemas"]["NewId"];
            readonly heldUntil: components["schemas"]["Instant"];
        };
        readonly Id: string;
        readonly ImportAnswer: {
            readonly changes: number;
            readonly pinned: {
                readonly kept: readonly {
                    readonly code: string;
                    readonly outletId: string;
                }[];
                readonly outletIds: readonly string[];
            };
            readonly warnings: readonly components["schemas"]["ImportFault"][];
        };
        readonly ImportFault: {
            readonly code: string;
            readonly column?: number;
            /** @description What is wrong and what to do, in the reader's language. */
            readonly detail: string;
            readonly field: string;
            readonly file: string;
            readonly line: number;
            readonly params: {
                readonly [key: string]: string | number;
            };
            /** @enum {string} */
            readonly severity: "refusal" | "warning";
        };
        readonly ImportFiles: {
            readonly files: readonly {
                readonly name: string;
                readonly text: string;
            }[];
        };
        readonly Instant: number;
        readonly Invitation: {
            readonly code: string;
            readonly password: string;
        };
        readonly Invite: {
            readonly code: string;
        };
        readonly Invited: {
            readonly accountId: components["schemas"]["AccountId"];
        };
        readonly Issued: {
            readonly aheadOfYou: number;
            readonly number: string;
            readonly queueId: components["schemas"]["Id"];
            /** @description True when the same command had been accepted before. */
            readonly repeated: boolean;
            readonly ticketId: components["schemas"]["NewId"];
            /** @description Events of the day so far; the seq of the push that shows this command. */
            readonly version: number;
            readonly wait: components["schemas"]["Wait"];
        };
        readonly JobStatus: {
            readonly changedAt: number;
            readonly done: number;
            readonly failed: readonly {
                readonly error: string;
                readonly unitId: components["schemas"]["Id"];
            }[];
            readonly job: string;
            readonly parts: number;
            readonly run: string;
            readonly startedAt: number;
            /** @enum {string} */
            readonly state: "running" | "done" | "failed";
        };
        readonly Journey: {
            readonly answered: readonly components["schemas"]["Id"][];
            readonly appointment?: {
                readonly appointmentId: components["schemas"]["NewId"];
                /** Format: date */
                readonly date: string;
                readonly outletId: components["schemas"]["Id"];
                readonly slotAt: components["schemas"]["Instant"];
            };
            /** @description For the kiosk: opens the check-in and nothing else. */
            readonly code: string;
            readonly documents: readonly components["schemas"]["Id"][];
            readonly documentsConfirmed: boolean;
            readonly journeyId: components["schemas"]["NewId"];
            readonly partIds: readonly components["schemas"]["Id"][];
            /** @enum {string} */
            readonly prefill: "none" | "partial" | "complete";
            readonly serviceIds: readonly components["schemas"]["Id"][];
            /** @enum {string} */
            readonly state: "open" | "ended";
            readonly visits: readonly {
                /** Format: date */
                readonly date: string;
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            }[];
        };
        readonly JourneyAnswers: {
            readonly answers: {
                readonly [key: string]: string;
            };
        };
        readonly KeptFile: {
            readonly bytes: number;
            readonly fileId: components["schemas"]["Id"];
            readonly name: string;
            readonly sha256: string;
            readonly type: string;
        };
        /** @enum {string} */
        readonly LateOutcome: "served" | "leftUnserved" | "notKnown";
        readonly LateTicket: {
            /** Format: date */
            readonly businessDate: string;
            readonly by: string;
            readonly end?: {
                readonly at: components["schemas"]["Instant"];
                readonly by: string;
                readonly outcome: components["schemas"]["LateOutcome"];
            };
            readonly notedAt: components["schemas"]["Instant"];
            readonly number: string;
            /** @description The code with which the lobby refused it. */
            readonly refusal: string;
            readonly segmentId: components["schemas"]["Id"];
            readonly serviceIds: readonly components["schemas"]["Id"][];
            /** @description By the kiosk's clock. */
            readonly takenAt: components["schemas"]["Instant"];
            readonly ticketId: components["schemas"]["NewId"];
        };
        readonly LobbyPlan: {
            /** Format: date */
            readonly businessDate: string;
            readonly closesAt: components["schemas"]["Instant"];
            readonly devices: readonly {
                readonly deviceId: components["schemas"]["Id"];
                readonly kind: components["schemas"]["Id"];
                readonly serviceIds: readonly components["schemas"]["Id"][];
                readonly zoneId: components["schemas"]["Id"];
            }[];
            readonly lastIssueAt: components["schemas"]["Instant"];
            readonly opensAt: components["schemas"]["Instant"];
            readonly outletId: components["schemas"]["Id"];
            readonly policy: {
                readonly alerts: {
                    readonly careAfterMs?: number;
                    readonly lobbyGapMs?: number;
                    readonly windowIdleMs?: number;
                };
                readonly appointmentEarlyMs: number;
                readonly appointmentLateMs: number;
                readonly callingRules: readonly ({
                    /** @constant */
                    readonly kind: "appointmentDue";
                } | {
                    /** @constant */
                    readonly kind: "queueOver";
                    readonly overMs: number;
                    readonly queueId: components["schemas"]["Id"];
                } | {
                    /** @constant */
                    readonly kind: "preferQueues";
                    readonly queueIds: readonly components["schemas"]["Id"][];
                } | {
                    /** @constant */
                    readonly kind: "ratio";
                    readonly parts: readonly {
                        readonly queueId: components["schemas"]["Id"];
                        readonly share: number;
                    }[];
                } | {
                    /** @constant */
                    readonly kind: "priority";
                    readonly untilOrdinaryWaitsMs?: number;
                } | {
                    readonly calls: number;
                    /** @constant */
                    readonly kind: "interleave";
                } | {
                    readonly complexity: readonly ("simple" | "complex" | "twoStep")[];
                    /** @constant */
                    readonly kind: "prefer";
                    readonly otherOver?: number;
                    /** @enum {string} */
                    readonly spill: "whenEmpty" | "never";
                } | {
                    /** @constant */
                    readonly kind: "firstCome";
                } | {
                    /** @constant */
                    readonly kind: "longestWait";
                } | {
                    /** @constant */
                    readonly kind: "ageing";
                    readonly levelMs: number;
                } | {
                    /** @constant */
                    readonly kind: "credit";
                })[];
                readonly diversion: {
                    /** @enum {string} */
                    readonly combine: "or" | "and";
                    readonly selfServiceBelowMinor: number;
                    readonly waitingOver: number;
                    readonly waitingOverPerOpenWindow?: number;
                    readonly waitOverMs: number;
                };
                readonly fairness: {
                    readonly afterFirstPassMs: number;
                    readonly passesMax: number;
                };
                readonly late?: {
                    readonly arrivesWithinMs: number;
                    readonly places: number;
                    readonly timesMax: number;
                };
                readonly noShow: {
                    readonly afterLastCallMs: number;
                    readonly callsMax: number;
                    readonly returnWithinMs: number;
                };
                readonly numberBlock?: number;
                readonly seriesMax: number;
                readonly skipRecentlyCalledMs: number;
                readonly undoWithinMs: number;
                readonly version: number;
            };
            readonly queues: readonly {
                readonly capPerDay?: number;
                readonly lastIssueAt?: components["schemas"]["Instant"];
                readonly letter: string;
                readonly queueId: components["schemas"]["Id"];
                readonly zoneId: components["schemas"]["Id"];
            }[];
            readonly segments: readonly {
                readonly creditMs: number;
                readonly level: number;
                readonly ordinary: boolean;
                readonly retainAtCounter: boolean;
                readonly segmentId: components["schemas"]["Id"];
                /** @constant */
                readonly specialNeed?: true;
                readonly waitLimitMs?: number;
            }[];
            readonly services: readonly {
                readonly cash: boolean;
                /** @enum {string} */
                readonly complexity: "simple" | "complex" | "twoStep";
                readonly divertsTo: readonly ("selfService" | "eBankZone" | "vipZone" | "adviser" | "otherWindow" | "otherOutlet" | "appointment")[];
                readonly documents: readonly components["schemas"]["Id"][];
                readonly family: components["schemas"]["Id"];
                readonly limitMs?: number;
                readonly needsAuthorisation: boolean;
                readonly needsDisclosure: boolean;
                readonly needsReview: boolean;
                readonly nominalMs: number;
                readonly prefillSavesMs: number;
                readonly queueBySegment?: {
                    readonly [key: string]: components["schemas"]["Id"];
                };
                readonly queueId: components["schemas"]["Id"];
                readonly serviceId: components["schemas"]["Id"];
            }[];
            readonly staff: readonly {
                readonly mayAuthorise: boolean;
                readonly mayHoldLobby: boolean;
                readonly mayReview: boolean;
                readonly serviceIds: readonly components["schemas"]["Id"][];
                readonly staffId: components["schemas"]["Id"];
            }[];
            readonly timeZone: string;
            readonly windows: readonly {
                readonly kind: components["schemas"]["Id"];
                readonly label: string;
                readonly reservedFor?: {
                    readonly opensToAllOver?: number;
                    readonly segmentIds: readonly components["schemas"]["Id"][];
                };
                readonly reviewsFor: readonly components["schemas"]["Id"][];
                readonly rules?: readonly ({
                    /** @constant */
                    readonly kind: "appointmentDue";
                } | {
                    /** @constant */
                    readonly kind: "queueOver";
                    readonly overMs: number;
                    readonly queueId: components["schemas"]["Id"];
                } | {
                    /** @constant */
                    readonly kind: "preferQueues";
                    readonly queueIds: readonly components["schemas"]["Id"][];
                } | {
                    /** @constant */
                    readonly kind: "ratio";
                    readonly parts: readonly {
                        readonly queueId: components["schemas"]["Id"];
                        readonly share: number;
                    }[];
                } | {
                    /** @constant */
                    readonly kind: "priority";
                    readonly untilOrdinaryWaitsMs?: number;
                } | {
                    readonly calls: number;
                    /** @constant */
                    readonly kind: "interleave";
                } | {
                    readonly complexity: readonly ("simple" | "complex" | "twoStep")[];
                    /** @constant */
                    readonly kind: "prefer";
                    readonly otherOver?: number;
                    /** @enum {string} */
                    readonly spill: "whenEmpty" | "never";
                } | {
                    /** @constant */
                    readonly kind: "firstCome";
                } | {
                    /** @constant */
                    readonly kind: "longestWait";
                } | {
                    /** @constant */
                    readonly kind: "ageing";
                    readonly levelMs: number;
                } | {
                    /** @constant */
                    readonly kind: "credit";
                })[];
                readonly serviceIds: readonly components["schemas"]["Id"][];
                readonly windowId: components["schemas"]["Id"];
                readonly zoneId: components["schemas"]["Id"];
            }[];
        };
        readonly LogDeviation: {
            readonly deviationId: components["schemas"]["NewId"];
            readonly outletId: components["schemas"]["Id"];
            /** @description Why; about the work, never about a person. */
            readonly reason: string;
            /** @description The step that was done otherwise. */
            readonly step: string;
        };
        readonly LostTicket: {
            readonly number: string;
        };
        /** @enum {string} */
        readonly MachineRight: "lobby" | "office" | "read";
        readonly MadeRosterWeek: {
            /** @description No roster of the week costs less. */
            readonly bound: number;
            readonly cost: number;
        };
        readonly Me: {
            readonly accountId: components["schemas"]["AccountId"];
            readonly badgeName?: string;
            readonly demo: boolean;
            readonly endsAt: components["schemas"]["Instant"];
            readonly hasPassword: boolean;
            readonly hasPin: boolean;
            readonly hasTotp: boolean;
            readonly lockAfterMs: number;
            readonly locked: boolean;
            /** @description Outlets whose floor this person sees. */
            readonly outletIds: readonly components["schemas"]["Id"][];
            /** @description May do nothing but set up a second factor. */
            readonly owesSecondFactor: boolean;
            /** @description Held at some place at least. */
            readonly permissions: readonly string[];
            readonly posts: readonly components["schemas"]["PostHeld"][];
            readonly surface: components["schemas"]["Surface"];
        };
        readonly MeasuredTime: {
            readonly evidence: components["schemas"]["TimeEvidence"];
            readonly outletId?: components["schemas"]["Id"];
            readonly serviceId: components["schemas"]["Id"];
            readonly staffId?: components["schemas"]["Id"];
        };
        readonly Moved: {
            readonly number: string;
            readonly outletId: components["schemas"]["Id"];
            readonly ticketId: components["schemas"]["NewId"];
        };
        readonly Name: {
            readonly en: string;
            readonly es: string;
            readonly ko: string;
            readonly zh: string;
        };
        readonly NetworkBoard: {
            readonly outlets: {
                readonly [key: string]: {
                    readonly alerts: number;
                    readonly idle: number;
                    readonly longestFrom?: components["schemas"]["Instant"];
                    readonly open: number;
                    /** @enum {string} */
                    readonly phase: "unopened" | "open" | "closing" | "closed";
                    readonly waiting: number;
                    readonly windows: number;
                };
            };
        };
        readonly NetworkHistory: {
            readonly changes: readonly {
                readonly actor: string;
                readonly at: components["schemas"]["Instant"];
                readonly id?: string;
                /** @enum {string} */
                readonly section?: "orgUnits" | "outletTypes" | "posts" | "skills" | "families" | "segments" | "services" | "outlets" | "windows" | "queues" | "deviceKinds" | "devices" | "printers" | "lamps" | "staff";
                readonly seq: number;
                /** @enum {string} */
                readonly type: "EntryDefined" | "EntryRetired" | "WorldDefined";
            }[];
            /** @description Ask for changes before this one to go on. */
            readonly next?: number;
        };
        readonly NetworkWaitAccuracy: readonly {
            readonly accuracy: components["schemas"]["WaitAccuracy"];
            readonly outletId: components["schemas"]["Id"];
        }[];
        /** Format: uuid */
        readonly NewId: string;
        readonly NotedRefusal: {
            /** @enum {string} */
            readonly alternative: "otherOutlet" | "appointment" | "homeVisit" | "eChannel" | "selfService" | "callBack" | "otherPapers" | "headOfBranch";
            readonly at: components["schemas"]["Instant"];
            readonly by: components["schemas"]["Id"];
            /** @enum {string} */
            readonly cause: "papersMissing" | "rule" | "notHere" | "systemDown" | "tooLate" | "nobodyCertified";
            readonly refusalId: components["schemas"]["NewId"];
            readonly requestId?: components["schemas"]["NewId"];
            readonly scriptRef?: components["schemas"]["Id"];
            readonly serviceId?: components["schemas"]["Id"];
            readonly taken: boolean;
            readonly ticketId?: components["schemas"]["NewId"];
        };
        readonly NoteLateTicket: {
            readonly number: string;
            /** @description The code with which the lobby refused it. */
            readonly refusal: string;
            readonly segmentId: components["schemas"]["Id"];
            readonly serviceIds: readonly components["schemas"]["Id"][];
            /** @description By the kiosk's clock. */
            readonly takenAt: components["schemas"]["Instant"];
            readonly ticketId: components["schemas"]["NewId"];
        };
        readonly NoticeReport: {
            readonly counts: readonly {
                readonly count: number;
                /** @enum {string} */
                readonly kind: "soon" | "called";
                readonly reason?: string;
                /** @enum {string} */
                readonly state: "claimed" | "heldBack" | "taken" | "failed";
                /** @enum {string} */
                readonly way: "push" | "sms" | "mail";
            }[];
        };
        readonly OpenAccount: {
            readonly accountId: components["schemas"]["AccountId"];
            readonly posts: readonly components["schemas"]["PostHeld"][];
        };
        readonly OpenDates: readonly string[];
        readonly Opened: {
            readonly opened: number;
        };
        readonly OutletEntry: {
            /** Format: date */
            readonly businessDate?: string;
            readonly name: components["schemas"]["Name"];
            readonly outletId: components["schemas"]["Id"];
            /** @enum {string} */
            readonly phase: "unopened" | "open" | "closing" | "closed";
            readonly waiting: number;
            readonly windowsOpen: number;
        };
        readonly OutletSummary: {
            /** Format: date */
            readonly businessDate: string;
            readonly closesAt: components["schemas"]["Instant"];
            readonly devices: readonly {
                readonly deviceId: components["schemas"]["Id"];
                readonly kind: components["schemas"]["Id"];
                readonly name: components["schemas"]["Name"];
                readonly zoneId: components["schemas"]["Id"];
            }[];
            readonly lastIssueAt: components["schemas"]["Instant"];
            readonly name: components["schemas"]["Name"];
            readonly opensAt: components["schemas"]["Instant"];
            readonly outletId: components["schemas"]["Id"];
            readonly policy: {
                readonly callsMax: number;
                readonly passesMax: number;
                readonly selfServiceBelowMinor: number;
                readonly undoWithinMs: number;
                readonly waitOverMs: number;
            };
            readonly queues: readonly {
                readonly letter: string;
                readonly name: components["schemas"]["Name"];
                readonly queueId: components["schemas"]["Id"];
                readonly zoneId: components["schemas"]["Id"];
            }[];
            readonly segments: readonly {
                readonly level: number;
                readonly name: components["schemas"]["Name"];
                readonly retainAtCounter: boolean;
                readonly segmentId: components["schemas"]["Id"];
                readonly specialNeed: boolean;
            }[];
            readonly services: readonly {
                readonly cash: boolean;
                /** @enum {string} */
                readonly complexity: "simple" | "complex" | "twoStep";
                readonly divertsTo: readonly ("selfService" | "eBankZone" | "vipZone" | "adviser" | "otherWindow" | "otherOutlet" | "appointment")[];
                readonly documents: readonly components["schemas"]["Id"][];
                readonly family: components["schemas"]["Id"];
                readonly limitMs?: number;
                readonly name: components["schemas"]["Name"];
                readonly needsAuthorisation: boolean;
                readonly needsDisclosure: boolean;
                readonly needsReview: boolean;
                readonly queueId: components["schemas"]["Id"];
                readonly serviceId: components["schemas"]["Id"];
            }[];
            readonly staff: readonly {
                readonly badgeName: string;
                readonly mayAuthorise: boolean;
                readonly mayHoldLobby: boolean;
                readonly mayReview: boolean;
                readonly serviceIds: readonly components["schemas"]["Id"][];
                readonly staffId: components["schemas"]["Id"];
            }[];
            readonly timeZone: string;
            readonly windows: readonly {
                readonly kind: components["schemas"]["Id"];
                readonly label: string;
                readonly reviewsFor: readonly components["schemas"]["Id"][];
                readonly serviceIds: readonly components["schemas"]["Id"][];
                readonly windowId: components["schemas"]["Id"];
                readonly zoneId: components["schemas"]["Id"];
            }[];
        };
        readonly OutletWaits: {
            readonly accuracy?: components["schemas"]["WaitAccuracy"];
            readonly outletId: components["schemas"]["Id"];
            readonly tickets: readonly {
                readonly aheadOfYou: number;
                readonly number: string;
                readonly queueId: components["schemas"]["Id"];
                readonly remainingMin: components["schemas"]["RemainingWait"];
                readonly ticketId: components["schemas"]["NewId"];
                readonly waitFrom: components["schemas"]["Instant"];
            }[];
        };
        readonly OwnFeedback: {
            readonly hasText: boolean;
            readonly score?: number;
        };
        readonly OwnFreerOutlets: {
            readonly outlets: readonly {
                readonly address: string;
                readonly name: components["schemas"]["Name"];
                readonly outletId: components["schemas"]["Id"];
                readonly savesMin?: number;
                readonly travelMin: number;
                readonly wait: components["schemas"]["Wait"];
                readonly waiting: number;
            }[];
        };
        readonly OwnNotices: {
            readonly agreements: readonly {
                readonly agreementId: components["schemas"]["NewId"];
                readonly notices: {
                    readonly [key: string]: "claimed" | "heldBack" | "taken" | "failed";
                };
                /** @enum {string} */
                readonly way: "push" | "sms" | "mail";
            }[];
            readonly offered: readonly ("push" | "sms" | "mail")[];
            readonly pushKey?: string;
        };
        readonly OwnPassword: {
            readonly password: string;
        };
        readonly OwnSession: {
            readonly activeAt: components["schemas"]["Instant"];
            readonly handle: string;
            readonly locked: boolean;
            readonly openedAt: components["schemas"]["Instant"];
            readonly surface: components["schemas"]["Surface"];
            readonly thisOne: boolean;
        };
        readonly OwnTicket: {
            readonly aheadOfYou?: number;
            readonly appointmentAt?: components["schemas"]["Instant"];
            readonly arrivesAt?: components["schemas"]["Instant"];
            readonly calls: number;
            readonly callsMax: number;
            readonly documents: readonly components["schemas"]["Id"][];
            readonly issuedAt: components["schemas"]["Instant"];
            /** @description How many others a customer who is late can let go first, and how often still. */
            readonly late?: {
                readonly places: number;
                readonly timesLeft: number;
            };
            /** @description The outlet at which the customer has taken a ticket instead. */
            readonly movedTo?: components["schemas"]["Id"];
            readonly number: string;
            /** @enum {string} */
            readonly outcome?: "done" | "notPossible" | "referred" | "left" | "noShow" | "diverted" | "removed" | "endOfDay";
            readonly prefilled: boolean;
            readonly rated: boolean;
            readonly ratingRequested: boolean;
            readonly serviceId: components["schemas"]["Id"];
            /** @enum {string} */
            readonly state: "waiting" | "called" | "missed" | "inService" | "awaitingAuthorisation" | "awaitingReview" | "inReview" | "wrapUp" | "parked" | "diverted" | "ended";
            readonly ticketId: components["schemas"]["NewId"];
            /** @description One journey's id: the same on the web, on the phone and in the lobby. */
            readonly visitId: components["schemas"]["NewId"];
            readonly wait?: components["schemas"]["Wait"];
            readonly window?: {
                readonly label: string;
                readonly windowId: components["schemas"]["Id"];
            };
        };
        readonly PairDevice: {
            readonly code: string;
            readonly label: string;
            readonly outletId: components["schemas"]["Id"];
        };
        readonly Paired: {
            readonly paired: boolean;
        };
        readonly PairedDevice: {
            readonly deviceId: string;
            readonly kind: components["schemas"]["PairedDeviceKind"];
            readonly label: string;
            readonly outletId: components["schemas"]["Id"];
            readonly pairedAt: components["schemas"]["Instant"];
            readonly pairedBy: string;
            readonly revoked: boolean;
        };
        /** @enum {string} */
        readonly PairedDeviceKind: "kiosk" | "display" | "keypad" | "agent";
        readonly Pairing: {
            readonly code: string;
            readonly pairingId: string;
            readonly until: components["schemas"]["Instant"];
        };
        readonly PaperOutcome: {
            /**
             * @description printed: the printer said that the whole paper is out. unconfirmed: it fell silent on the way. noPrinter: the outlet has none for this device.
             * @enum {string}
             */
            readonly outcome: "printed" | "unconfirmed" | "notPrinted" | "noPrinter";
            readonly state?: components["schemas"]["PrinterState"];
        };
        readonly Personal: {
            readonly personal: {
                readonly [key: string]: string;
            };
        };
        readonly PersonalText: {
            readonly fields: {
                readonly [key: string]: string;
            };
        };
        readonly PersonalView: {
            readonly at: components["schemas"]["Instant"];
            readonly by: string;
            readonly fields: readonly string[];
            readonly personId: string;
            readonly purpose: string;
        };
        readonly Place: {
            /** @constant */
            readonly kind: "outlet";
            readonly outletId: components["schemas"]["Id"];
        } | {
            /** @constant */
            readonly kind: "district";
            readonly unitId: components["schemas"]["Id"];
        } | {
            /** @constant */
            readonly kind: "network";
        };
        readonly PlainDone: {
            /** @constant */
            readonly done: true;
        };
        readonly PolicyAnswer: {
            readonly changes: number;
            readonly pinned: {
                readonly kept: readonly {
                    readonly code: string;
                    readonly outletId: string;
                }[];
                readonly outletIds: readonly string[];
            };
            readonly revision: number;
        };
        readonly PolicyEntry: {
            readonly approvedBy?: string;
            /** @enum {string} */
            readonly basis: "source" | "ours";
            readonly default: unknown;
            readonly heldToMinimum: boolean;
            readonly key: string;
            readonly meaning: string;
            readonly scope?: {
                readonly [key: string]: string;
            };
            readonly setBy?: string;
            /** @description Rows of docs/sources/rules.md. */
            readonly sources: readonly string[];
            /** @description What values it takes. */
            readonly spec: {
                /** @enum {string} */
                readonly type: "amount" | "choice" | "flag" | "list" | "shares" | "callingRules";
            } & {
                readonly [key: string]: unknown;
            };
            /** @enum {string} */
            readonly tighter: "lower" | "higher" | "none";
            readonly unit: string;
            /** Format: date */
            readonly validFrom?: string;
            /** Format: date */
            readonly validTo?: string;
            readonly value: unknown;
            readonly valueId?: string;
            readonly version?: number;
        };
        readonly PolicyPreview: {
            readonly before: unknown;
            readonly days: readonly string[];
        };
        readonly PostHeld: {
            readonly place: components["schemas"]["Place"];
            readonly role: components["schemas"]["StaffRole"];
        };
        readonly PreviewEdit: {
            /** @description As a file of the section writes it. */
            readonly entry: {
                readonly [key: string]: unknown;
            };
        } | {
            readonly retire: components["schemas"]["Id"];
        };
        readonly PricedRosterChange: {
            readonly after: number;
            readonly before: number;
            readonly broken: readonly string[];
            readonly consents: readonly components["schemas"]["Id"][];
        };
        readonly PrinterEntry: {
            readonly host: string;
            /** @enum {string} */
            readonly kind: "escpos" | "star" | "starLine";
            /** @description Label of the kiosk it stands in. */
            readonly kiosk?: string;
            readonly outletId: components["schemas"]["Id"];
            readonly port: number;
            readonly printerId: components["schemas"]["Id"];
            /** @description Real time. */
            readonly since?: components["schemas"]["Instant"];
            readonly state: components["schemas"]["PrinterState"] | "unknown";
            readonly widthDots: number;
        };
        /**
         * @description What the printer says of itself; offline when it says nothing. With little paper left it still prints.
         * @enum {string}
         */
        readonly PrinterState: "ready" | "paperLow" | "paperOut" | "coverOpen" | "fault" | "offline";
        readonly Problem: {
            readonly code: string;
            /** @description What is wrong and what to do. */
            readonly detail: string;
            /** @description Fields that are wrong, each by a JSON pointer from the request. */
            readonly errors?: readonly {
                readonly code: string;
                readonly detail: string;
                readonly pointer: string;
            }[];
            readonly params?: {
                readonly [key: string]: string | number;
            };
            readonly requestId: string;
            readonly status: number;
            readonly title: string;
            /** @description The code as a relative reference. */
            readonly type: string;
        };
        readonly ProcessAnswer: {
            readonly changes: number;
        };
        readonly ProcessEntry: {
            readonly processId: components["schemas"]["Id"];
            readonly versions: readonly {
                readonly deviations: readonly {
                    readonly at: components["schemas"]["Instant"];
                    readonly deviationId: components["schemas"]["NewId"];
                    readonly loggedBy: string;
                    readonly outletId: components["schemas"]["Id"];
                    readonly reason: string;
                    /** @enum {string} */
                    readonly stage: "rigid" | "optimising" | "fixed" | "retired";
                    readonly step: string;
                }[];
                readonly since: components["schemas"]["Instant"];
                /** @enum {string} */
                readonly stage: "rigid" | "optimising" | "fixed" | "retired";
                readonly versionId: components["schemas"]["Id"];
            }[];
        };
        readonly Productivity: {
            readonly counterHours?: number;
            readonly intensity?: number;
            readonly openHours?: number;
            readonly outletId: components["schemas"]["Id"];
            readonly pace?: number;
            readonly perHour?: number;
            readonly served?: number;
            readonly staffId?: components["schemas"]["Id"];
            readonly windowId?: components["schemas"]["Id"];
        };
        readonly ProposeMove: {
            readonly minutes: number;
            readonly moveId: components["schemas"]["NewId"];
            readonly reason: string;
            readonly staffId: components["schemas"]["Id"];
            readonly windowId: components["schemas"]["Id"];
        };
        readonly QuietDay: {
            /** Format: date */
            readonly date: string;
            readonly slots: readonly {
                readonly sharePct: number;
                readonly start: string;
                /** @enum {string} */
                readonly word: "quiet" | "usual" | "busy";
            }[];
            /** @enum {string} */
            readonly source: "forecast" | "history";
        };
        readonly ReasonGiven: {
            readonly reason: string;
        };
        readonly Receipt: {
            readonly receipt: string;
        };
        readonly Reception: {
            readonly endedToday: number;
            readonly open: readonly components["schemas"]["CustomerRequest"][];
            readonly refusals: readonly components["schemas"]["NotedRefusal"][];
        };
        readonly ReceptionChanged: {
            readonly happened: readonly string[];
            readonly repeated: boolean;
            readonly version: number;
        };
        readonly Recognised: {
            readonly customerToken: string;
            readonly segmentId?: components["schemas"]["Id"];
        };
        readonly RecoveryCodes: {
            readonly codes: readonly string[];
        };
        readonly RegisterWebhook: {
            readonly endpointId: components["schemas"]["NewId"];
            readonly outletIds?: readonly components["schemas"]["Id"][];
            readonly types: readonly ("day.opened" | "day.closed" | "window.opened" | "window.closed" | "ticket.issued" | "ticket.called" | "ticket.recalled" | "ticket.missed" | "ticket.returned" | "ticket.serving" | "ticket.served" | "ticket.diverted" | "ticket.ended" | "ticket.rated" | "alert.raised" | "alert.resolved")[];
            /** Format: uri */
            readonly url: string;
        };
        /** @description Minutes from now on; unknown while no open window could serve. */
        readonly RemainingWait: {
            readonly p10: number;
            readonly p50: number;
            readonly p90: number;
        } | "unknown";
        readonly RosterCandidate: {
            /** @enum {string} */
            readonly hindrance?: "notAble" | "leave" | "alreadyThere" | "noDuty" | "hours" | "rest";
            readonly offer?: {
                readonly extraCost: number;
                /** @description The person would otherwise be off that day. */
                readonly isOff: boolean;
                /** @description Minutes after midnight on the outlet's wall. */
                readonly lunchMin?: number;
                readonly template: components["schemas"]["Id"];
            };
            readonly staffId: components["schemas"]["Id"];
        };
        readonly RosterWeek: {
            readonly changes: readonly {
                readonly askedAt: components["schemas"]["Instant"];
                readonly askedBy: components["schemas"]["Id"];
                readonly awaited: readonly components["schemas"]["Id"][];
                readonly cells: readonly {
                    /** @description 0 is Monday. */
                    readonly day: number;
                    readonly shift?: {
                        /** @description 0 is Monday. */
                        readonly day: number;
                        /** @description Minutes after midnight on the outlet's wall. */
                        readonly fromMin: number;
                        /** @description Minutes after midnight on the outlet's wall. */
                        readonly lunchMin?: number;
                        readonly outletId: components["schemas"]["Id"];
                        readonly paidMinutes: number;
                        readonly post: components["schemas"]["Id"];
                        readonly template: components["schemas"]["Id"];
                        /** @description Minutes after midnight on the outlet's wall. */
                        readonly toMin: number;
                    };
                    readonly staffId: components["schemas"]["Id"];
                }[];
                readonly changeId: components["schemas"]["NewId"];
                readonly isSameDay: boolean;
                /** @enum {string} */
                readonly kind: "order" | "swap" | "openShift" | "absence";
                readonly needsApproval: boolean;
                readonly reason: string;
                /** @enum {string} */
                readonly state: "asked" | "made" | "refused" | "withdrawn";
            }[];
            readonly cost: {
                readonly missing: number;
                readonly people: number;
                readonly surplus: number;
            };
            readonly demand: readonly {
                /** @description 0 is Monday. */
                readonly day: number;
                /** @description Minutes after midnight on the outlet's wall. */
                readonly fromMin: number;
                readonly needed: readonly number[];
                readonly post: components["schemas"]["Id"];
            }[];
            readonly gaps: readonly {
                readonly cost: number;
                /** @description 0 is Monday. */
                readonly day: number;
                readonly needed: number;
                readonly post: components["schemas"]["Id"];
                readonly present: number;
                /** @description Minutes after midnight on the outlet's wall. */
                readonly slotMin: number;
            }[];
            readonly lateByDays: number;
            readonly leaves: readonly {
                /** @description 0 is Monday. */
                readonly day: number;
                readonly leaveId: components["schemas"]["NewId"];
                readonly staffId: components["schemas"]["Id"];
                /** @enum {string} */
                readonly state: "asked" | "granted" | "denied";
            }[];
            /** Format: date */
            readonly monday: string;
            readonly openShifts: readonly {
                readonly shift: {
                    /** @description 0 is Monday. */
                    readonly day: number;
                    /** @description Minutes after midnight on the outlet's wall. */
                    readonly fromMin: number;
                    /** @description Minutes after midnight on the outlet's wall. */
                    readonly lunchMin?: number;
                    readonly outletId: components["schemas"]["Id"];
                    readonly paidMinutes: number;
                    readonly post: components["schemas"]["Id"];
                    readonly template: components["schemas"]["Id"];
                    /** @description Minutes after midnight on the outlet's wall. */
                    readonly toMin: number;
                };
                readonly shiftId: components["schemas"]["NewId"];
                readonly takenBy?: components["schemas"]["Id"];
            }[];
            readonly outletId: components["schemas"]["Id"];
            readonly people: readonly {
                readonly badgeName: string;
                /** @description From the eight weeks before. */
                readonly carried: {
                    readonly balanceMinutes: number;
                    readonly floats: number;
                    readonly lateCloses: number;
                    readonly refusedWishes: number;
                    readonly saturdays: number;
                };
                readonly leave: readonly number[];
                readonly posts: readonly components["schemas"]["Id"][];
                readonly shifts: readonly {
                    /** @description 0 is Monday. */
                    readonly day: number;
                    /** @description Minutes after midnight on the outlet's wall. */
                    readonly fromMin: number;
                    /** @description Minutes after midnight on the outlet's wall. */
                    readonly lunchMin?: number;
                    readonly outletId: components["schemas"]["Id"];
                    readonly paidMinutes: number;
                    readonly post: components["schemas"]["Id"];
                    readonly template: components["schemas"]["Id"];
                    /** @description Minutes after midnight on the outlet's wall. */
                    readonly toMin: number;
                }[];
                readonly staffId: components["schemas"]["Id"];
                readonly weekMinutes: number;
            }[];
            readonly publishedAt?: components["schemas"]["Instant"];
            /** @enum {string} */
            readonly state: "empty" | "draft" | "published";
            readonly templates: readonly {
                readonly days: readonly number[];
                /** @description Minutes after midnight on the outlet's wall. */
                readonly fromMin: number;
                readonly id: components["schemas"]["Id"];
                readonly lunchesMin: readonly number[];
                readonly lunchMinutes: number;
                /** @description Minutes after midnight on the outlet's wall. */
                readonly toMin: number;
            }[];
            readonly violations: readonly {
                /** @description 0 is Monday. */
                readonly day?: number;
                readonly found: number;
                readonly limit: number;
                readonly person?: components["schemas"]["Id"];
                readonly rule: string;
                /** @description Minutes after midnight on the outlet's wall. */
                readonly slotMin?: number;
            }[];
            readonly wishes: readonly {
                /** @description 0 is Monday. */
                readonly day: number;
                readonly staffId: components["schemas"]["Id"];
                readonly template?: components["schemas"]["Id"];
                readonly wishId: components["schemas"]["NewId"];
            }[];
        };
        readonly SavedWhatIfScenario: {
            readonly finding?: components["schemas"]["WhatIfFinding"];
            readonly foundAt?: components["schemas"]["Instant"];
            readonly isMine: boolean;
            readonly isShared: boolean;
            readonly owner: string;
            readonly revision: number;
            readonly run?: {
                readonly of: number;
                readonly played: number;
                /** @enum {string} */
                readonly state: "running" | "failed";
            };
            readonly savedAt: components["schemas"]["Instant"];
            readonly scenario: components["schemas"]["WhatIfScenario"];
            readonly scenarioId: components["schemas"]["Id"];
        };
        readonly Scheme: {
            /** @enum {string} */
            readonly deduction: "wholeItem" | "share";
            readonly modules: readonly {
                readonly items: readonly {
                    readonly details: number;
                    /** @enum {string} */
                    readonly evidence: "none" | "note" | "photo";
                    readonly itemId: string;
                    readonly points: number;
                    readonly text: {
                        readonly en?: string;
                        readonly es?: string;
                        readonly ko?: string;
                        readonly zh?: string;
                    };
                }[];
                readonly moduleId: string;
                readonly text: {
                    readonly en?: string;
                    readonly es?: string;
                    readonly ko?: string;
                    readonly zh?: string;
                };
                readonly weight?: number;
            }[];
            readonly schemeId: string;
            readonly title: {
                readonly en?: string;
                readonly es?: string;
                readonly ko?: string;
                readonly zh?: string;
            };
            /** @enum {string} */
            readonly use: "preOpen" | "peak" | "close" | "onSite" | "offSiteVideo" | "mystery" | "assessment" | "fixtures";
            readonly version: number;
        };
        readonly Script: {
            readonly scriptId: string;
            readonly segmentIds: readonly components["schemas"]["Id"][];
            readonly serviceIds: readonly components["schemas"]["Id"][];
            /** @enum {string} */
            readonly situation: "divert" | "nextTime" | "retain" | "care" | "refusal" | "special";
            readonly text: {
                readonly en: string;
                readonly es: string;
                readonly ko: string;
                readonly zh: string;
            };
            /** @enum {string} */
            readonly to?: "selfService" | "eBankZone" | "vipZone" | "adviser" | "otherWindow" | "otherOutlet" | "appointment";
            readonly version: number;
        };
        readonly ScriptChanged: {
            readonly happened: readonly string[];
        };
        readonly ServiceGuide: {
            readonly channels: readonly string[];
            readonly currency: string;
            readonly documents: readonly {
                readonly documentId: components["schemas"]["Id"];
                readonly note?: components["schemas"]["Name"];
            }[];
            readonly familyId: components["schemas"]["Id"];
            readonly feeMinor: number;
            readonly forms: readonly {
                readonly id: components["schemas"]["Id"];
                readonly title: components["schemas"]["Name"];
            }[];
            readonly limitMin: number;
            readonly name: components["schemas"]["Name"];
            readonly parts: readonly {
                /** @constant */
                readonly always?: true;
                readonly hint: components["schemas"]["Name"];
                readonly id: components["schemas"]["Id"];
                readonly label: components["schemas"]["Name"];
            }[];
            readonly prefillSavesMin: number;
            readonly serviceId: components["schemas"]["Id"];
            readonly standardMin: number;
            readonly steps: readonly components["schemas"]["Name"][];
            readonly summary: components["schemas"]["Name"];
            /** @description Other words that people search by. */
            readonly words: components["schemas"]["Name"];
        };
        readonly SetClock: {
            readonly advanceTo?: components["schemas"]["Instant"];
            readonly paused?: boolean;
            readonly speed?: number;
        };
        readonly SetPin: {
            readonly password: string;
            readonly pin: string;
        };
        readonly SetPolicyValue: {
            readonly approvedBy: components["schemas"]["Id"];
            readonly key: string;
            readonly scope: {
                readonly outletId?: components["schemas"]["Id"];
                readonly outletTypeId?: components["schemas"]["Id"];
                readonly segmentId?: components["schemas"]["Id"];
                readonly serviceId?: components["schemas"]["Id"];
            };
            /** Format: date */
            readonly validFrom: string;
            /** Format: date */
            readonly validTo?: string;
            readonly value: null | boolean | number | string | readonly string[] | readonly ({
                readonly kind: string;
            } & {
                readonly [key: string]: unknown;
            })[] | {
                readonly [key: string]: number;
            };
            readonly valueId: components["schemas"]["NewId"];
        };
        readonly SettleLateTicket: {
            readonly outcome: components["schemas"]["LateOutcome"];
        };
        readonly SetUp: {
            readonly accountId: components["schemas"]["AccountId"];
            readonly code: string;
            readonly password: string;
        };
        readonly ShippedCalendar: {
            /** @enum {string} */
            readonly country: "CN" | "ES" | "KR";
            readonly days: number;
            /** Format: date */
            readonly from: string;
            /** Format: date */
            readonly until: string;
        };
        /** @description Becomes a token at once; the number itself is kept nowhere. */
        readonly Shown: {
            /** @enum {string} */
            readonly proof: "card" | "phone" | "id";
            readonly value: string;
        };
        readonly SignIn: {
            readonly accountId: components["schemas"]["AccountId"];
            /** @description Of the authenticator, or a recovery code. */
            readonly code?: string;
            readonly password: string;
            readonly surface: components["schemas"]["Surface"];
        };
        readonly SignInOptions: {
            readonly demo: boolean;
            readonly setUpNeeded: boolean;
            readonly sso: boolean;
        };
        readonly SiteBoard: {
            readonly at: components["schemas"]["Instant"];
            readonly outlets: readonly {
                /** Format: date */
                readonly businessDate: string;
                readonly complaints: {
                    readonly open: number;
                    readonly overdue: number;
                };
                /** @description What is missing of its day; absent while the day is not planned. */
                readonly day?: {
                    readonly done: number;
                    readonly missed: readonly string[];
                    readonly missing: readonly string[];
                };
                readonly dutyPublished: boolean;
                readonly findings: {
                    readonly open: number;
                    readonly overdue: number;
                    readonly repeated: number;
                };
                readonly outletId: components["schemas"]["Id"];
                readonly specialCases: {
                    readonly open: number;
                    readonly silent: number;
                };
                readonly visitAlarm: boolean;
                /** @description External mystery visits of the quarter that the reader may know of. */
                readonly visits: number;
            }[];
            readonly quarter: {
                readonly day: number;
                /** Format: date */
                readonly end: string;
                /** Format: date */
                readonly start: string;
            };
        };
        /** @enum {string} */
        readonly StaffRole: "lobbyManager" | "lobbyGuide" | "teller" | "reviewer" | "customerManager" | "branchHead" | "districtManager" | "headOffice" | "mysteryShopper" | "agent" | "callSupervisor" | "administrator";
        readonly StandardTime: {
            readonly decidedBy?: string;
            readonly evidence: components["schemas"]["TimeEvidence"];
            readonly minutes: number;
            readonly outletId?: components["schemas"]["Id"];
            readonly proposedBy: string;
            readonly reason: string;
            readonly serviceId: components["schemas"]["Id"];
            readonly staffId?: components["schemas"]["Id"];
            readonly standardId: components["schemas"]["NewId"];
            /** @enum {string} */
            readonly state: "proposed" | "approved" | "rejected";
            /** Format: date */
            readonly validFrom: string;
        };
        /**
         * @description Where somebody works; a tablet locks after 3 minutes, a console after 5, an office after 15.
         * @enum {string}
         */
        readonly Surface: "tablet" | "console" | "office";
        readonly TestPrint: {
            /**
             * @default en
             * @enum {string}
             */
            readonly language: "zh" | "en" | "es" | "ko";
        };
        readonly TicketPrefill: {
            readonly forms: readonly {
                readonly declaration?: components["schemas"]["Name"];
                readonly formId: components["schemas"]["Id"];
                readonly questions: readonly {
                    readonly choice?: components["schemas"]["Name"];
                    readonly fieldId: components["schemas"]["Id"];
                    readonly kind: string;
                    readonly label: components["schemas"]["Name"];
                    readonly value?: string;
                }[];
                readonly title: components["schemas"]["Name"];
            }[];
            readonly journeyId: components["schemas"]["NewId"];
            /** @enum {string} */
            readonly prefill: "none" | "partial" | "complete";
        };
        /** Format: uuid */
        readonly TimedId: string;
        readonly TimeEvidence: {
            /** Format: date */
            readonly before: string;
            readonly count: number;
            readonly cv: number;
            /** Format: date */
            readonly from: string;
            readonly meanMin: number;
            readonly p50Min: number;
            readonly p80Min: number;
            readonly p95Min: number;
        };
        readonly Today: {
            readonly alerts: {
                readonly meanTakenMin?: number;
                readonly raised: number;
                readonly taken: number;
                readonly targetMin: number;
            };
            readonly comparedUntil: string;
            /** Format: date */
            readonly date: string;
            readonly figures: readonly {
                readonly bySlot: readonly {
                    readonly start: string;
                    readonly value?: number;
                }[];
                /** @enum {string} */
                readonly key: "came" | "meanWait" | "late" | "left" | "inTime" | "satisfied";
                readonly of: number;
                readonly target?: {
                    /** @enum {string} */
                    readonly bound: "atMost" | "atLeast";
                    readonly policy: string;
                    readonly sources: readonly string[];
                    readonly value: number;
                };
                /** @description The same weekday up to `comparedUntil`, and this day up to it. */
                readonly usual?: {
                    readonly days: number;
                    readonly today?: number;
                    readonly value: number;
                };
                /** @description People, minutes or per cent. */
                readonly value?: number;
            }[];
            readonly outletId: components["schemas"]["Id"];
        };
        readonly Token: {
            readonly createdAt: components["schemas"]["Instant"];
            readonly createdBy: string;
            readonly label: string;
            readonly revoked: boolean;
            readonly rights: readonly components["schemas"]["MachineRight"][];
            readonly tokenId: string;
        };
        readonly TokenCreated: {
            readonly token: string;
            readonly tokenId: string;
        };
        readonly Topic: string;
        readonly UnitEntry: {
            /** @enum {string} */
            readonly kind: "network" | "district";
            readonly name: components["schemas"]["Name"];
            readonly unitId: components["schemas"]["Id"];
        };
        readonly UnitFloats: {
            readonly moves: readonly components["schemas"]["FloatMove"][];
            readonly suggestions: readonly components["schemas"]["FloatSuggestion"][];
        };
        readonly UnitOutlets: {
            readonly districts: readonly {
                readonly name: components["schemas"]["Name"];
                readonly unitId: components["schemas"]["Id"];
            }[];
            readonly name: components["schemas"]["Name"];
            readonly outlets: readonly {
                readonly busyOverPerWindow: number;
                readonly districtId: components["schemas"]["Id"];
                readonly idleUnderPerWindow: number;
                readonly name: components["schemas"]["Name"];
                readonly outletId: components["schemas"]["Id"];
                readonly place?: {
                    readonly x: number;
                    readonly y: number;
                };
            }[];
            readonly unitId: components["schemas"]["Id"];
        };
        readonly Unlock: {
            readonly word: string;
        };
        /** @description Whole minutes: four in five waits end from `fromMin` to `toMin` (P10 and P90), half of them by `likelyMin` (P50), which is told of a ticket in the line alone. Unknown while no window could serve. */
        readonly Wait: {
            readonly fromMin: number;
            readonly likelyMin?: number;
            readonly toMin: number;
        } | "unknown";
        readonly WaitAccuracy: {
            /** @description Mean of truth less P50: above zero, waits were longer than forecast. */
            readonly biasMin: number;
            /** @description Share of them from P10 to P90; four in five are meant to be. */
            readonly insideShare: number;
            /** @description Mean distance from P50, minutes. */
            readonly maeMin: number;
            /** @description Ended waits that count; older ones count less, about 500 at most. */
            readonly truths: number;
        };
        readonly Webhook: {
            readonly endpointId: components["schemas"]["NewId"];
            readonly failingSince?: components["schemas"]["Instant"];
            readonly outletIds?: readonly components["schemas"]["Id"][];
            readonly types: readonly ("day.opened" | "day.closed" | "window.opened" | "window.closed" | "ticket.issued" | "ticket.called" | "ticket.recalled" | "ticket.missed" | "ticket.returned" | "ticket.serving" | "ticket.served" | "ticket.diverted" | "ticket.ended" | "ticket.rated" | "alert.raised" | "alert.resolved")[];
            /** Format: uri */
            readonly url: string;
        };
        readonly WebhookRegistered: {
            readonly endpointId: components["schemas"]["NewId"];
            /** @description Said this once; absent when the endpoint was registered before. */
            readonly secret?: string;
        };
        readonly WhatIfBaseline: {
            /** Format: date */
            readonly date: string;
            /** @constant */
            readonly kind: "day";
        } | {
            /** Format: date */
            readonly date: string;
            /** @constant */
            readonly kind: "recorded";
        } | {
            /** @constant */
            readonly kind: "now";
        };
        readonly WhatIfChange: {
            readonly factor: number;
            readonly from?: string;
            /** @constant */
            readonly kind: "arrivals";
            readonly outletIds?: readonly components["schemas"]["Id"][];
            readonly segmentIds?: readonly components["schemas"]["Id"][];
            readonly serviceIds?: readonly components["schemas"]["Id"][];
            readonly to?: string;
        } | {
            readonly factor: number;
            /** @constant */
            readonly kind: "serviceTime";
            readonly outletIds?: readonly components["schemas"]["Id"][];
            readonly serviceIds?: readonly components["schemas"]["Id"][];
        } | {
            readonly count: number;
            readonly from?: string;
            /** @constant */
            readonly kind: "windows";
            readonly outletIds?: readonly components["schemas"]["Id"][];
            readonly to?: string;
            readonly windowKind?: components["schemas"]["Id"];
        } | {
            readonly from?: string;
            /** @constant */
            readonly kind: "openWindow";
            /** @enum {string} */
            readonly mode?: "normal" | "simpleOnly" | "complexOnly" | "vipOnly" | "all";
            readonly outletIds?: readonly components["schemas"]["Id"][];
            readonly staffId?: components["schemas"]["Id"];
            readonly to?: string;
            readonly windowId: components["schemas"]["Id"];
        } | {
            readonly from?: string;
            /** @constant */
            readonly kind: "closeWindow";
            readonly outletIds?: readonly components["schemas"]["Id"][];
            readonly to?: string;
            readonly windowId: components["schemas"]["Id"];
        } | {
            readonly from?: string;
            /** @constant */
            readonly kind: "windowMode";
            /** @enum {string} */
            readonly mode: "normal" | "simpleOnly" | "complexOnly" | "vipOnly" | "all";
            readonly outletIds?: readonly components["schemas"]["Id"][];
            readonly to?: string;
            readonly windowId: components["schemas"]["Id"];
        } | {
            readonly key: string;
            /** @constant */
            readonly kind: "policy";
            readonly outletIds?: readonly components["schemas"]["Id"][];
            readonly value: components["schemas"]["__shared"];
        } | {
            readonly from?: string;
            /** @constant */
            readonly kind: "absence";
            readonly outletIds?: readonly components["schemas"]["Id"][];
            readonly staffId: components["schemas"]["Id"];
            readonly to?: string;
        } | {
            /** @constant */
            readonly kind: "skills";
            readonly outletIds?: readonly components["schemas"]["Id"][];
            readonly serviceIds: readonly components["schemas"]["Id"][];
            readonly staffId: components["schemas"]["Id"];
        } | {
            readonly from: string;
            readonly groups: number;
            /** @constant */
            readonly kind: "lunches";
            readonly outletIds?: readonly components["schemas"]["Id"][];
        } | {
            readonly deviceId: components["schemas"]["Id"];
            readonly from?: string;
            /** @constant */
            readonly kind: "deviceDown";
            readonly outletIds?: readonly components["schemas"]["Id"][];
            readonly to?: string;
        } | {
            /** @constant */
            readonly kind: "moveService";
            readonly outletIds?: readonly components["schemas"]["Id"][];
            readonly serviceIds: readonly components["schemas"]["Id"][];
            readonly toOutletIds: readonly components["schemas"]["Id"][];
        } | {
            readonly gainMin: number;
            /** @constant */
            readonly kind: "guidance";
            readonly outletIds?: readonly components["schemas"]["Id"][];
            readonly share: number;
        };
        readonly WhatIfFilm: {
            readonly closesAt: components["schemas"]["Instant"];
            readonly opensAt: components["schemas"]["Instant"];
            readonly shots: readonly ({
                readonly at: number;
                readonly isPriority: boolean;
                /** @constant */
                readonly kind: "came";
                readonly ticket: number;
            } | {
                readonly at: number;
                /** @constant */
                readonly kind: "called";
                readonly ticket: number;
                readonly window: number;
            } | {
                readonly at: number;
                /** @constant */
                readonly kind: "gone";
                readonly ticket: number;
                /** @enum {string} */
                readonly why: "served" | "left" | "aside";
            } | {
                readonly at: number;
                /** @constant */
                readonly kind: "back";
                readonly ticket: number;
            } | {
                readonly at: number;
                /** @constant */
                readonly kind: "window";
                /** @enum {string} */
                readonly state: "open" | "closed" | "rest";
                readonly window: number;
            })[];
            readonly timeZone: string;
            readonly windows: readonly {
                readonly kind: string;
                readonly label: string;
                readonly windowId: components["schemas"]["Id"];
            }[];
        };
        readonly WhatIfFinding: {
            readonly byHalfHour: {
                readonly baseline: readonly (number | null)[];
                readonly from: components["schemas"]["Instant"];
                readonly scenario: readonly (number | null)[];
            };
            readonly codeVersion: string;
            readonly compared: readonly {
                readonly baseline: number;
                readonly difference: {
                    readonly high: number;
                    readonly low: number;
                    readonly mean: number;
                };
                readonly figure: string;
                readonly pairs: number;
                readonly scenario: number;
            }[];
            readonly policyVersion: number;
            readonly replications: number;
            readonly seed: string;
            readonly waits: {
                readonly baseline: readonly number[];
                readonly scenario: readonly number[];
                readonly stepMin: number;
            };
            readonly worlds: readonly {
                readonly days: number;
                readonly outletId: components["schemas"]["Id"];
                /** @enum {string} */
                readonly source: "fitted" | "assumed" | "recorded";
            }[];
        };
        readonly WhatIfOutlet: {
            readonly devices: readonly {
                readonly id: components["schemas"]["Id"];
                readonly name: string;
            }[];
            readonly outletId: components["schemas"]["Id"];
            readonly policies: readonly {
                readonly key: string;
                readonly value: components["schemas"]["__shared"];
            }[];
            readonly recordedDates: readonly string[];
            readonly segments: readonly components["schemas"]["Id"][];
            readonly services: readonly components["schemas"]["Id"][];
            readonly staff: readonly {
                readonly id: components["schemas"]["Id"];
                readonly name: string;
            }[];
            readonly windows: readonly {
                readonly id: components["schemas"]["Id"];
                readonly kind: string;
                readonly name: string;
            }[];
            readonly world: {
                readonly busynessCv: number;
                readonly days: number;
                readonly daysNeeded: number;
                readonly services: readonly {
                    readonly fit?: {
                        readonly ad: number;
                        readonly kind: string;
                        readonly ks: number;
                        readonly ksP: number;
                        readonly meanMin: number;
                    };
                    readonly measured: number;
                    readonly serviceId: components["schemas"]["Id"];
                    readonly share: number;
                }[];
                /** @enum {string} */
                readonly source: "fitted" | "assumed" | "none";
                readonly visits: number;
            };
        };
        readonly WhatIfScenario: {
            readonly baseline: components["schemas"]["WhatIfBaseline"];
            readonly changes: readonly components["schemas"]["WhatIfChange"][];
            readonly name: string;
            readonly outletIds: readonly components["schemas"]["Id"][];
            readonly replications: number;
            readonly seed: string;
        };
        readonly Why: {
            readonly calls: readonly {
                readonly at: components["schemas"]["Instant"];
                readonly reason?: string;
                /** @enum {string} */
                readonly rule: "appointmentDue" | "queueOver" | "preferQueues" | "ratio" | "priority" | "interleave" | "prefer" | "firstCome" | "longestWait" | "ageing" | "credit" | "fairnessBound" | "personalPool" | "specific" | "walkDirect";
                readonly runnersUp: readonly {
                    readonly number: string;
                    readonly ticketId: components["schemas"]["NewId"];
                    readonly waitedMs: number;
                }[];
                readonly staffId: components["schemas"]["Id"];
                readonly waitedMs: number;
                readonly windowId: components["schemas"]["Id"];
            }[];
            readonly number: string;
            /** @description Later tickets called before it by windows that could have served it. */
            readonly passes: number;
            readonly passesMax: number;
            /** @enum {string} */
            readonly state: "waiting" | "called" | "missed" | "inService" | "awaitingAuthorisation" | "awaitingReview" | "inReview" | "wrapUp" | "parked" | "diverted" | "ended";
            readonly ticketId: components["schemas"]["NewId"];
        };
        readonly WindowRequirement: {
            /** Format: date */
            readonly date: string;
            readonly lateShareMax: number;
            /** Format: date */
            readonly madeOn: string;
            readonly moves: readonly {
                readonly atMin: number;
                /** @enum {string} */
                readonly move: "open" | "close";
                readonly windowId: components["schemas"]["Id"];
            }[];
            readonly promiseMin: number;
            readonly roster?: {
                readonly freedHours: number;
                readonly shortHours: number;
                readonly windows: readonly number[];
            };
            readonly serviceMin: number;
            readonly slots: readonly {
                readonly arrivals: number;
                readonly byKind: {
                    readonly [key: string]: {
                        readonly lostByOneFewer: number;
                        readonly savedByOneMore: number;
                        readonly windows: number;
                    };
                };
                readonly intensity: number;
                readonly isKept: boolean;
                readonly lateShare: number;
                readonly lostByOneFewer: number;
                readonly posts: {
                    readonly [key: string]: {
                        /** @enum {string} */
                        readonly because: "workload" | "waiting" | "presence";
                        readonly intensity: number;
                        readonly people: number;
                    };
                };
                readonly savedByOneMore: number;
                readonly shortKinds: readonly string[];
                readonly slot: number;
                readonly windows: number;
            }[];
            readonly twin?: {
                /** Format: date */
                readonly date: string;
                readonly days: number;
                readonly evaluations: number;
                /** Format: date */
                readonly madeOn: string;
                readonly slots: readonly {
                    readonly byKind: {
                        readonly [key: string]: number;
                    };
                    readonly came: number;
                    readonly formulaKept: boolean;
                    readonly formulaLate: number;
                    readonly formulaWindows: number;
                    readonly isKept: boolean;
                    readonly late: number;
                    readonly lateMinutes: number;
                    readonly slot: number;
                    readonly windows: number;
                }[];
                readonly unitId: components["schemas"]["Id"];
            };
            readonly unitId: components["schemas"]["Id"];
            readonly windowsMax: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly TakeBackup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly GetCalendar: {
        readonly parameters: {
            readonly query: {
                readonly before: string;
                readonly from: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Calendar"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SetCalendarDays: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly days: readonly components["schemas"]["CalendarDay"][];
                    readonly knownUntil?: readonly components["schemas"]["CalendarKnownUntil"][];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CalendarChanged"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RemoveCalendarDays: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly days: readonly {
                        /** Format: date */
                        readonly date: string;
                        readonly effect: string;
                        readonly unitId?: components["schemas"]["Id"];
                    }[];
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CalendarChanged"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ExportCalendar: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly ImportCalendar: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly csv: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CalendarImported"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListShippedCalendars: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["ShippedCalendar"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TakeInCalendar: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly country: "CN" | "ES" | "KR";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CalendarImported"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListChanges: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["ChangeRequest"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AskForChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AskForChange"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChangeRequest"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ApproveChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly requestId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChangeRequest"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DeclineChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly requestId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChangeRequest"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly WithdrawChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly requestId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChangeRequest"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListChecklists: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Scheme"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PublishChecklist: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly scheme: components["schemas"]["Scheme"];
                    readonly writtenBy: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly happened: readonly string[];
                    };
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RetireChecklist: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly schemeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly happened: readonly string[];
                    };
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PublishChecklistFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly text: string;
                    readonly writtenBy: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly happened: readonly string[];
                    };
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetClaimRuns: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClaimRuns"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RunClaims: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date */
                    readonly date?: string;
                    readonly outletId?: components["schemas"]["Id"];
                    /** @default 1 */
                    readonly seed?: string;
                    /** @enum {string} */
                    readonly size: "full" | "quick";
                };
            };
        };
        readonly responses: {
            /** @description 202 */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClaimRun"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetClaimsSheet: {
        readonly parameters: {
            readonly query: {
                readonly format: "csv" | "json";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly GetOwnFloats: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["FloatMove"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetForecastScores: {
        readonly parameters: {
            readonly query: {
                readonly before: string;
                readonly from: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ForecastScores"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetForecastScoresSheet: {
        readonly parameters: {
            readonly query: {
                readonly before: string;
                readonly format: "csv" | "xlsx";
                readonly from: string;
                readonly language?: "zh" | "en" | "es" | "ko";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly ExportGuide: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly text: string;
                    };
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PublishGuide: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly text: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetFormPdf: {
        readonly parameters: {
            readonly query: {
                readonly language: "zh" | "en" | "es" | "ko";
            };
            readonly header?: never;
            readonly path: {
                readonly formId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": unknown;
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListGuideQuestions: {
        readonly parameters: {
            readonly query: {
                readonly partIds?: string;
                readonly serviceIds: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["GuideQuestion"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListGuides: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["GuideEntry"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetGuide: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly serviceId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ServiceGuide"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListGuidePlaces: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly serviceId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["GuidePlace"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListAccounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Account"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OpenAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpenAccount"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CloseAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly accountId: components["schemas"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonGiven"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly EndLockOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly accountId: components["schemas"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly Invite: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly accountId: components["schemas"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Invite"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GivePost: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly accountId: components["schemas"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PostHeld"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TakePost: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly accountId: components["schemas"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PostHeld"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ResetTotp: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly accountId: components["schemas"]["AccountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OpenStaffAccounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Opened"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListDevices: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PairedDevice"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PairDevice: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PairDevice"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PairedDevice"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RevokeDevice: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly deviceId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonGiven"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListOwnDevices: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PairedDevice"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListEmergencies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Emergency"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly BreakGlass: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BreakGlass"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReviewEmergency: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly emergencyId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AcceptInvitation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Invitation"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Invited"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly Lock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetMe: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ChangePassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangePassword"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SetPin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetPin"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListOwnSessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["OwnSession"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly EndOwnSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly handle: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly BeginTotp: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OwnPassword"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Enrolment"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ConfirmTotp: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConfirmTotp"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RemoveTotp: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OwnPassword"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetSignInOptions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignInOptions"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly BeginPairing: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BeginPairing"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Pairing"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CollectPairing: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly pairingId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Paired"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListPersonalViews: {
        readonly parameters: {
            readonly query: {
                readonly day: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PersonalView"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SetUp: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetUp"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SignIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignIn"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SignOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly BeginSso: {
        readonly parameters: {
            readonly query?: {
                readonly back?: string;
                readonly surface?: components["schemas"]["Surface"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly FinishSso: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly ListTokens: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Token"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CreateToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateToken"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TokenCreated"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RevokeToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly tokenId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonGiven"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly Touch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly Unlock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Unlock"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListJobs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["JobStatus"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RunNightly: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date */
                    readonly date: string;
                };
            };
        };
        readonly responses: {
            /** @description 202 */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly isNew: boolean;
                    };
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly StartJourney: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly journeyId: components["schemas"]["NewId"];
                    readonly key: string;
                    /** @enum {string} */
                    readonly language: "zh" | "en" | "es" | "ko";
                    readonly partIds: readonly components["schemas"]["Id"][];
                    readonly serviceIds: readonly components["schemas"]["Id"][];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetJourney: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "guichet-journey-key": string;
            };
            readonly path: {
                readonly journeyId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetJourneyAnswers: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "guichet-journey-key": string;
            };
            readonly path: {
                readonly journeyId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JourneyAnswers"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SaveAnswers: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "guichet-journey-key": string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly journeyId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly answers: {
                        readonly [key: string]: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CancelAppointment: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "guichet-journey-key": string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly journeyId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ConfirmAppointment: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "guichet-journey-key": string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly journeyId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly appointmentId: components["schemas"]["NewId"];
                    readonly contact?: {
                        readonly address: string;
                        /** @enum {string} */
                        readonly by: "phone";
                    } | {
                        /** Format: email */
                        readonly address: string;
                        /** @enum {string} */
                        readonly by: "mail";
                    };
                    /** Format: date */
                    readonly date: string;
                    readonly outletId: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly HoldSlot: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "guichet-journey-key": string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly journeyId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly appointmentId: components["schemas"]["NewId"];
                    /** Format: date */
                    readonly date: string;
                    readonly outletId: components["schemas"]["Id"];
                    readonly slotAt: components["schemas"]["Instant"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HeldSlot"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ConfirmJourneyDocuments: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "guichet-journey-key": string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly journeyId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly documentIds: readonly components["schemas"]["Id"][];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly EndJourney: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "guichet-journey-key": string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly journeyId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ChooseServices: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "guichet-journey-key": string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly journeyId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly partIds: readonly components["schemas"]["Id"][];
                    readonly serviceIds: readonly components["schemas"]["Id"][];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly StartJourneyOnTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly key: string;
                    /** @enum {string} */
                    readonly language: "zh" | "en" | "es" | "ko";
                    readonly outletId: components["schemas"]["Id"];
                    readonly ticketId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetBalance: {
        readonly parameters: {
            readonly query: {
                readonly before: string;
                readonly from: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Balance"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ExportNetwork: {
        readonly parameters: {
            readonly query?: {
                readonly form?: "json" | "csv";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportFiles"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetNetworkHistory: {
        readonly parameters: {
            readonly query?: {
                readonly before?: number;
                readonly id?: components["schemas"]["Id"];
                readonly limit?: number;
                readonly section?: "orgUnits" | "outletTypes" | "posts" | "skills" | "families" | "segments" | "services" | "outlets" | "windows" | "queues" | "deviceKinds" | "devices" | "printers" | "lamps" | "staff";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NetworkHistory"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UndoNetworkChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly seq: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Edited"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ImportNetwork: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ImportFiles"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListEntries: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly offset?: number;
                readonly outletId?: components["schemas"]["Id"];
                readonly retired?: "true" | "false";
                readonly search?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly section: "orgUnits" | "outletTypes" | "posts" | "skills" | "families" | "segments" | "services" | "outlets" | "windows" | "queues" | "deviceKinds" | "devices" | "printers" | "lamps" | "staff";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EntryPage"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DefineEntry: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly section: "orgUnits" | "outletTypes" | "posts" | "skills" | "families" | "segments" | "services" | "outlets" | "windows" | "queues" | "deviceKinds" | "devices" | "printers" | "lamps" | "staff";
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DefineEntry"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Edited"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RetireEntry: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly id: components["schemas"]["Id"];
                readonly section: "orgUnits" | "outletTypes" | "posts" | "skills" | "families" | "segments" | "services" | "outlets" | "windows" | "queues" | "deviceKinds" | "devices" | "printers" | "lamps" | "staff";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Edited"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetSectionForm: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly section: "orgUnits" | "outletTypes" | "posts" | "skills" | "families" | "segments" | "services" | "outlets" | "windows" | "queues" | "deviceKinds" | "devices" | "printers" | "lamps" | "staff";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["FormField"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PreviewEdit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly section: "orgUnits" | "outletTypes" | "posts" | "skills" | "families" | "segments" | "services" | "outlets" | "windows" | "queues" | "deviceKinds" | "devices" | "printers" | "lamps" | "staff";
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PreviewEdit"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EditPreview"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListOutlets: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["OutletEntry"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetOutlet: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OutletSummary"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AcknowledgeAlert: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly alertId: components["schemas"]["Id"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ResolveAlert: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly alertId: components["schemas"]["Id"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SnoozeAlert: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly alertId: components["schemas"]["Id"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly snoozeMs: number;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListAppointments: {
        readonly parameters: {
            readonly query?: {
                readonly date?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Appointment"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CancelForCustomer: {
        readonly parameters: {
            readonly query?: {
                readonly date?: string;
            };
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly appointmentId: components["schemas"]["NewId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly happened: readonly string[];
                    };
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetBoard: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CurrentBoard"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly FollowBoard: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "last-event-id"?: string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CallStaff: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly alertId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Clock"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SetClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetClock"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Clock"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly StartComplaint: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly category: "waiting" | "attitude" | "fee" | "error" | "product" | "privacy" | "device" | "other";
                    readonly checkId: string;
                    readonly code: string;
                    readonly complaintId: components["schemas"]["NewId"];
                    readonly facts: string;
                    readonly name: string;
                    readonly ticketId?: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintAcceptHandOver: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintAcknowledgeComplaint: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly by: "inPerson" | "phone" | "message" | "letter";
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintRecordCallBack: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly comment?: components["schemas"]["Personal"];
                    readonly giverId: components["schemas"]["Id"];
                    /** @enum {string} */
                    readonly outcome: "answered" | "declined" | "unreachable";
                    readonly score?: number;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintCloseOnSite: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly compensationMinor?: number;
                    readonly improvementId?: components["schemas"]["Id"];
                    readonly resolution: components["schemas"]["Personal"];
                    readonly rootCause: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintCloseUncalled: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintDeclineHandOver: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintRequestExtension: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintAnswerExtension: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly approved: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintAssignHandler: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly staffId: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintDeclareInterest: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                    readonly staffId: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintRecordInvestigation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly findings: components["schemas"]["Personal"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintOfferHandOver: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly to: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintNameOnSiteOwner: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly staffId: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintGiveOpinion: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly department: string;
                    readonly opinion: components["schemas"]["Personal"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintTellOutcome: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly by: "inPerson" | "phone" | "message" | "letter";
                    readonly giverId: components["schemas"]["Id"];
                    readonly letter?: {
                        readonly signedBy: components["schemas"]["Id"];
                        readonly text: components["schemas"]["Personal"];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintEscalateOutside: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly body: "regulator" | "mediation" | "court" | "consumerCouncil" | "media";
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintRecordOutsideDecision: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly decision: components["schemas"]["Personal"];
                    readonly reopens: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintAskPanel: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly departments: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintTellPlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly plan: components["schemas"]["Personal"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintReceiveComplaint: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly category: "waiting" | "attitude" | "fee" | "error" | "product" | "privacy" | "device" | "other";
                    readonly facts: components["schemas"]["Personal"];
                    readonly givers: readonly {
                        readonly giverId: components["schemas"]["Id"];
                        readonly identityVerified: boolean;
                        readonly person?: components["schemas"]["Personal"];
                        /** @enum {string} */
                        readonly role: "customer" | "agent" | "heir" | "representative";
                    }[];
                    /** @enum {string} */
                    readonly intake: "tablet" | "phone" | "web" | "opinionBook" | "callCentre" | "letter" | "regulator" | "media";
                    readonly onSiteOwner?: components["schemas"]["Id"];
                    readonly subjects: readonly components["schemas"]["Id"][];
                    readonly tickets: readonly {
                        /** Format: date */
                        readonly businessDate: string;
                        readonly outletId: components["schemas"]["Id"];
                        readonly ticketId: components["schemas"]["NewId"];
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintReclassifyComplaint: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly category: "waiting" | "attitude" | "fee" | "error" | "product" | "privacy" | "device" | "other";
                    /** @enum {string} */
                    readonly complexity: "simple" | "complex" | "difficult";
                    /** @enum {string} */
                    readonly severity: "general" | "serious" | "major";
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintRegisterComplaint: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly category: "waiting" | "attitude" | "fee" | "error" | "product" | "privacy" | "device" | "other";
                    /** @enum {string} */
                    readonly complexity: "simple" | "complex" | "difficult";
                    /** @enum {string} */
                    readonly severity: "general" | "serious" | "major";
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintReopenComplaint: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintProposeResolution: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly compensationMinor?: number;
                    readonly improvementId?: components["schemas"]["Id"];
                    readonly resolution: components["schemas"]["Personal"];
                    readonly rootCause: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintLinkTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly ticket: {
                        /** Format: date */
                        readonly businessDate: string;
                        readonly outletId: components["schemas"]["Id"];
                        readonly ticketId: components["schemas"]["NewId"];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly complaintWithdrawComplaint: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly complaintId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly giverId: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListContactWays: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ContactWays"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly StartContactCheck: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly language: "zh" | "en" | "es" | "ko";
                    readonly to: string;
                    /** @enum {string} */
                    readonly way: "sms" | "mail";
                };
            };
        };
        readonly responses: {
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ContactCheck"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListCorrections: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Corrections"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetCover: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly date: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Cover"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CloseDay: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AnnounceClosing: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ObserveClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OpenDay: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly plan: components["schemas"]["LobbyPlan"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PinPlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly plan: components["schemas"]["LobbyPlan"];
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DeviceDown: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly deviceId: components["schemas"]["Id"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DeviceUp: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly deviceId: components["schemas"]["Id"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly dutyRosterApproveRoster: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly month: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly dutyRosterAskForChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly month: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly changeId: components["schemas"]["NewId"];
                    readonly day: {
                        /** Format: date */
                        readonly date: string;
                        readonly deputy?: components["schemas"]["Id"];
                        readonly head: components["schemas"]["Id"];
                    };
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly dutyRosterAnswerChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly month: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly approved: boolean;
                    readonly changeId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly dutyRosterDraftRoster: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly month: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly days: readonly {
                        /** Format: date */
                        readonly date: string;
                        readonly deputy?: components["schemas"]["Id"];
                        readonly head: components["schemas"]["Id"];
                    }[];
                    readonly openDates: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly dutyRosterPublishRoster: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly month: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetExtraWindow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExtraWindow"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListFeedback: {
        readonly parameters: {
            readonly query?: {
                readonly from?: string;
                readonly to?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["FeedbackEntry"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReadFeedbackWords: {
        readonly parameters: {
            readonly query: {
                readonly purpose: string;
            };
            readonly header?: never;
            readonly path: {
                readonly date: string;
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FeedbackWords"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly findingContestFinding: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly findingId: components["schemas"]["NewId"];
                    readonly grounds: components["schemas"]["Personal"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly findingDecideContest: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly findingId: components["schemas"]["NewId"];
                    readonly reasons: components["schemas"]["Personal"];
                    readonly stands: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly findingDecideCorrection: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly correctionId: components["schemas"]["NewId"];
                    readonly stands: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly findingDisputeCorrection: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly correctionId: components["schemas"]["NewId"];
                    readonly grounds: components["schemas"]["Personal"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly findingNoteCorrection: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly behaviour: string;
                    readonly correctionId: components["schemas"]["NewId"];
                    readonly staffId: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly findingExtendLine: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly dueBy: components["schemas"]["Instant"];
                    readonly findingId: components["schemas"]["NewId"];
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly findingReceiveNotice: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly noticeId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly findingIssueNotice: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly lines: readonly {
                        readonly action: components["schemas"]["Personal"];
                        readonly dueBy?: components["schemas"]["Instant"];
                        readonly findingId: components["schemas"]["NewId"];
                        readonly owner: components["schemas"]["Id"];
                    }[];
                    readonly noticeId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly findingChangeOwner: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly findingId: components["schemas"]["NewId"];
                    readonly owner: components["schemas"]["Id"];
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly findingRaiseFinding: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly clause: string;
                    readonly evidence: readonly {
                        readonly fileId: components["schemas"]["Id"];
                        readonly sha256: string;
                    }[];
                    readonly facts: components["schemas"]["Personal"];
                    readonly findingId: components["schemas"]["NewId"];
                    readonly points: number;
                    /** @enum {string} */
                    readonly severity: "minor" | "main" | "grave" | "red";
                    /** @enum {string} */
                    readonly source: "routine" | "onSite" | "offSiteVideo" | "mysteryInternal" | "mysteryExternal" | "complaint" | "fixtureAudit";
                    readonly sourceId?: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly findingConfirmRedEvent: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly findingId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly findingReplyToFinding: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly findingId: components["schemas"]["NewId"];
                    readonly measure: components["schemas"]["Personal"];
                    readonly proof: readonly {
                        readonly fileId: components["schemas"]["Id"];
                        readonly sha256: string;
                    }[];
                    readonly rootCause: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly findingVerifyFinding: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly findingId: components["schemas"]["NewId"];
                    readonly passed: boolean;
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly findingWithdrawFinding: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly findingId: components["schemas"]["NewId"];
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetFloats: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["FloatMove"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ProposeMove: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProposeMove"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AcceptMove: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly moveId: components["schemas"]["NewId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": Record<string, never> | null;
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ApproveMove: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly moveId: components["schemas"]["NewId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": Record<string, never> | null;
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DeclineMove: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly moveId: components["schemas"]["NewId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly EndMove: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly moveId: components["schemas"]["NewId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RefuseMove: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly moveId: components["schemas"]["NewId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly StartMove: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly moveId: components["schemas"]["NewId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": Record<string, never> | null;
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly WithdrawMove: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly moveId: components["schemas"]["NewId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetFloatCandidates: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["FloatCandidate"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TakeSuggestedMove: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly moveId: components["schemas"]["NewId"];
                    readonly staffId: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetFloor: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CurrentFloor"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly FollowFloor: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "last-event-id"?: string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetFlowDay: {
        readonly parameters: {
            readonly query?: {
                readonly familyId?: components["schemas"]["Id"];
                readonly segmentId?: components["schemas"]["Id"];
            };
            readonly header?: never;
            readonly path: {
                readonly date: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FlowDay"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetFlowDaySheet: {
        readonly parameters: {
            readonly query: {
                readonly familyId?: components["schemas"]["Id"];
                readonly format: "csv" | "xlsx";
                readonly language?: "zh" | "en" | "es" | "ko";
                readonly segmentId?: components["schemas"]["Id"];
            };
            readonly header?: never;
            readonly path: {
                readonly date: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly GetFreerOutlets: {
        readonly parameters: {
            readonly query?: {
                readonly serviceId?: components["schemas"]["Id"];
            };
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FreerOutlets"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly inspectionAcceptAssignment: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly inspectionId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly inspectionAppealResults: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly inspectionId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly grounds: components["schemas"]["Personal"];
                    readonly itemIds: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly inspectionDecideAppeal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly inspectionId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reasons: components["schemas"]["Personal"];
                    readonly results: readonly {
                        readonly failed?: number;
                        readonly hasNote: boolean;
                        readonly itemId: string;
                        readonly photos: number;
                        /** @enum {string} */
                        readonly result: "ok" | "notOk" | "na";
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly inspectionAssignInspector: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly inspectionId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly inspector: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly inspectionCancelInspection: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly inspectionId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly inspectionCheckReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly inspectionId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly lacking: readonly ("accurate" | "timely" | "true" | "complete")[];
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly inspectionDeclineAssignment: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly inspectionId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly inspectionFinaliseResults: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly inspectionId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly inspectionPlanInspection: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly inspectionId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly kind: "onSite" | "offSiteVideo" | "mysteryInternal" | "mysteryExternal" | "selfAssessment" | "outsideAssessment" | "fixtureAudit";
                    /** Format: date */
                    readonly plannedFor: string;
                    readonly schemeId: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly inspectionReleaseResults: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly inspectionId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly tickets: readonly {
                        /** Format: date */
                        readonly businessDate: string;
                        readonly outletId: components["schemas"]["Id"];
                        readonly ticketId: components["schemas"]["NewId"];
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly inspectionSubmitReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly inspectionId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly narrative: components["schemas"]["Personal"];
                    readonly results: readonly {
                        readonly failed?: number;
                        readonly hasNote: boolean;
                        readonly itemId: string;
                        readonly photos: number;
                        /** @enum {string} */
                        readonly result: "ok" | "notOk" | "na";
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly inspectionStartInspection: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly inspectionId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CheckIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly code: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly documentsConfirmed?: boolean;
                    readonly segmentId?: components["schemas"]["Id"];
                    /** @enum {string} */
                    readonly specialNeed?: "elderly" | "disability" | "pregnant" | "withChild" | "illness" | "language" | "other";
                    readonly ticketId?: components["schemas"]["NewId"];
                } | null;
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CheckedIn"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AdmitTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly amountMinor?: number;
                    readonly blockId: components["schemas"]["NewId"];
                    readonly customerToken?: string;
                    readonly documentsConfirmed?: boolean;
                    readonly insteadOf?: components["schemas"]["NewId"];
                    /** @enum {string} */
                    readonly language?: "zh" | "en" | "es" | "ko";
                    readonly number: string;
                    readonly segmentId: components["schemas"]["Id"];
                    readonly serviceIds: readonly components["schemas"]["Id"][];
                    /** @enum {string} */
                    readonly specialNeed?: "elderly" | "disability" | "pregnant" | "withChild" | "illness" | "language" | "other";
                    readonly takenAt: components["schemas"]["Instant"];
                    readonly ticketId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Issued"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Issued"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetAdvice: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Advice"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ChooseAction: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly adviceId: components["schemas"]["Id"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly option: number;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AdviceChoice"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetChoices: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["AdviceChoice"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PrintLostTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LostTicket"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FoundTicket"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetNoticeReport: {
        readonly parameters: {
            readonly query?: {
                readonly date?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NoticeReport"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GrantNumbers: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly again?: boolean;
                    readonly blockId: components["schemas"]["NewId"];
                    readonly queueIds?: readonly components["schemas"]["Id"][];
                    readonly size?: number;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Granted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Granted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListOpenDates: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly month: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpenDates"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetPlan: {
        readonly parameters: {
            readonly query?: {
                readonly date?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LobbyPlan"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListPrinters: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PrinterEntry"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PreviewTicket: {
        readonly parameters: {
            readonly query?: {
                readonly language?: "zh" | "en" | "es" | "ko";
            };
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly printerId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": string;
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TestPrinter: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly printerId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TestPrint"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaperOutcome"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly caseId: components["schemas"]["Id"];
                readonly kind: "complaint" | "finding" | "sanction" | "inspection" | "routine" | "dutyRoster" | "specialCase";
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseState"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly KeepFile: {
        readonly parameters: {
            readonly query?: {
                readonly name?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly caseId: components["schemas"]["Id"];
                readonly kind: "complaint" | "finding" | "sanction" | "inspection" | "routine" | "dutyRoster" | "specialCase";
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeptFile"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly caseId: components["schemas"]["Id"];
                readonly fileId: components["schemas"]["Id"];
                readonly kind: "complaint" | "finding" | "sanction" | "inspection" | "routine" | "dutyRoster" | "specialCase";
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly GetCaseHistory: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly caseId: components["schemas"]["Id"];
                readonly kind: "complaint" | "finding" | "sanction" | "inspection" | "routine" | "dutyRoster" | "specialCase";
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseHistory"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetPersonalText: {
        readonly parameters: {
            readonly query: {
                readonly purpose: string;
            };
            readonly header?: never;
            readonly path: {
                readonly caseId: components["schemas"]["Id"];
                readonly kind: "complaint" | "finding" | "sanction" | "inspection" | "routine" | "dutyRoster" | "specialCase";
                readonly outletId: components["schemas"]["Id"];
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonalText"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetQuietTimes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["QuietDay"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetReception: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Reception"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly NoteRefusal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly refusalId: components["schemas"]["TimedId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly alternative: "otherOutlet" | "appointment" | "homeVisit" | "eChannel" | "selfService" | "callBack" | "otherPapers" | "headOfBranch";
                    /** @enum {string} */
                    readonly cause: "papersMissing" | "rule" | "notHere" | "systemDown" | "tooLate" | "nobodyCertified";
                    readonly requestId?: components["schemas"]["NewId"];
                    readonly scriptRef?: components["schemas"]["Id"];
                    readonly serviceId?: components["schemas"]["Id"];
                    readonly taken: boolean;
                    readonly ticketId?: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReceptionChanged"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReceptionChanged"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AnswerRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly requestId: components["schemas"]["TimedId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly way: "settled" | "ticket" | "appointment" | "referred";
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReceptionChanged"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReceptionChanged"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DeclineRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly requestId: components["schemas"]["TimedId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReceptionChanged"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReceptionChanged"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly NoteRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly requestId: components["schemas"]["TimedId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly matter?: string;
                    readonly serviceId?: components["schemas"]["Id"];
                    readonly ticketId?: components["schemas"]["NewId"];
                    /** @enum {string} */
                    readonly topic: "product" | "procedure" | "fees" | "card" | "lostItem" | "accountClosing" | "machine" | "directions" | "other";
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReceptionChanged"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReceptionChanged"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OfferRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly requestId: components["schemas"]["TimedId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly to: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReceptionChanged"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReceptionChanged"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TakeRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly requestId: components["schemas"]["TimedId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReceptionChanged"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReceptionChanged"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly NoteWord: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly wordId: components["schemas"]["TimedId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly accepted?: boolean;
                    readonly scriptRef: components["schemas"]["Id"];
                    readonly serviceId?: components["schemas"]["Id"];
                    /** @enum {string} */
                    readonly situation: "nextTime" | "retain" | "care" | "special";
                    readonly ticketId?: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReceptionChanged"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReceptionChanged"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecogniseCustomer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Shown"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recognised"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetRequirement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly date: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WindowRequirement"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly StaffDayOnTwin: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly date: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WindowRequirement"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetRosterWeek: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly monday: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RosterWeek"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReportAbsence: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly monday: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly changeId: components["schemas"]["NewId"];
                    /** @description 0 is Monday. */
                    readonly day: number;
                    readonly staffId: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetRosterCandidates: {
        readonly parameters: {
            readonly query: {
                readonly day: number;
                readonly post: components["schemas"]["Id"];
                readonly slotMin: number;
            };
            readonly header?: never;
            readonly path: {
                readonly monday: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["RosterCandidate"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OrderChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly monday: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly cells: readonly components["schemas"]["AskedRosterCell"][];
                    readonly changeId: components["schemas"]["NewId"];
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AgreeToChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly monday: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly changeId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ApproveRosterChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly monday: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly changeId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RefuseChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly monday: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly changeId: components["schemas"]["NewId"];
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly WithdrawRosterChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly monday: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly changeId: components["schemas"]["NewId"];
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AskRosterLeave: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly monday: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description 0 is Monday. */
                    readonly day: number;
                    readonly leaveId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DecideRosterLeave: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly monday: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly isGranted: boolean;
                    readonly leaveId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly MakeRosterWeek: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly monday: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MadeRosterWeek"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OfferShift: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly monday: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly cell: {
                        /** @description 0 is Monday. */
                        readonly day: number;
                        readonly shift: {
                            /** @description Minutes after midnight on the outlet's wall. */
                            readonly lunchMin?: number;
                            readonly post: components["schemas"]["Id"];
                            readonly template: components["schemas"]["Id"];
                        };
                    };
                    readonly shiftId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TakeShift: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly monday: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly changeId: components["schemas"]["NewId"];
                    readonly shiftId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PriceRosterChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly monday: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly cells: readonly components["schemas"]["AskedRosterCell"][];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PricedRosterChange"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PublishWeek: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly monday: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ProposeSwap: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly monday: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly cells: readonly components["schemas"]["AskedRosterCell"][];
                    readonly changeId: components["schemas"]["NewId"];
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly KeepWish: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly monday: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description 0 is Monday. */
                    readonly day: number;
                    readonly template?: components["schemas"]["Id"];
                    readonly wishId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DropWish: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly monday: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly wishId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly routineCheckIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly businessDate: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly routineCheckOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly businessDate: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly routinePassDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly businessDate: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly documentId: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly routineConfirmRead: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly businessDate: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly documentId: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetDayForm: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly businessDate: string;
                readonly formId: "meetingLog" | "inspection" | "lobbyLog" | "dutyLog" | "dutyRoster";
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DayForm"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly routineSignInspection: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly businessDate: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly filled: {
                        readonly byHand: number;
                        readonly bySystem: number;
                    };
                    readonly findingIds: readonly components["schemas"]["NewId"][];
                    readonly form: components["schemas"]["Personal"];
                    readonly reason?: string;
                    /** @enum {string} */
                    readonly slot: "preOpen" | "peak" | "close";
                    readonly wrong: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly routineSignLog: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly businessDate: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly filled: {
                        readonly byHand: number;
                        readonly bySystem: number;
                    };
                    readonly form: components["schemas"]["Personal"];
                    /** @enum {string} */
                    readonly kind: "lobbyLog" | "dutyLog" | "meetingLog";
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly routineStartMeeting: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly businessDate: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly absent: readonly components["schemas"]["Id"][];
                    readonly present: readonly components["schemas"]["Id"][];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly routineSignMeeting: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly businessDate: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly filled: {
                        readonly byHand: number;
                        readonly bySystem: number;
                    };
                    readonly form: components["schemas"]["Personal"];
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly routineFinishMeetingStep: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly businessDate: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly step: "grooming" | "review" | "training" | "interaction" | "summary";
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly routineAskForPeakInspection: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly businessDate: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly longestWaitMs: number;
                    readonly waiting: number;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly routinePlanDay: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly businessDate: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly closesAt: components["schemas"]["Instant"];
                    readonly deputy?: components["schemas"]["Id"];
                    readonly dutyHead: components["schemas"]["Id"];
                    readonly opensAt: components["schemas"]["Instant"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly routineOfferPost: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly businessDate: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly handOverId: components["schemas"]["NewId"];
                    readonly post: string;
                    readonly to: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly routineAcceptPost: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly businessDate: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly handOverId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly routineDeclareReady: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly businessDate: string;
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListSlots: {
        readonly parameters: {
            readonly query: {
                readonly date: string;
                readonly serviceId: components["schemas"]["Id"];
            };
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["FreeSlot"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly specialCaseAcknowledgeCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly caseId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly level: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly specialCaseEndCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly caseId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly evidence: components["schemas"]["Personal"];
                    /** @enum {string} */
                    readonly how: "visited" | "agent" | "guardian" | "greenLane" | "customerDeclined";
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly specialCaseAskForInPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly caseId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly specialCaseAnswerInPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly caseId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly approved: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly specialCaseOfferHomeVisit: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly caseId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly specialCasePlanHomeVisit: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly caseId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly consent: components["schemas"]["Personal"];
                    readonly visitAt: components["schemas"]["Instant"];
                    readonly visitors: readonly components["schemas"]["Id"][];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly specialCaseReportCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly caseId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly kind: "illness" | "disability" | "death" | "inheritance" | "cognitive" | "minor" | "custody" | "disaster";
                    readonly person: components["schemas"]["Personal"];
                    readonly ticket?: {
                        /** Format: date */
                        readonly businessDate: string;
                        readonly ticketId: components["schemas"]["NewId"];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly specialCaseReviewCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly caseId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly lessons: components["schemas"]["Personal"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly specialCaseAnswerSafely: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly caseId: components["schemas"]["TimedId"];
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly canCome: "unknown" | "yes" | "no";
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly StaffArrived: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly staffId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly post: "lobby" | "window" | "guide" | "adviser" | "reviewer" | "backOffice" | "head";
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly StaffLeft: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly staffId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly MoveStaff: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly staffId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly post: "lobby" | "window" | "guide" | "adviser" | "reviewer" | "backOffice" | "head";
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly sanctionAppealSanction: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly staffId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly grounds: components["schemas"]["Personal"];
                    readonly sanctionId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly sanctionDecideAppeal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly staffId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reasons: components["schemas"]["Personal"];
                    readonly sanctionId: components["schemas"]["NewId"];
                    readonly stands: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly sanctionDecideSanction: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly staffId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly confirmed: boolean;
                    readonly reasons: components["schemas"]["Personal"];
                    readonly sanctionId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly sanctionHearPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly staffId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly sanctionId: components["schemas"]["NewId"];
                    readonly statement: components["schemas"]["Personal"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly sanctionProposeSanction: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly staffId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly grounds: components["schemas"]["Personal"];
                    readonly restsOn: readonly components["schemas"]["NewId"][];
                    readonly sanctionId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Acted"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly IssueTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly amountMinor?: number;
                    readonly appointmentAt?: components["schemas"]["Instant"];
                    /** @enum {string} */
                    readonly channel: "kiosk" | "staff" | "phone" | "appointment" | "device" | "walkDirect";
                    readonly customerToken?: string;
                    readonly diversion?: {
                        readonly accepted: boolean;
                        /** @enum {string} */
                        readonly to: "selfService" | "eBankZone" | "vipZone" | "adviser" | "otherWindow" | "otherOutlet" | "appointment";
                    };
                    readonly documentsConfirmed?: boolean;
                    /** @enum {string} */
                    readonly language?: "zh" | "en" | "es" | "ko";
                    readonly reason?: string;
                    readonly segmentId: components["schemas"]["Id"];
                    readonly serviceIds: readonly components["schemas"]["Id"][];
                    /** @enum {string} */
                    readonly specialNeed?: "elderly" | "disability" | "pregnant" | "withChild" | "illness" | "language" | "other";
                    readonly ticketId: components["schemas"]["NewId"];
                    readonly visitId?: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Issued"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Issued"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnTicket"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AnnounceArrival: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly arrivesInMs: number;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly Authorise: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly approved: boolean;
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RequestAuthorisation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AnswerDiversion: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly accepted: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ArriveDiverted: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly FinishDiverted: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OfferDiversion: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly scriptId?: components["schemas"]["Id"];
                    /** @enum {string} */
                    readonly to: "selfService" | "eBankZone" | "vipZone" | "adviser" | "otherWindow" | "otherOutlet" | "appointment";
                    /** @enum {string} */
                    readonly trigger: "entry" | "secondary" | "agent";
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReturnDiverted: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ConfirmDocuments: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetOwnFeedback: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnFeedback"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GiveFeedback: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description What the browser calls itself on this day; kept as a keyed mark alone. */
                    readonly device: string;
                    readonly score?: number;
                    readonly text?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly FinishTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly continueHere?: boolean;
                    readonly delivered?: readonly {
                        readonly quantity: number;
                        readonly serviceId: components["schemas"]["Id"];
                    }[];
                    readonly errors?: number;
                    /** @enum {string} */
                    readonly outcome: "done" | "notPossible" | "referred";
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Finished"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Finished"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListOwnFreerOutlets: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnFreerOutlets"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly LeaveTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly by: "customer" | "staff";
                    readonly toOutletId?: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly MoveTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly newTicketId: components["schemas"]["NewId"];
                    readonly toOutletId: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Moved"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordNoShow: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetOwnNotices: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnNotices"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AgreeToNotices: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly agreementId: components["schemas"]["NewId"];
                    /**
                     * @description Version of the sentence that the customer agreed to.
                     * @enum {string}
                     */
                    readonly consent: "2026-11";
                    readonly contact: {
                        readonly auth: string;
                        /** Format: uri */
                        readonly endpoint: string;
                        readonly p256dh: string;
                    };
                    /** @enum {string} */
                    readonly language: "zh" | "en" | "es" | "ko";
                    /** @enum {string} */
                    readonly way: "push";
                } | {
                    readonly agreementId: components["schemas"]["NewId"];
                    /**
                     * @description Version of the sentence that the customer agreed to.
                     * @enum {string}
                     */
                    readonly consent: "2026-11";
                    readonly contact: {
                        readonly to: string;
                    };
                    /** @enum {string} */
                    readonly language: "zh" | "en" | "es" | "ko";
                    /** @enum {string} */
                    readonly way: "sms";
                } | {
                    readonly agreementId: components["schemas"]["NewId"];
                    /**
                     * @description Version of the sentence that the customer agreed to.
                     * @enum {string}
                     */
                    readonly consent: "2026-11";
                    readonly contact: {
                        readonly to: string;
                    };
                    /** @enum {string} */
                    readonly language: "zh" | "en" | "es" | "ko";
                    /** @enum {string} */
                    readonly way: "mail";
                };
            };
        };
        readonly responses: {
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnNotices"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly WithdrawConsent: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly agreementId: components["schemas"]["NewId"];
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnNotices"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PrintTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AskPaper"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaperOutcome"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ParkTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly reason: "papers" | "customer" | "bank";
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PauseClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly reason: "papers" | "system" | "customer";
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PostponeTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetTicketPrefill: {
        readonly parameters: {
            readonly query?: {
                readonly purpose?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TicketPrefill"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CompletePrefill: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly Rate: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly asked: boolean;
                    readonly score: number;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RequestRating: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly Recall: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RequeueWrong: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly cause: "wrongQueue" | "missingForm";
                    readonly serviceId: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ResumeClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReturnTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly place: "first" | "last" | "sorted";
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PassReview: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RejectReview: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SubmitForReview: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly customerStays: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly StartReview: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly windowId: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReportSpecialCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly caseId: components["schemas"]["NewId"];
                    readonly customerCanCome: boolean;
                    /** @enum {string} */
                    readonly kind: "illness" | "disability" | "death" | "inheritance" | "cognitive" | "minor" | "custody" | "disaster";
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly StartService: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly promisedMs?: number;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly FinishStep: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly step: "greet" | "ask" | "operate" | "disclose" | "confirm" | "farewell";
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly FollowTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TransferTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                    readonly to: {
                        /** @enum {string} */
                        readonly kind: "queue";
                        readonly queueId: components["schemas"]["Id"];
                        readonly serviceId?: components["schemas"]["Id"];
                    } | {
                        /** @enum {string} */
                        readonly kind: "window";
                        readonly windowId: components["schemas"]["Id"];
                    } | {
                        /** @enum {string} */
                        readonly kind: "staff";
                        readonly staffId: components["schemas"]["Id"];
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UndoFinish: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UndoNoShow: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UnparkTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly place: "first" | "last" | "sorted";
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetWhy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Why"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly StartWrapUp: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetToday: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Today"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListLateTickets: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["LateTicket"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly NoteLateTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoteLateTicket"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SettleLateTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly date: string;
                readonly outletId: components["schemas"]["Id"];
                readonly ticketId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SettleLateTicket"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainDone"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetWaits: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OutletWaits"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetWhatIfOutlet: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WhatIfOutlet"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SetAutoNext: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly windowId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly on: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly StartBackOffice: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly windowId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly EndBackOffice: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly windowId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly StartBreak: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly windowId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly EndBreak: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly windowId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CallNext: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly windowId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Called"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Called"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CallSpecific: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly windowId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                    readonly ticketId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Called"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Called"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CloseWindow: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly windowId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly handOver?: {
                        readonly cashMinor: number;
                        readonly vouchersCounted: boolean;
                        readonly witnessId: components["schemas"]["Id"];
                    };
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RaiseHelp: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly windowId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly alertId: components["schemas"]["NewId"];
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SetWindowMode: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly windowId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly mode: "normal" | "simpleOnly" | "complexOnly" | "all" | "vipOnly";
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OpenWindow: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly windowId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly handOver?: {
                        readonly cashMinor: number;
                        readonly vouchersCounted: boolean;
                        readonly witnessId: components["schemas"]["Id"];
                    };
                    /** @enum {string} */
                    readonly mode: "normal" | "simpleOnly" | "complexOnly" | "all" | "vipOnly";
                    readonly staffId: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AnswerProposal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly windowId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly approved: boolean;
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ProposeWindow: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly windowId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                    readonly staffId: components["schemas"]["Id"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ServeWithoutTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly outletId: components["schemas"]["Id"];
                readonly windowId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly segmentId: components["schemas"]["Id"];
                    readonly serviceId: components["schemas"]["Id"];
                    readonly ticketId: components["schemas"]["NewId"];
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Called"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Called"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListPolicies: {
        readonly parameters: {
            readonly query: {
                readonly date: string;
                readonly outletId?: components["schemas"]["Id"];
                readonly segmentId?: components["schemas"]["Id"];
                readonly serviceId?: components["schemas"]["Id"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PolicyEntry"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PreviewPolicy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date */
                    readonly from: string;
                    readonly key: string;
                    readonly scope: {
                        readonly outletId?: components["schemas"]["Id"];
                        readonly outletTypeId?: components["schemas"]["Id"];
                        readonly segmentId?: components["schemas"]["Id"];
                        readonly serviceId?: components["schemas"]["Id"];
                    };
                    /** Format: date */
                    readonly validTo?: string;
                    readonly value: unknown;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PolicyPreview"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SetPolicyValue: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetPolicyValue"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PolicyAnswer"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly WithdrawPolicyValue: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly valueId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PolicyAnswer"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListProcesses: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["ProcessEntry"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AdoptProcessVersion: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly processId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AdoptProcess"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProcessAnswer"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly LogProcessDeviation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly processId: components["schemas"]["Id"];
                readonly versionId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LogDeviation"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProcessAnswer"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AdvanceProcessVersion: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly processId: components["schemas"]["Id"];
                readonly versionId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AdvanceProcess"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProcessAnswer"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListProductivity: {
        readonly parameters: {
            readonly query: {
                readonly before: string;
                readonly from: string;
                readonly outletId?: components["schemas"]["Id"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Productivity"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetSiteBoard: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SiteBoard"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetBulletin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Bulletin"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListCases: {
        readonly parameters: {
            readonly query?: {
                /** @description `next` of the page before. */
                readonly after?: string;
                readonly dueBefore?: number;
                readonly grade?: string;
                readonly idPrefix?: string;
                readonly kind?: "complaint" | "finding" | "notice" | "inspection" | "specialCase" | "routine" | "dutyRoster";
                readonly limit?: number;
                readonly open?: string;
                /** @description Due by now, on the house's own clock. */
                readonly overdue?: string;
                readonly person?: components["schemas"]["Id"];
                /** @description Findings of a clause that was found before. */
                readonly repeated?: string;
                readonly state?: string;
                readonly topic?: string;
                /** @description Outlets, with commas between them; `network` for what only the head office sees. */
                readonly unitIds?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Cases"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListScripts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["CountedScript"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly WriteScript: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Script"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScriptChanged"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RetireScript: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly scriptId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScriptChanged"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ApproveScript: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly scriptId: string;
                readonly version: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScriptChanged"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListScriptsInUse: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["CountedScript"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListStandardTimes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["StandardTime"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ProposeStandardTime: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date */
                    readonly evidenceBefore: string;
                    /** Format: date */
                    readonly evidenceFrom: string;
                    readonly minutes: number;
                    readonly outletId?: components["schemas"]["Id"];
                    readonly reason: string;
                    readonly serviceId: components["schemas"]["Id"];
                    readonly staffId?: components["schemas"]["Id"];
                    readonly standardId: components["schemas"]["NewId"];
                    /** Format: date */
                    readonly validFrom: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StandardTime"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ApproveStandardTime: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly standardId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StandardTime"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RejectStandardTime: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly standardId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StandardTime"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListMeasuredTimes: {
        readonly parameters: {
            readonly query: {
                readonly before: string;
                readonly from: string;
                readonly outletId?: components["schemas"]["Id"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["MeasuredTime"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetStandardTimesSheet: {
        readonly parameters: {
            readonly query: {
                readonly before: string;
                readonly format: "csv" | "xlsx";
                readonly from: string;
                readonly language?: "zh" | "en" | "es" | "ko";
                readonly outletId?: components["schemas"]["Id"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly Follow: {
        readonly parameters: {
            readonly query: {
                readonly topics: string;
            };
            readonly header?: {
                readonly "last-event-id"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListUnits: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["UnitEntry"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetUnitFloats: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly unitId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UnitFloats"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetUnitOutlets: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly unitId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UnitOutlets"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetWaitAccuracy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NetworkWaitAccuracy"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListWebhooks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Webhook"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RegisterWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RegisterWebhook"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookRegistered"];
                };
            };
            /** @description Done now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookRegistered"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RemoveWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly endpointId: components["schemas"]["NewId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ListScenarios: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["SavedWhatIfScenario"][];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly scenarioId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SavedWhatIfScenario"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SaveScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly scenarioId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WhatIfScenario"];
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SavedWhatIfScenario"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CancelScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly scenarioId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {boolean} */
                        readonly done: true;
                    };
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DropScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly scenarioId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {boolean} */
                        readonly done: true;
                    };
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetFilm: {
        readonly parameters: {
            readonly query: {
                readonly arm: "baseline" | "scenario";
                readonly outletId: components["schemas"]["Id"];
            };
            readonly header?: never;
            readonly path: {
                readonly scenarioId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WhatIfFilm"];
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlayScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly scenarioId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {boolean} */
                        readonly done: true;
                    };
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ShareScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "expected-version"?: string;
                readonly "guichet-actor"?: string;
                readonly "idempotency-key": string;
            };
            readonly path: {
                readonly scenarioId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly isShared: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {boolean} */
                        readonly done: true;
                    };
                };
            };
            /** @description A problem: what is wrong and what to do */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly GetFindingSheet: {
        readonly parameters: {
            readonly query: {
                readonly format: "csv" | "xlsx" | "json";
                readonly language?: "zh" | "en" | "es" | "ko";
            };
            readonly header?: never;
            readonly path: {
                readonly scenarioId: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done, or done before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
