import { isHit, pick, type Random } from "./random.ts";

/** A person's legal name; the middle name may be empty. */
export interface PersonName {
  readonly first: string;
  readonly middle: string;
  readonly last: string;
}

/** Which lists a name is drawn from. */
export type NameOrigin = "spanish" | "english" | "asian" | "filipino";

const firstNames: Readonly<Record<NameOrigin, readonly string[]>> = {
  spanish: [
    ...["José", "María", "Sofía", "Mateo", "Ximena", "Íñigo", "Ángel", "Lucía", "Andrés", "Inés"],
    ...["Camila", "Diego", "Emiliano", "Valeria", "Jesús", "Noemí", "Iván", "Daniela", "Begoña"],
    ...["Santiago", "Renata", "Julián", "Itzel", "Adrián", "Guadalupe", "Raúl", "Marisol", "Zoë"],
  ],
  english: [
    ...["Emma", "Noah", "Olivia", "Liam", "Ava", "Mason", "Chloë", "Ethan", "Grace", "Logan"],
    ...["Hazel", "Owen", "Ruby", "Caleb", "Nora", "Wyatt", "Ella", "Miles", "Renée", "Jade"],
  ],
  asian: [
    ...["Mei", "Anh", "Kenji", "Priya", "Minh", "Yuna", "Arjun", "Lan", "Hana", "Ravi"],
    ...["Linh", "Jun", "Asha", "Tuan", "Sora", "Kiran"],
  ],
  filipino: [
    ...["Althea", "Jericho", "Maribel", "Rommel", "Ligaya", "Dante", "Tala", "Isko", "Amihan"],
    ...["Benigno", "Corazon", "Niño"],
  ],
};

const lastNames: Readonly<Record<NameOrigin, readonly string[]>> = {
  spanish: [
    ...[
      "García",
      "Hernández",
      "Muñoz",
      "Núñez",
      "Peña",
      "López",
      "Martínez",
      "Rodríguez",
      "Ibáñez",
    ],
    ...["Castañeda", "Ramírez", "Torres", "Vázquez", "Gutiérrez", "Ordóñez", "Zúñiga", "Acuña"],
    ...["Flores", "Rivera", "Bañuelos", "Cervantes", "Espíndola", "Magaña", "Quiñones", "Yáñez"],
  ],
  english: [
    ...[
      "Baker",
      "Carter",
      "Dalton",
      "Ellison",
      "Fletcher",
      "Granger",
      "Holloway",
      "Irving",
      "Jensen",
    ],
    ...[
      "Keller",
      "O’Neill",
      "Prescott",
      "Quincy",
      "Ramsey",
      "Sutton",
      "Thatcher",
      "D’Arcy",
      "Walker",
    ],
  ],
  asian: [
    ...["Nguyen", "Tran", "Chen", "Patel", "Tanaka", "Kim", "Singh", "Wong", "Sato", "Park", "Le"],
    ...["Sharma", "Vang", "Liu"],
  ],
  filipino: [
    ...["Dela Cruz", "Santos", "Bautista", "Reyes", "Pangilinan", "Salonga", "Ocampo", "Macaraeg"],
    ...["Dimaculangan", "Villanueva"],
  ],
};

/** Returns an invented name; some people have a middle name, some two last names. */
export function inventName(random: Random, origin: NameOrigin): PersonName {
  const second = isHit(random, origin === "spanish" ? 0.3 : 0.04);
  const last = pick(random, lastNames[origin]);
  return {
    first: pick(random, firstNames[origin]),
    middle: isHit(random, 0.45) ? pick(random, firstNames[origin]) : "",
    last: second ? `${last} ${pick(random, lastNames[origin])}` : last,
  };
}
