// What is tried first of twelve signs and more, and the words that people lengthen with digits. Lower case, letters and digits alone.

const WORDS = `
  password passwordpassword passw0rd parol parolparol пароль парольпароль құпиясөз құпия
  qwerty qwertyuiop qwertyuiopasdf qwertyqwerty asdfghjkl asdfghjklqwerty zxcvbnm qazwsxedc qazwsxedcrfv
  1q2w3e4r5t6y 1qaz2wsx3edc 1q2w3e4r5t 1qazxsw2 123qweasdzxc qwe123qwe123 q1w2e3r4t5y6
  йцукен йцукенгшщз йцукенгшщзхъ йцукенйцукен фывапролджэ ячсмитьбю йфяцычувс әіңғүұқөһ
  iloveyou iloveyouforever welcome welcometo administrator admin superuser letmein letmeinplease changeme
  monkey dragon football baseball princess sunshine starwars superman batman master trustno1
  люблютебя ятебялюблю привет приветмир солнышко любовь наташа александр анастасия администратор
  kazakhstan qazaqstan казахстан қазақстан almaty алматы astana астана shymkent шымкент
  менсенісүйемін сәлем мектеп школа образование білім учитель мұғалім
  lacuna lacunalacuna лакуна лакуналакуна monitoring мониторинг correcthorsebatterystaple
`;

/** The list, for a look-up. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean));
