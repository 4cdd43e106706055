/**
 * Cores of passwords that are tried first and are long enough for ours once digits follow them; shorter ones come back
 * doubled. In small letters, without spaces, signs that stand for letters, and what follows at the end.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `password passwort passw0rd contrasena contraseña administrator administrador admin root superuser supervisor manager
  qwertyuiop qwertyuiopas qwertyuiopasdf qwertyuiopasdfghjkl qwerty qwertz azerty asdfghjkl asdfghjklqwe zxcvbnm
  qazwsxedc qazwsxedcrfv 1qaz2wsx3edc 1q2w3e4r5t6y 1q2w3e4r5t q1w2e3r4t5y6 zaq12wsx zaq1zaq1zaq1 abcdefghijkl
  abcdefghijklmnop abcdefgh abc abcabcabc aabbccdd letmein letmeinnow letmeinplease welcome welcomeback welcomehome
  welcometobank changeme changemenow changeit pleasechangeme default temporary temppassword newpassword oldpassword
  mypassword yourpassword nopassword thepassword secret topsecret secretpassword verysecret iloveyou iloveyouforever
  iloveyousomuch teamo tequiero tequieromucho princess sunshine monkey dragon football baseball basketball superman
  batman spiderman starwars pokemon trustno1 shadow master michael jennifer jordan liverpool chelsea barcelona
  realmadrid manchesterunited correcthorsebatterystaple whatever computer internet samsung microsoft windows
  hello helloworld helloworldhello goodmorning happybirthday guichet bank mybank banking bankbank lobby teller kiosk
  mima woaini woaini1314 woaini520 wodemima nihao nihaoma zhongguo beijing shanghai saranghae daehanminguk bimilbeonho
  summer winter spring autumn monday january test testtest testing tester demo demodemo user username guest login`
    .split(/\s+/u)
    .filter(Boolean),
);
