// I-06, spoken in Mandarin through the interpreter and written down in English.
export const statement: readonly string[] = [
  '# Before the questions',
  'I am @{meiling|Chen Meiling}. I have been told that I may stop, that what I say can be used for and against me, and that a lawyer can sit here next time. I want to speak today.',
  '# The hotel',
  'I answered an advertisement for hotel reception in spring 2021. I was taken to the @{lantern|Blue Lantern Hotel} in another country from the one in the advertisement. My room was 504. For the first months I did what all the others did.',
  'I tried to leave in August 2021. I went down with the laundry. They brought me back before I reached the street. @{lin|Lin Guodong} said that my price had just doubled, and he showed it to me, in a red book.',
  'In November 2022 we were put on buses at night. It took four days, with waiting. I came to @{heron|Silver Heron Park} before the end of that month. I know because I turned the calendar there to December.',
  '# Team leader',
  'At New Year 2023 he made me leader of team four. I could say yes, or go back to the first table and lose what he called my seniority. I said yes. A leader has a door that closes, and three percent.',
  'I had fourteen people. I wrote their numbers on the board every night. I tore pages. I shouted. When somebody was far below, I had to give two names by the morning, and I gave them. I will not tell you that I gave none.',
  'You ask about the three percent. I was paid four times. After the fourth time it went to my own debt, and I did not ask any more.',
  'I know who @{selam|Sally} is. She asked for her passport before everybody. I translated for her, but not all of it.',
  'The roster of the third floor that you showed me is in my handwriting. The line under it is also mine: *if no names, then the leader’s own name*. That is what was said to me. I wrote it down so that I would not think I had dreamed it.',
  '# The end',
  'When they opened the gate in February 2025 I did not go with the others, because I was afraid of them. I went on the fifteenth, alone, before it was light.',
];
