import { fold } from './fold.ts';

/** Words that bind a sentence and say nothing of its subject. Our own list, written as people write. */
const arabic = `
من إلى عن على في حتى منذ مذ خلال عبر حول عند لدى بين دون ضد نحو لأجل بشأن
و أو أم ثم بل لكن لكنّ ولكن أن إن أنّ إنّ وأن وإن بأن لأن كأن فإن أنه أنها إنه إنها وأنه بأنه لأنه أنهم إنهم
هذا هذه هذان هاتان هؤلاء ذلك تلك أولئك ذاك هنا هناك هنالك بهذا بهذه لهذا لهذه وهذا وهذه فهذا بذلك لذلك وذلك كذلك كما
هو هي هم هن هما أنا أنت أنتم نحن وهو وهي وهم فهو فهي
الذي التي الذين اللذان اللتان اللذين اللتين اللواتي اللائي والذي والتي والذين بالذي
ما ماذا لماذا متى كيف أين أي أية أيّ مَن كم هل ألا أما إما إلا سوى غير مما عما فيما بما لما كلما ومن وما فمن
لا لم لن ليس ليست ليسوا ولا ولم ولن فلا بلا
كان كانت كانوا يكون تكون وكان وكانت فكان قد وقد لقد فقد سوف
له لها لهم لهما لنا لي لك به بها بهم بهما بنا فيه فيها فيهم منه منها منهم منهما عنه عنها عنهم عليه عليها عليهم إليه إليها إليهم
وفي ومن وعلى وإلى وعن وفيها وفيه ومنها وله ولها وبين
إذا إذ إذن لو لولا حيث حين حينما عندما بينما مع ومع معه معها معهم مثل كل بعض جدا أيضا فقط ثمة
يا أيها أيتها نعم كلا عليّ إياه
`;

/** Closed-class words only; none that is also a name or an abbreviation (us, it, who, may). */
const english = `
a an the of in on at by for from to with into and or but nor as if than that this these those
is are was were be been being has have had do does did not its their his her our your he she they we you
`;

const french = `
le la les un une des du de d l et ou où en dans sur par pour avec sans sous aux au ce cet cette ces
qui que qu est sont était été être a ont ne pas se s son sa ses leur leurs il elle ils elles nous vous
`;

const words = new Set(`${arabic} ${english} ${french}`.split(/\s+/u).filter(Boolean).map(fold));

/** Whether a folded word is left out of the index. A query made of nothing else still looks for it. */
export function isStopWord(folded: string): boolean {
  return words.has(folded);
}
