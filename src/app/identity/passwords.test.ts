import { expect, test } from "vitest";
import { passwordObjection } from "./passwords";

test.each([
  "Password1234!",
  "p@ssw0rd2024",
  "Pa$$word12345",
  "2024-Summer-2024",
  "welcome welcome",
  "BankBankBank",
  "1qaz2wsx3edc",
  "woaini1314520",
  "qwertyuiop12",
  "aaaaaaaaaaaa",
  "teller-7-2024",
])("ID-41 a password that is tried first is refused, however it is dressed: %s", (password) => {
  expect(passwordObjection(password, "teller-7")).toEqual({ code: "identity.passwordTooEasy" });
});

test.each(["vier Fische im Regen", "the lamp over window nine", "bankomat-wolke-19-tee", "我家门前有三棵老槐树两只猫"])(
  "ID-41 a password that nobody guesses is taken, whatever is in it: %s",
  (password) => {
    expect(passwordObjection(password, "teller-7")).toBeUndefined();
  },
);
